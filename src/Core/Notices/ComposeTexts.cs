using System.Globalization;
using System.Text;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Notices;

/// <summary>What is said while a notice is being written.</summary>
public static class ComposeTexts
{
    private const string NextMessage = "Đồng chí nhắn nội dung thông báo vào tin tiếp theo.";

    public const string SendFile = "Đồng chí gửi ảnh, tệp kèm theo vào đây, lớn nhất 10 MB.";

    public const string SendByPage = "Ảnh thì đồng chí gửi luôn vào đây. Tệp khác, lớn nhất 10 MB, gửi bằng trang dưới đây; xong thì quay lại đây.";

    public const string NoFilesHere = "Kênh này chỉ chuyển được ảnh, đồng chí gửi luôn vào đây. Tệp khác xin nhắn nội dung bằng chữ, hoặc phát bản giấy.";

    /// <summary>What is asked for, as the page names it.</summary>
    public const string Attachment = "tệp kèm thông báo";

    public const string AskWords = "Đồng chí nhắn lời đi cùng ảnh, tệp.";

    public const string NoWords = "Không cần lời";

    public const string AskGroup = "Gửi cho tổ đảng nào ạ?";

    public const string AskAcknowledgement = "Có cần các đồng chí nhắn Rõ sau khi đọc không ạ?";

    public const string AskWhatToChange = "Đồng chí muốn sửa gì ạ?";

    public const string WholeBranch = "Cả chi bộ";
    public const string OneGroup = "Một tổ đảng";
    public const string OwnGroup = "Tổ của tôi";
    public const string Committee = "Chi ủy";
    public const string Unacknowledged = "Chưa nhắn Rõ lần trước";
    public const string New = "Soạn mới";
    public const string Recent = "Xem thông báo gần đây";
    public const string Leave = "Thôi";

    public const string Left = "Dạ, thôi. Bản nháp đã bỏ, trợ lý không gửi gì.";

    public const string AlreadySent = "Thông báo này đã gửi hoặc đã hẹn giờ rồi, trợ lý không gửi lần nữa. Xem lại: đồng chí nhắn thông báo.";

    public const string Outdated = "Bản xem trước vừa chọn không còn mới; xin đồng chí xem lại bản này.";

    public const string ChooseFirst = "Đồng chí chọn một số ở câu hỏi dưới đây, hoặc nhắn: thôi.";

    public const string FileTooLarge = "Tệp lớn quá 10 MB nên trợ lý chưa kèm được. Đồng chí gửi tệp nhỏ hơn, hoặc nhắn nội dung bằng chữ.";

    public const string FileFailed = "Trợ lý chưa lấy được tệp vừa gửi. Đồng chí gửi lại giúp (tối đa 10 MB), hoặc tiếp tục không kèm tệp.";

    public const string FileWithoutDraft = "Tệp vừa gửi chưa kèm vào đâu, vì bản nháp thông báo đã bỏ. Muốn soạn lại, đồng chí nhắn: thông báo.";

    public static readonly IReadOnlyList<string> PreviewNow = ["Gửi", "Sửa", Leave];

    public static readonly IReadOnlyList<string> PreviewLater = ["Hẹn gửi", "Sửa", Leave];

    public static readonly IReadOnlyList<string> PreviewShort = ["Vẫn gửi", "Sửa", Leave];

    public static readonly IReadOnlyList<string> YesNo = ["Cần", "Không cần"];

    /// <summary>The text is asked for, and said how files come with it.</summary>
    public static string AskText(ChannelTraits channel) => $"{NextMessage} {WithFiles(channel)} Muốn bỏ, đồng chí nhắn: thôi.";

    public static string AskAudience(ChannelTraits channel) => channel.Files
        ? "Gửi cho ai ạ? (Ảnh, tệp kèm theo: đồng chí gửi vào đây lúc nào cũng được, trước khi chọn Gửi.)"
        : $"Gửi cho ai ạ? ({WithFiles(channel)})";

    private static string WithFiles(ChannelTraits channel) =>
        channel.Files ? "Có ảnh, tệp kèm theo thì gửi luôn vào đây."
        : channel.FilePages ? "Có ảnh kèm theo thì gửi luôn vào đây; tệp khác thì nhắn: tệp."
        : "Có ảnh kèm theo thì gửi luôn vào đây.";

    public static string TooManyFiles => $"Mỗi thông báo kèm nhiều nhất {Notice.MostFiles} ảnh, tệp; tệp vừa gửi chưa được kèm.";

    public static string AskGroupByName(IEnumerable<string> groups) => $"{AskGroup} Đồng chí nhắn tên tổ: {string.Join(", ", groups)}.";

    /// <summary>What of a draft can be changed.</summary>
    public static IReadOnlyList<string> Parts(bool hasFiles) =>
        hasFiles ? ["Nội dung", "Người nhận", "Việc nhắn Rõ", "Bỏ tệp kèm theo"] : ["Nội dung", "Người nhận", "Việc nhắn Rõ"];

    public static string FileAdded(string name) => $"Đã kèm: {name}.";

    /// <summary>The last look before sending.</summary>
    /// <param name="when">In words, or null for at once.</param>
    /// <param name="joins">When the notice goes that it could go with, or null.</param>
    public static string Preview(NoticeDraft draft, NoticePreview look, string? when, string? joins = null)
    {
        var (audience, recipients, toBePhoned) = (look.Audience, look.Recipients, look.ToBePhoned);
        var text = new StringBuilder($"Thông báo “{NoticeTexts.Excerpt(draft.Text, 160)}”");
        if (draft.Files.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $", kèm {draft.Files.Count} ảnh, tệp");
        }

        text.Append(CultureInfo.InvariantCulture, $".\nGửi {audience}, {NoticeTexts.Number(recipients)} đồng chí: ");
        text.Append(look.Fares is { } ways
            ? NoticeFareTexts.Ways(ways)
            : $"{NoticeTexts.Number(recipients - toBePhoned)} qua tin nhắn, {NoticeTexts.Number(toBePhoned)} cần gọi điện").Append(". ");
        text.Append(draft.Acknowledge == true ? "Có yêu cầu nhắn Rõ." : "Không yêu cầu nhắn Rõ.");
        text.Append(Room(look.Room));
        text.Append(joins is null ? string.Empty : $"\n{joins} đã hẹn một thông báo cho cùng các đồng chí ấy; gộp làm một tin thì đỡ {NoticeTexts.Number(recipients - toBePhoned)} lượt gửi.");
        text.Append(look.Fares is { } fares ? NoticeFareTexts.HowToPay(fares, look.Ceiling, look.MaySetCeiling) : string.Empty);
        return text.Append(look.Room?.CannotGo.Count > 0 ? "\nVẫn gửi cho các đồng chí còn lại chứ ạ?"
            : when is null ? "\nGửi luôn không ạ? (Muốn hẹn giờ, đồng chí nhắn ví dụ: 19h mai.)"
            : $"\nHẹn gửi lúc {when}, đúng không ạ?").ToString();
    }

    private static string Room(NoticeRoom? room) => room switch
    {
        null => string.Empty,
        { CannotGo.Count: > 0 and var count } =>
            $"\nTháng này không đủ lượt gửi: {NoticeTexts.Number(count)} đồng chí có thể không nhận được tin, cần gọi điện hoặc phát giấy: "
            + string.Join("; ", room.CannotGo.Take(LedgerTexts.MostNamed).Select(m => $"{m.Number}. {m.FullName}"))
            + (count > LedgerTexts.MostNamed ? "; …" : string.Empty) + ". Gửi xong, đồng chí nhắn: danh sách cần gọi điện.",
        _ => $"\nĐủ lượt gửi; tháng này còn khoảng {NoticeTexts.Number(room.LikeIt)} thông báo như vậy.",
    };

    /// <summary>The choice to join.</summary>
    public static string JoinWith(string when) => $"Gộp vào tin {when}";

    public static string Joined(string when) => $"Đã gộp vào thông báo hẹn gửi lúc {when}. Muốn bỏ cả hai, đồng chí nhắn: thu hồi thông báo.";

    public const string NothingToJoin = "Thông báo hẹn giờ ấy không còn chờ gửi nữa; xin đồng chí xem lại bản này.";

    public static string Nobody(string audience) => $"Không có đồng chí nào để gửi ({audience}). Đồng chí chọn người nhận khác.";

    public static string Night(string now) => $"Bây giờ là {now}, có đồng chí đã nghỉ. Gửi ngay hay để sáng ạ?";

    public static IReadOnlyList<string> NightChoices(string morning) => ["Gửi ngay", $"Gửi lúc {morning}", Leave];

    public static string Scheduled(string when, int recipients) =>
        $"Đã hẹn gửi lúc {when} cho {NoticeTexts.Number(recipients)} đồng chí. Muốn bỏ, đồng chí nhắn: thu hồi thông báo.";

    public static string Refused(NoticeRefusal why) => why switch
    {
        NoticeRefusal.NotAllowed => Conversations.ConversationTexts.NotAllowed,
        NoticeRefusal.Empty => $"Thông báo chưa có nội dung. {NextMessage}",
        NoticeRefusal.TooLong => TooLong,
        NoticeRefusal.Secret => Conversations.ConversationTexts.Secret,
        NoticeRefusal.Nobody => "Không có đồng chí nào trong nhóm nhận, nên trợ lý chưa gửi gì.",
        NoticeRefusal.NoSuchMoment => "Giờ hẹn đã qua hoặc quá xa (hơn một năm), nên trợ lý chưa gửi gì. Đồng chí nhắn giờ khác, ví dụ: 19h mai.",
        NoticeRefusal.SentAlready => AlreadySent,
    };

    public static string TooLong =>
        $"Nội dung dài quá {NoticeTexts.Number(Notice.LongestText)} ký tự nên trợ lý chưa nhận. Đồng chí rút gọn, hoặc gửi kèm bằng tệp.";

    /// <summary>Why a typed moment cannot be taken, and what to type.</summary>
    public static string NoMoment(When read) => read.Faults.Select(f => f.Kind).FirstOrDefault() switch
    {
        _ when read.IsClear => "Mấy giờ gửi ạ? Đồng chí nhắn cả giờ, ví dụ: 19h mai.",
        WhenFaultKind.AmbiguousTime => "Giờ đó là sáng hay tối ạ? Đồng chí nhắn rõ, ví dụ: 7h sáng mai, 19h mai.",
        WhenFaultKind.InThePast => "Giờ đó đã qua. Đồng chí nhắn giờ khác, ví dụ: 19h mai.",
        WhenFaultKind.NoSuchDay or WhenFaultKind.NoSuchTime => "Không có ngày hoặc giờ như vậy. Đồng chí nhắn lại, ví dụ: 19h mai.",
        _ => "Trợ lý chưa chắc ngày giờ đồng chí muốn. Đồng chí nhắn cả giờ và ngày, ví dụ: 19h ngày 3/12.",
    };
}
