using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>
/// Every way a call to the OA API can fail, and what it means. Sources: the error table of the OA API ("Mã lỗi",
/// developers.zalo.me/docs/official-account), its ZBS twin for -124, and two public-body OAs' reports for -235 and -240.
/// Not verified against the live service: what -211 and -218 each count, and which of -320 to -329 there are.
/// </summary>
public static class ZaloOaFailures
{
    /// <summary>Something only a person can mend; the messages wait meanwhile and need no attempt.</summary>
    public static readonly TimeSpan PersonWait = TimeSpan.FromMinutes(5);

    /// <summary>No line, or no token at this moment.</summary>
    public static readonly TimeSpan MomentWait = TimeSpan.FromSeconds(5);

    /// <summary>For health: the wallet is empty.</summary>
    public const string NoMoney = "Tài khoản ZCA của OA không đủ tiền cho tin ngoài 48 giờ; tin có phí được giữ lại, mỗi giờ thử lại. Nạp thêm, hoặc đặt ZaloOa:AllowPaidMessages=false.";

    /// <summary>For health: a template cannot be used.</summary>
    public const string BadTemplate = "Zalo không nhận mẫu tin ZBS; kiểm tra mẫu đã duyệt, số mẫu và tên tham số ở ZaloOa:Templates.";

    // Not longer: what waits further ahead than any retry is taken for the work of a clock that was put back.
    private static readonly TimeSpan s_quotaWait = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan s_rateWait = TimeSpan.FromSeconds(2);

    /// <summary>The access token is not valid (any more): it is renewed and the call made once more.</summary>
    public static bool IsTokenRefused(ZaloOaAnswer answer) => answer.Error is -216 or -220 or -124 || (answer.Error is null or 0 && answer.Status == 401);

    /// <summary>What an answer that is not <see cref="ZaloOaAnswer.IsDone"/> means for the message.</summary>
    public static SendOutcome OutcomeOf(ZaloOaAnswer answer) => answer.Error switch
    {
        _ when IsTokenRefused(answer) => new SendOutcome.Later(MomentWait, WholeAccount: true),
        -32 => new SendOutcome.Later(s_rateWait, WholeAccount: true, TooFast: true),
        -230 or -232 => new SendOutcome.Refused(RefusalKind.WindowClosed),
        -213 or -217 or -244 => new SendOutcome.Refused(RefusalKind.Blocked),
        -227 => new SendOutcome.Refused(RefusalKind.Deactivated),
        -201 when Says(answer, "user_id") || Says(answer, "user id") => new SendOutcome.Refused(RefusalKind.UnknownChat),
        -201 => new SendOutcome.Refused(RefusalKind.BadContent),
        -211 or -218 => new SendOutcome.Later(s_quotaWait, WholeAccount: true),
        <= -320 and >= -329 => new SendOutcome.Unpaid(),
        -209 or -212 or -223 or -221 or -224 or -235 or -240 => new SendOutcome.Later(PersonWait, WholeAccount: true),
        null or 0 => OfStatus(answer.Status),
        { } other => new SendOutcome.Failed($"error {other}"),
    };

    /// <summary>
    /// The same for a template. Its own codes are those of the ZNS table (developers.zalo.me, "Mã lỗi ZNS"); which of them come
    /// where a template is sent by the person's id was not verified.
    /// </summary>
    public static SendOutcome OutcomeOfTemplate(ZaloOaAnswer answer) => answer.Error switch
    {
        -115 or -126 or -137 => new SendOutcome.Unpaid(),
        -201 or -109 or -111 or -112 or -116 or -117 or -130 or -131 or -132 => new SendOutcome.Refused(RefusalKind.BadContent),
        -139 or -141 => new SendOutcome.Refused(RefusalKind.Blocked),
        -133 or -144 or -147 => new SendOutcome.Later(s_quotaWait, WholeAccount: false),
        _ => OutcomeOf(answer),
    };

    /// <summary>As <see cref="SentenceOf"/>, for a template.</summary>
    public static string? SentenceOfTemplate(ZaloOaAnswer answer) => OutcomeOfTemplate(answer) switch
    {
        SendOutcome.Unpaid => NoMoney,
        SendOutcome.Refused { Why: RefusalKind.BadContent } => BadTemplate,
        _ => SentenceOf(answer),
    };

    /// <summary>How a call ended that brought no whole answer.</summary>
    public static SendOutcome OutcomeOf(Exception thrown) =>
        HttpLine.NeverLeft(thrown) ? new SendOutcome.Later(MomentWait, WholeAccount: true) : new SendOutcome.Unknown(KindOf(thrown));

    /// <summary>For health and doctor: what a person must do about it; null where nothing is to be done by hand.</summary>
    public static string? SentenceOf(ZaloOaAnswer answer) => answer.Error switch
    {
        -209 => "Ứng dụng Zalo chưa được kích hoạt; bật ứng dụng ở developers.zalo.me rồi tin sẽ tự gửi tiếp.",
        -212 or -223 => "Ứng dụng chưa được OA cấp quyền gửi tin; vào developers.zalo.me cấp quyền, lấy refresh token mới và đặt vào ZaloOa:RefreshToken.",
        -221 or -224 => "OA chưa xác thực hoặc gói dịch vụ không cho gửi qua API; kiểm tra ở oa.zalo.me, mục Gói dịch vụ.",
        -235 => "Loại OA này không gửi được bằng v3.0/oa/message/cs (lỗi -235); đặt ZaloOa:UseV2Message=true rồi khởi động lại.",
        -240 => "OA này không gửi được bằng v2.0/oa/message (lỗi -240); đặt ZaloOa:UseV2Message=false rồi khởi động lại.",
        -211 or -218 => "OA đã hết lượt gửi của gói; tin chờ và tự thử lại mỗi 15 phút, việc gấp xin gọi điện.",
        <= -320 and >= -329 => NoMoney,
        _ => null,
    };

    /// <summary>A word for the log: a type, never a text that could hold a token.</summary>
    public static string KindOf(Exception thrown) => thrown switch
    {
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http => http.HttpRequestError.ToString(),
        _ => thrown.GetType().Name,
    };

    private static SendOutcome OfStatus(int status) => status switch
    {
        // 200 with a body that cannot be read: it may have been sent.
        >= 200 and < 300 or 504 => new SendOutcome.Unknown($"{status}"),
        429 => new SendOutcome.Later(s_rateWait, WholeAccount: true, TooFast: true),
        413 => new SendOutcome.Refused(RefusalKind.BadContent),
        _ => new SendOutcome.Failed($"{status}"),
    };

    private static bool Says(ZaloOaAnswer answer, string words) => answer.Words.Contains(words, StringComparison.OrdinalIgnoreCase);
}
