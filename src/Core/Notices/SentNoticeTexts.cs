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

    public const string NothingToWithdraw = "Không có thông báo nào đang chờ gửi. Muốn xóa tin đã gửi, đồng chí nhắn: xóa thông báo.";

    public const string NobodyToPhone = "Không có đồng chí nào cần gọi điện về thông báo này.";

    public const string WhatElse = "Đồng chí chọn việc cần làm với thông báo này.";

    public const string ReportFollows = "Bảng từng đồng chí ở tệp kèm theo, chỉ để chi ủy dùng.";

    public const string NothingToRecall = "Không có tin nào của thông báo này còn xóa được trên máy các đồng chí.";

    public const string RecallLeft = "Dạ, tin đã gửi để nguyên.";

    public const string AskCorrection = "Đồng chí nhắn toàn bộ nội dung mới vào tin tiếp theo. Muốn bỏ, đồng chí nhắn: thôi.";

    public const string CorrectionLeft = "Dạ, thông báo để nguyên như cũ.";

    public const string CorrectAndWrite = "Sửa, và nhắn thêm tin đính chính";

    public const string CorrectWhere = "Chỉ sửa nơi sửa được";

    public static readonly IReadOnlyList<string> RecallChoices = ["Xóa", ComposeTexts.Leave];

    public static string Label(NoticeAction action) => action switch
    {
        NoticeAction.Remind => "Nhắc lại đồng chí chưa nhắn Rõ",
        NoticeAction.Withdraw => "Thu hồi phần chưa gửi",
        NoticeAction.CallList => "Danh sách cần gọi điện",
        NoticeAction.WhoIsSilent => "Xem ai chưa nhắn Rõ",
        NoticeAction.Pause => "Tạm dừng gửi",
        NoticeAction.GoOn => "Gửi tiếp",
        NoticeAction.ResendFailed => "Gửi lại đồng chí chưa nhận được",
        NoticeAction.Report => "Bảng từng đồng chí (tệp)",
        NoticeAction.Correct => "Sửa nội dung đã gửi",
        NoticeAction.Recall => "Xóa tin đã gửi",
        NoticeAction.More => "Việc khác",
    };

    /// <summary>There is no notice that this could be about.</summary>
    public static string None(NoticeAction action) => action switch
    {
        NoticeAction.Remind => NothingToRepeat,
        NoticeAction.Withdraw => NothingToWithdraw,
        NoticeAction.Pause => "Không có thông báo nào đang gửi.",
        NoticeAction.GoOn => "Không có thông báo nào đang tạm dừng.",
        _ => NoneYet,
    };

    public static string Paused(PauseOutcome outcome, int messages) => outcome switch
    {
        PauseOutcome.Done => $"Đã tạm dừng, giữ lại {NoticeTexts.Number(messages)} tin chưa gửi. Khi nào gửi tiếp, đồng chí nhắn: gửi tiếp.",
        PauseOutcome.NothingToDo => "Thông báo này không còn tin nào chờ gửi, nên không có gì để dừng.",
        PauseOutcome.NotAllowed => Conversations.ConversationTexts.NotAllowed,
    };

    public static string WentOn(PauseOutcome outcome, int messages) => outcome switch
    {
        PauseOutcome.Done => $"Đang gửi tiếp {NoticeTexts.Number(messages)} tin. Gửi xong trợ lý báo lại.",
        PauseOutcome.NothingToDo => "Thông báo này không tạm dừng.",
        PauseOutcome.NotAllowed => Conversations.ConversationTexts.NotAllowed,
    };

    public static string Resent(ResendOutcome outcome, int members) => outcome switch
    {
        ResendOutcome.Done => $"Đang gửi lại cho {NoticeTexts.Number(members)} đồng chí chưa nhận được. Gửi xong trợ lý báo lại.",
        ResendOutcome.NotOut => "Thông báo này chưa gửi, đang tạm dừng hoặc đã thu hồi, nên chưa gửi lại được.",
        ResendOutcome.Nobody => "Không có đồng chí nào gửi lại được qua tin nhắn. Đồng chí nhắn: danh sách cần gọi điện.",
        ResendOutcome.NotAllowed => Conversations.ConversationTexts.NotAllowed,
    };

    public static string AskRecall(Recall look) =>
        $"Xóa tin đã gửi trên {NoticeTexts.Number(look.Deletable)} máy"
        + (look.Staying > 0 ? $" ({NoticeTexts.Number(look.Staying)} tin không xóa được)" : string.Empty) + "? Xóa rồi không lấy lại được.";

    public static string Recalled(Recall done) =>
        $"Đang xóa tin trên {NoticeTexts.Number(done.Deletable)} máy."
        + (done.Staying > 0 ? $" {NoticeTexts.Number(done.Staying)} tin không xóa được, xin đồng chí nhắn lời đính chính." : string.Empty);

    public static IReadOnlyList<string> CorrectChoices(Correction look) =>
        look.NotEditable > 0 ? [CorrectAndWrite, CorrectWhere, ComposeTexts.Leave] : ["Sửa", ComposeTexts.Leave];

    public static string AskCorrect(string text, Correction look) =>
        $"Nội dung mới: “{NoticeTexts.Excerpt(text, 160)}”.\nSửa được ngay trên {NoticeTexts.Number(look.Edited)} tin"
        + (look.NotEditable > 0 ? $"; {NoticeTexts.Number(look.NotEditable)} tin không sửa được, phải nhắn thêm tin đính chính." : ".");

    public static string Corrected(Correction done, bool alsoNew) =>
        $"Đã sửa {NoticeTexts.Number(done.Edited)} tin."
        + (done.NotEditable == 0 ? string.Empty
            : alsoNew ? $" Đang nhắn thêm tin đính chính cho {NoticeTexts.Number(done.NotEditable)} máy không sửa được."
            : $" {NoticeTexts.Number(done.NotEditable)} tin còn nội dung cũ.");

    public static string Line(Notice notice, NoticeCounts counts, DateOnly day)
    {
        var standing = notice.State switch
        {
            NoticeState.Scheduled => "hẹn gửi",
            NoticeState.Withdrawn => "đã thu hồi",
            NoticeState.Dropped => "không gửi",
            NoticeState.Sending or NoticeState.Paused or NoticeState.Finished => (notice.State == NoticeState.Paused ? "tạm dừng, " : "") + $"đã gửi {NoticeTexts.Number(counts.Sent)}/{NoticeTexts.Number(counts.Recipients)}",
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
        Add(counts.Paused, "tạm dừng");
        Add(counts.NotReached, "cần gọi điện");
        Add(counts.Cancelled, "đã thu hồi");
        text.Append('.').Append(NoticeTexts.TimeLeft(counts.Unfinished, notice.Pace));
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
            + (sent > 0 ? $" {NoticeTexts.Number(sent)} đồng chí đã được gửi trước đó; muốn xóa tin ấy, đồng chí nhắn: xóa thông báo." : " Chưa ai nhận được thông báo này.");
    }
}
