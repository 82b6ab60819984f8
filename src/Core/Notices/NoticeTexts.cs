using System.Globalization;
using System.Text;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Notices;

/// <summary>A notice as people read it, and what its author hears while it goes out.</summary>
public static class NoticeTexts
{
    private const int ExcerptLength = 60;

    /// <summary>First line of a notice.</summary>
    /// <param name="sender">"Chi bộ Khối Mẫu 5", "Tổ 2, Chi bộ Khối Mẫu 5".</param>
    /// <param name="round">From 2 on it is a repetition.</param>
    public static string Head(string sender, int round) => round > 1 ? $"Nhắc lại thông báo của {sender}" : $"Thông báo của {sender}";

    /// <summary>The whole message.</summary>
    /// <param name="together">Names of those it is for; they are named only where a chat serves several.</param>
    /// <param name="filesNotCarried">Names of files the channel cannot carry.</param>
    public static string Message(string head, string text, IReadOnlyList<string> together, IReadOnlyList<string> filesNotCarried)
    {
        var message = new StringBuilder(Mark.Bold(head));
        if (together.Count > 1)
        {
            message.Append("\nGửi các đồng chí: ").AppendJoin(", ", together).Append('.');
        }

        if (text.Length > 0)
        {
            message.Append("\n\n").Append(text);
        }

        if (filesNotCarried.Count > 0)
        {
            message.Append("\n\nCó tệp kèm theo: ").AppendJoin(", ", filesNotCarried).Append(". Đồng chí hỏi đồng chí bí thư để xem bản giấy.");
        }

        return message.ToString();
    }

    /// <summary>The beginning of a text on one line, for lists.</summary>
    public static string Excerpt(string text, int length = ExcerptLength)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= length ? line : VietnameseText.Cut(line, length).TrimEnd() + "…";
    }

    public static string SendingTo(int byMessage, int toBePhoned) => byMessage == 0
        ? "Không có đồng chí nào nhận được qua tin nhắn; trợ lý sẽ gửi ngay danh sách cần gọi điện."
        : $"Đang gửi cho {Number(byMessage)} đồng chí qua tin nhắn{Phoned(toBePhoned)}. Gửi xong trợ lý báo lại.";

    public static string Progress(NoticeCounts counts)
    {
        var refused = counts.Refused + counts.GivenUp + counts.Expired;
        var text = new StringBuilder(counts.Unfinished > 0 ? "Đang gửi" : "Đã gửi xong");
        text.Append(CultureInfo.InvariantCulture, $": đã gửi {Number(counts.Sent)}, bị từ chối {Number(refused)}, còn chờ {Number(counts.Unfinished)}");
        return text.Append(counts.Held > 0 ? $", hết lượt gửi {Number(counts.Held)}." : ".").ToString();
    }

    /// <summary>The last word on a sending; "sent", never "arrived": no channel promises more.</summary>
    public static string Summary(NoticeCounts counts, IReadOnlyList<Unreached> unreached, bool asksAcknowledgement)
    {
        var text = new StringBuilder($"Đã gửi được {Number(counts.Sent)}/{Number(counts.Recipients)} đồng chí.");
        if (counts.Acknowledged > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" Có {Number(counts.Acknowledged)} đồng chí nhắn Rõ.");
        }

        if (unreached.Count > 0)
        {
            text.Append("\n\n").Append(ToPhone(unreached));
        }

        return asksAcknowledgement && counts.Sent > counts.Acknowledged
            ? text.Append("\n\nMuốn nhắc đồng chí chưa nhắn Rõ, đồng chí nhắn: nhắc lại thông báo.").ToString()
            : text.ToString();
    }

    /// <summary>The call list, a line for each.</summary>
    public static string ToPhone(IReadOnlyList<Unreached> unreached)
    {
        var text = new StringBuilder($"Cần gọi điện {Number(unreached.Count)} đồng chí:");
        foreach (var one in unreached)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n• {one.FullName} ({Reason(one.Why)}) {one.Phone ?? "chưa có số"}");
        }

        return text.ToString();
    }

    public static string Dropped(string text) =>
        $"Thông báo hẹn giờ “{Excerpt(text)}” chưa được gửi, vì người soạn nay không còn phụ trách việc này. "
        + "Nếu vẫn cần, xin đồng chí bí thư hoặc phó bí thư soạn lại.";

    /// <summary>For "dữ liệu của tôi"; null when nothing is kept.</summary>
    public static string? Kept(int received, int acknowledged) =>
        received == 0 ? null : $"đã nhận {received} thông báo, báo rõ {acknowledged} thông báo";

    /// <summary>What of a person was erased here.</summary>
    public const string Erased = "việc nhận và báo rõ các thông báo";

    /// <summary>A count as people write it: 1.497.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));

    /// <summary>"19 giờ Thứ Năm 03/12".</summary>
    public static string Moment(DateTimeOffset at, BranchClock clock)
    {
        var (date, time) = clock.ToLocal(at);
        return DateWords.Short(date, time);
    }

    private static string Phoned(int count) => count == 0 ? string.Empty : $"; {Number(count)} đồng chí cần gọi điện";

    private static string Reason(UnreachedBecause why) => why switch
    {
        UnreachedBecause.NoAccount => "chưa kết nối",
        UnreachedBecause.Blocked => "chặn tin",
        UnreachedBecause.AccountGone => "tài khoản không còn dùng",
        UnreachedBecause.BadContent => "tin không gửi được",
        UnreachedBecause.GivenUp => "gửi nhiều lần không được",
        UnreachedBecause.NoMessagesLeft => "hết lượt gửi của tháng",
        UnreachedBecause.TooLate => "quá giờ gửi",
    };
}
