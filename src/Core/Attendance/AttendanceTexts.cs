using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Attendance;

/// <summary>What is said about coming to a meeting, before it.</summary>
public static class AttendanceTexts
{
    public const string AskReason = "Đồng chí cho biết lý do giúp (ví dụ: ốm, bận việc nhà), hoặc nhắn: thôi.";

    public const string NothingRecorded = "Dạ, chưa ghi gì. Khi biết chắc, đồng chí nhắn Có hoặc Vắng giúp.";

    public const string Withdrawn = "Đã bỏ ghi nhận vừa rồi.";

    public const string WithoutReason = "Dạ, vẫn ghi đồng chí xin vắng, chưa có lý do. Khi tiện, đồng chí nhắn, ví dụ: vắng, ốm.";

    public const string OtherNotRecorded = "Dạ, chưa ghi gì. Đồng chí nhắn lại cả họ tên giúp, ví dụ: nhắn hộ Trần Thị Mẫu vắng.";

    public const string AfterClosing = "Buổi họp này đã chốt điểm danh nên không sửa được nữa. Cần giúp, đồng chí nhắn số 0.";

    public const string AfterCancelling = "Buổi họp này đã hủy, đồng chí không cần trả lời. Muốn xem lịch, đồng chí nhắn: lịch.";

    public const string MeetingOver = "Buổi họp này đã qua nên trợ lý không ghi thêm. Cần giúp, đồng chí nhắn số 0.";

    public const string NoMeeting = "Hiện chưa có buổi họp nào chờ đồng chí trả lời. Muốn xem lịch, đồng chí nhắn: lịch.";

    public const string NewerStands =
        "Tin này đến muộn hơn tin đồng chí nhắn sau, nên trợ lý giữ câu trả lời mới nhất. Cần sửa, đồng chí nhắn lại giúp.";

    public const string NotInvited = "Buổi họp này không có tên đồng chí. Cần giúp, đồng chí nhắn số 0.";

    public static string Invitation(Meeting meeting, BranchClock clock) =>
        $"Chi ủy mời đồng chí dự {MeetingKindTexts.Name(meeting.Kind)}: {What(meeting, clock)}";

    public static string PlainNotice(Meeting meeting, BranchClock clock) =>
        $"Chi ủy báo để đồng chí biết: {MeetingKindTexts.Name(meeting.Kind)}, {What(meeting, clock)} "
        + "Đồng chí được miễn sinh hoạt nên không cần trả lời; đến dự được thì rất quý.";

    public static string AskAgain(Meeting meeting, BranchClock clock) =>
        $"Sắp đến buổi {MeetingKindTexts.Name(meeting.Kind)} ({Ahead(meeting, clock)}): {What(meeting, clock)}";

    public static string Reminder(Meeting meeting, BranchClock clock) =>
        $"Nhắc đồng chí buổi {MeetingKindTexts.Name(meeting.Kind)} ({Ahead(meeting, clock)}): {What(meeting, clock)} "
        + "Đồng chí đã báo dự. Nếu có thay đổi, đồng chí nhắn: vắng.";

    public static string Cancelled(Meeting meeting, BranchClock clock) =>
        $"Chi ủy xin báo: buổi {MeetingKindTexts.Name(meeting.Kind)} lúc {At(meeting.StartsAt, clock)} không họp nữa. Đồng chí không phải đến.";

    public static string Moved(MeetingMoved moved, BranchClock clock)
    {
        var meeting = moved.Meeting;
        if (moved.OldStartsAt == meeting.StartsAt)
        {
            return $"Chi ủy xin đổi chỗ họp, giờ vẫn {At(meeting.StartsAt, clock)}. Cũ: {Or(moved.OldPlace)}. Mới: {Mark.Large(Or(meeting.Place))}.";
        }

        var place = meeting.Place == moved.OldPlace
            ? meeting.Place.Length == 0 ? string.Empty : $", vẫn ở {meeting.Place}"
            : $", tại {Or(meeting.Place)}";
        return $"Chi ủy xin đổi lịch họp. Cũ: {At(moved.OldStartsAt, clock)}. Mới: {Mark.Large(At(meeting.StartsAt, clock))}{place}.";
    }

    /// <summary>Why no reply is taken any more.</summary>
    public static string TooLate(Meeting meeting) => meeting.State switch
    {
        MeetingState.Cancelled => AfterCancelling,
        MeetingState.Closed => AfterClosing,
        _ => MeetingOver,
    };

    /// <summary>The text with the question below it, naming a couple.</summary>
    /// <param name="shared">The phone serves others as well, so that one alone is named too.</param>
    public static string WithQuestion(string text, IReadOnlyList<string> names, QuestionTone tone, bool shared = false) => names.Count switch
    {
        1 when shared => $"{text} Đồng chí {names[0]} dự được không ạ?",
        2 => $"{text} Hai đồng chí {names[0]} và {names[1]} dự được không ạ?",
        _ when tone == QuestionTone.Moved => $"{text} Lịch mới đồng chí dự được không ạ?",
        _ => $"{text} Đồng chí dự được không ạ?",
    };

    public static IReadOnlyList<string> Choices(QuestionTone tone) =>
        tone == QuestionTone.Moved ? ["Dự được", "Xin vắng", "Đến muộn"] : ["Có dự", "Xin vắng", "Đến muộn"];

    public static IReadOnlyList<string> CoupleChoices(string first, string second) =>
        ["Cả hai dự", $"Chỉ đồng chí {first}", $"Chỉ đồng chí {second}", "Cả hai xin vắng"];

    /// <summary>What was recorded, with a human word where one is due, and how to undo it.</summary>
    public static string SaidBack(IReadOnlyList<string> names, Reply reply, string? reason, ReplyFeelings feelings, Meeting meeting, BranchClock clock)
    {
        var who = names.Count == 0 ? "đồng chí" : "đồng chí " + string.Join(", đồng chí ", names);
        var what = reply switch
        {
            Reply.WillAttend => $"{who} có dự, {At(meeting.StartsAt, clock)}.",
            Reply.WillBeLate => $"{who} đến muộn{(reason is null ? string.Empty : $", {reason}")}, buổi {At(meeting.StartsAt, clock)}.",
            Reply.WillBeAbsent when reason is null => $"{who} xin vắng buổi {At(meeting.StartsAt, clock)}.",
            Reply.WillBeAbsent => $"{who} xin vắng, lý do {reason}, buổi {At(meeting.StartsAt, clock)}; đồng chí bí thư sẽ thấy.",
            Reply.None => $"{who} chưa trả lời.",
        };
        return $"Đã ghi: {what}{Kindness(feelings)} Nếu ghi chưa đúng, đồng chí nhắn: sai rồi.";
    }

    /// <summary>What was recorded for both of a couple at once.</summary>
    public static string SaidBackBoth(string lines) => $"Đã ghi: {lines}. Nếu ghi chưa đúng, đồng chí nhắn: sai rồi.";

    public static string WhichMeeting => "Đang có hai buổi họp. Đồng chí trả lời cho buổi nào ạ?";

    public static string WhoIsMeant => "Máy này dùng chung. Đồng chí báo cho ai ạ?";

    public static string ForOther(string name, string? group, Reply reply) =>
        $"Đồng chí báo {Word(reply)} giúp đồng chí {name}{(group is null ? string.Empty : ", " + group)}, phải không ạ?";

    public static string OtherUnknown(string who) =>
        $"Trợ lý chưa tìm thấy “{who}” trong chi bộ nên chưa ghi gì. Đồng chí nhắn cả họ tên giúp. Nói về chính mình, chỉ cần nhắn: có, hoặc vắng.";

    /// <summary>The sender's own word was taken, and he spoke of another too.</summary>
    public static string BesideNotRecorded(string who) =>
        $"Còn về “{who}”, trợ lý chưa ghi gì. Đồng chí nhắn riêng giúp, có cả họ tên, ví dụ: nhắn hộ Trần Thị Mẫu vắng.";

    public static string PassedOn(string name, Reply reply, string? reason) =>
        $"Đã ghi theo lời đồng chí: đồng chí {name} {Word(reply)}{(reason is null ? string.Empty : ", " + reason)}. "
        + "Đồng chí bí thư sẽ thấy đây là lời nhắn hộ. Nếu chưa đúng, đồng chí nhắn: sai rồi.";

    public static string Unclear(bool willAskAgain) =>
        willAskAgain ? NothingRecorded + " Tối mai trợ lý hỏi lại một lần." : NothingRecorded;

    /// <summary>Unclear words after an answer: the answer stands.</summary>
    public static string Unchanged(string told, Meeting meeting, BranchClock clock) =>
        $"Dạ, trợ lý vẫn giữ lời trước: {told}, buổi {At(meeting.StartsAt, clock)}. Muốn đổi, đồng chí nhắn Có hoặc Vắng.";

    /// <summary>Taken back, and what stands now.</summary>
    public static string WithdrawnTo(string told) => $"Đã bỏ ghi nhận vừa rồi, trở lại lời trước: {told}.";

    /// <summary>Before the question for both, when words about one of them were not clear enough.</summary>
    public static string Shared(Meeting meeting, BranchClock clock) => $"Máy này dùng chung, đồng chí chọn giúp cho buổi {At(meeting.StartsAt, clock)}.";

    /// <summary>"dự", "vắng", "đến muộn".</summary>
    public static string Word(Reply reply) => reply switch
    {
        Reply.WillAttend => "có dự",
        Reply.WillBeAbsent => "xin vắng",
        Reply.WillBeLate => "đến muộn",
        Reply.None => "chưa trả lời",
    };

    /// <summary>A meeting as a choice: kind and time.</summary>
    public static string AsChoice(Meeting meeting, BranchClock clock) => $"{MeetingKindTexts.ShortName(meeting.Kind)} {At(meeting.StartsAt, clock)}";

    private static string Kindness(ReplyFeelings feelings) =>
        feelings.HasFlag(ReplyFeelings.Bereavement) ? " Xin chia buồn cùng đồng chí và gia đình."
        : feelings.HasFlag(ReplyFeelings.IllSelf) ? " Chúc đồng chí chóng khỏe." : string.Empty;

    private static string What(Meeting meeting, BranchClock clock)
    {
        var (date, time) = clock.ToLocal(meeting.StartsAt);
        var place = meeting.Place.Length == 0 ? string.Empty : $", {Mark.Large(meeting.Place)}";
        var agenda = meeting.Agenda.Length == 0 ? string.Empty : $" Nội dung: {meeting.Agenda}.";
        return $"{Mark.Large(DateWords.Full(date, time))}{place}.{agenda}";
    }

    private static string At(DateTimeOffset instant, BranchClock clock)
    {
        var (date, time) = clock.ToLocal(instant);
        return DateWords.Short(date, time);
    }

    private static string Ahead(Meeting meeting, BranchClock clock)
    {
        var (date, time) = clock.ToLocal(meeting.StartsAt);
        return meeting.StartsAt - clock.Now < TimeSpan.FromHours(6)
            ? DateWords.Remaining(date.ToDateTime(time), clock.LocalNow)
            : DateWords.RelativeMoment(date, time, clock.Today);
    }

    /// <summary>The place, or that there is none yet.</summary>
    public static string Or(string place) => place.Length == 0 ? "chưa định" : place;
}
