namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>
/// Asks a person to share his telephone number with the OA: a form of Zalo's own, whose answer comes as user_submit_info. The
/// body is that of the consultation page "Tin yêu cầu thông tin người dùng" and was never seen on the wire: it stands here
/// alone, and where Zalo does not take it the text before it has gone all the same.
/// </summary>
public static class ZaloOaContact
{
    private const string Title = "Chia sẻ số điện thoại";
    private const string Subtitle = "Đồng chí bấm vào đây để chi bộ nhận ra đồng chí theo danh sách. Đồng chí bí thư xác nhận rồi mới kết nối.";

    /// <summary>The body for v3.0/oa/message/cs.</summary>
    public static object BodyOf(string user) => new
    {
        recipient = new { user_id = user },
        message = new
        {
            attachment = new
            {
                type = "template",
                payload = new { template_type = "request_user_info", elements = new[] { new { title = Title, subtitle = Subtitle } } },
            },
        },
    };
}
