using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Attendance;

/// <summary>What is said to who asks at how many meetings he, or a member of his, was.</summary>
public static class AttendanceQuestionTexts
{
    /// <summary>So many meetings are told one by one; more are counted.</summary>
    private const int MostListed = 2;

    public const string NotAboutOthers =
        "Việc dự họp của từng đồng chí, trợ lý chỉ cho chính đồng chí ấy và người phụ trách xem. Hỏi của mình, đồng chí nhắn: tôi vắng mấy buổi năm nay.";

    public const string SeeReport =
        "Ai dự, ai vắng buổi tới, đồng chí nhắn: danh sách. Số liệu từng tháng: báo cáo. Hỏi một người, ví dụ: đồng chí Mẫu vắng mấy buổi năm nay.";

    public const string IfWrong = "Ghi chưa đúng, đồng chí nhắn số 0.";

    public const string ToChange = "Muốn báo hay đổi, đồng chí nhắn Có hoặc Vắng.";

    /// <summary>What a member has answered for a meeting to come.</summary>
    /// <param name="name">Null for the one who asks.</param>
    public static string ReplyOf(string? name, AttendanceRecord record, Meeting meeting, BranchClock clock)
    {
        var reply = record.ReplyFor(meeting);
        var reason = reply is Reply.WillBeAbsent or Reply.WillBeLate && record.ReplyReason is { } said ? $", lý do {said}" : string.Empty;
        return $"Buổi {AttendanceTexts.AsChoice(meeting, clock)}: đồng chí{(name is null ? string.Empty : $" {name}")} {(reply == Reply.None ? "chưa trả lời" : $"đã báo: {AttendanceTexts.Word(reply)}{reason}")}.";
    }

    public static string Nobody(string name) => $"Danh sách chi bộ không có ai tên {name}. Đồng chí nhắn lại cả họ tên giúp.";

    /// <summary>One person's meetings.</summary>
    /// <param name="name">Null for the one who asks.</param>
    public static string Of(string? name, AttendanceQuestion question, IReadOnlyList<AttendedMeeting> meetings, BranchClock clock)
    {
        var who = name is null ? "đồng chí" : $"đồng chí {name}";
        var span = question.OnlyLast ? "Một năm qua" : $"Từ {DateWords.Date(question.From)} đến {DateWords.Date(question.To)}";
        return meetings.Count switch
        {
            0 => $"{span} chưa có buổi họp nào có tên {who}.",
            <= MostListed => string.Join('\n', meetings.Select(m => $"Buổi {MeetingKindTexts.ShortName(m.Kind)} {DateWords.Date(clock.ToLocal(m.StartsAt).Date)}: {who} {Word(m.Presence)}.")),
            _ => $"{span} có {meetings.Count} buổi; {who}: {Counts(meetings)}.",
        };
    }

    private static string Counts(IReadOnlyList<AttendedMeeting> meetings) => string.Join(", ",
        new[] { Presence.Present, Presence.Late, Presence.ExcusedAbsence, Presence.UnexcusedAbsence, Presence.NotRecorded }
            .Select(p => (Presence: p, Count: meetings.Count(m => m.Presence == p))).Where(c => c.Count > 0).Select(c => $"{Word(c.Presence)} {c.Count}"));

    private static string Word(Presence presence) => presence switch
    {
        Presence.Present => "có mặt",
        Presence.Late => "đến muộn",
        Presence.ExcusedAbsence => "vắng có lý do",
        Presence.UnexcusedAbsence => "vắng không lý do",
        Presence.NotRecorded => "chưa ghi (không tính là vắng)",
    };
}
