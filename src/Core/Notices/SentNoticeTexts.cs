using System.Globalization;
using System.Text;
using ChiBo.Core.Calendar;

namespace ChiBo.Core.Notices;

/// <summary>What is said about notices that are out.</summary>
public static class SentNoticeTexts
{
    /// <summary>The word of acknowledgement.</summary>
    public const string Clear = "Rõ";

    public const string WhichOne = "Các thông báo gần đây, mới nhất trước. Đồng chí chọn số để xem.";

    public const string NoneYet = "Chưa có thông báo nào. Muốn soạn, đồng chí nhắn: thông báo.";

    public const string NothingToRepeat = "Không có thông báo nào gần đây yêu cầu nhắn Rõ, nên không có gì để nhắc lại.";

    public const string NothingToWithdraw = "Không có thông báo nào đang chờ gửi. Tin đã gửi thì không lấy lại được.";

    public const string NobodyToPhone = "Không có đồng chí nào cần gọi điện về thông báo này.";

    public static string Label(NoticeAction action) => action switch
    {
        NoticeAction.Remind => "Nhắc lại đồng chí chưa nhắn Rõ",
        NoticeAction.Withdraw => "Thu hồi phần chưa gửi",
        NoticeAction.CallList => "Danh sách cần gọi điện",
        NoticeAction.WhoIsSilent => "Xem ai chưa nhắn Rõ",
    };

    public static string Line(Notice notice, NoticeCounts counts, DateOnly day)
    {
        var standing = notice.State switch
        {
            NoticeState.Scheduled => "hẹn gửi",
            NoticeState.Withdrawn => "đã thu hồi",
            NoticeState.Dropped => "không gửi",
            NoticeState.Sending or NoticeState.Finished => $"đã gửi {NoticeTexts.Number(counts.Sent)}/{NoticeTexts.Number(counts.Recipients)}",
        };
        return $"{DateWords.ShortDate(day)} {NoticeTexts.Excerpt(notice.Text, 30)} ({standing})";
    }

    public static string Standing(Notice notice, NoticeCounts counts, string when)
    {
        var text = new StringBuilder($"“{NoticeTexts.Excerpt(notice.Text)}”, ");
        text.Append(notice.State switch
        {
            NoticeState.Scheduled => $"hẹn gửi lúc {when} cho {NoticeTexts.Number(counts.Recipients)} đồng chí.",
            NoticeState.Dropped => "không gửi, vì người soạn không còn phụ trách.",
            _ => $"gửi lúc {when}: đã gửi {NoticeTexts.Number(counts.Sent)}/{NoticeTexts.Number(counts.Recipients)}",
        });
        if (notice.State is NoticeState.Scheduled or NoticeState.Dropped)
        {
            return text.ToString();
        }

        Add(counts.Unfinished, "còn chờ");
        Add(counts.NotReached, "cần gọi điện");
        Add(counts.Cancelled, "đã thu hồi");
        text.Append('.');
        return notice.AsksAcknowledgement ? text.Append(CultureInfo.InvariantCulture, $" Đã nhắn Rõ: {NoticeTexts.Number(counts.Acknowledged)}.").ToString() : text.ToString();

        void Add(int count, string what)
        {
            if (count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $", {what} {NoticeTexts.Number(count)}");
            }
        }
    }

    public static string Silent(IReadOnlyList<string> names) => names.Count == 0
        ? "Các đồng chí đã nhận đều đã nhắn Rõ."
        : $"Chưa nhắn Rõ {NoticeTexts.Number(names.Count)} đồng chí: {string.Join(", ", names)}.";

    public static string Repeated(RepeatOutcome outcome, int members) => outcome switch
    {
        RepeatOutcome.Repeated => $"Đang nhắc lại {NoticeTexts.Number(members)} đồng chí chưa nhắn Rõ.",
        RepeatOutcome.AllAcknowledged => "Các đồng chí đã nhận đều đã nhắn Rõ, không phải nhắc nữa.",
        RepeatOutcome.JustRepeated => "Thông báo này vừa được nhắc lại chưa đầy một giờ. Đồng chí đợi thêm, hoặc gọi điện.",
        RepeatOutcome.NothingToRepeat => NothingToRepeat,
        RepeatOutcome.NotAllowed => Conversations.ConversationTexts.NotAllowed,
    };

    public static string Withdrawn(Withdrawal withdrawal)
    {
        if (!withdrawal.Stopped || withdrawal.Counts is not { } counts)
        {
            return NothingToWithdraw;
        }

        var sent = counts.Sent + counts.Sending;
        return $"Đã thu hồi phần chưa gửi ({NoticeTexts.Number(counts.Cancelled)} đồng chí)."
            + (sent > 0 ? $" {NoticeTexts.Number(sent)} đồng chí đã được gửi trước đó; tin ấy không lấy lại được." : " Chưa ai nhận được thông báo này.");
    }
}
