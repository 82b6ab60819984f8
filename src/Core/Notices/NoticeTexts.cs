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
    /// <param name="repeats">The people have had it before.</param>
    public static string Head(string sender, bool repeats) => repeats ? $"Nhắc lại thông báo của {sender}" : $"Thông báo của {sender}";

    /// <summary>First line of a message that puts another text in the place of one that could not be changed.</summary>
    public static string CorrectionHead(string sender) => $"Đính chính thông báo của {sender}";

    /// <summary>The whole message.</summary>
    /// <param name="together">Names of those it is for; they are named only where a chat serves several.</param>
    /// <param name="filesNotCarried">Names of files the channel cannot carry.</param>
    /// <param name="byPage">The channel hands them out by a page of ours, to who asks.</param>
    public static string Message(string head, string text, IReadOnlyList<string> together, IReadOnlyList<string> filesNotCarried, bool byPage = false)
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
            message.Append("\n\nCó tệp kèm theo: ").AppendJoin(", ", filesNotCarried)
                .Append(byPage ? ". Muốn xem, đồng chí nhắn: tệp." : ". Đồng chí hỏi đồng chí bí thư để xem bản giấy.");
        }

        return message.ToString();
    }

    /// <summary>The files that came with a notice, on request.</summary>
    public static string FilesOf(string text) => $"Tệp kèm thông báo “{Excerpt(text)}”.";

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
        if (counts.Acknowledged > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $", đã nhắn Rõ {Number(counts.Acknowledged)}");
        }

        return text.Append(counts.Held > counts.Paused ? $", hết lượt gửi {Number(counts.Held - counts.Paused)}." : ".").ToString();
    }

    /// <summary>" Còn khoảng 3 phút."; empty where the pace is not known.</summary>
    /// <param name="pace">Messages a second.</param>
    public static string TimeLeft(int messages, double? pace)
    {
        if (SecondsLeft(messages, pace) is not { } seconds)
        {
            return string.Empty;
        }

        return seconds switch
        {
            < 60 => " Còn chưa đầy một phút.",
            < 3600 => $" Còn khoảng {(seconds + 59) / 60} phút.",
            _ => $" Còn khoảng {Number((seconds + 3599) / 3600)} giờ.",
        };
    }

    /// <summary>How long the rest takes at that pace, or null where that is not known.</summary>
    public static int? SecondsLeft(int messages, double? pace) =>
        messages > 0 && pace is > 0 and { } perSecond ? (int)Math.Min(1_000_000, Math.Ceiling(messages / perSecond)) : null;

    /// <summary>It paused itself.</summary>
    public static string PausedItself(string text, SendingLook look, NoticeCounts counts) =>
        $"Thông báo “{Excerpt(text)}” đang tạm dừng: trong {Number(look.InWindow)} tin vừa gửi, {Number(look.RefusedInWindow)} tin bị từ chối. "
        + $"Đã gửi {Number(counts.Sent)}, còn giữ lại {Number(counts.Paused)}. Đồng chí xem lại danh sách kết nối, rồi chọn:";

    /// <summary>The last word on a sending; "sent", never "arrived": no channel promises more.</summary>
    public static string Summary(NoticeCounts counts, IReadOnlyList<LedgerLine> toBePhoned, bool asksAcknowledgement)
    {
        var text = new StringBuilder($"Đã gửi được {Number(counts.Sent)}/{Number(counts.Recipients)} đồng chí.");
        if (counts.OnlyTemplate > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" Trong đó {Number(counts.OnlyTemplate)} đồng chí mới được nhắn mẫu, chưa đọc nội dung; khi đồng chí ấy nhắn lại, trợ lý gửi toàn văn.");
        }

        if (counts.Acknowledged > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" Có {Number(counts.Acknowledged)} đồng chí nhắn Rõ.");
        }

        if (toBePhoned.Count > 0)
        {
            text.Append("\n\n").Append(LedgerTexts.ToPhone(toBePhoned)).Append(LedgerTexts.HowToRecord(toBePhoned));
        }

        return asksAcknowledgement && counts.Sent - counts.OnlyTemplate > counts.Acknowledged
            ? text.Append("\n\nMuốn nhắc đồng chí chưa nhắn Rõ, đồng chí nhắn: nhắc lại thông báo.").ToString()
            : text.ToString();
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
}
