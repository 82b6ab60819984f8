using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Attendance;

/// <summary>What is said about marking by one line and about answers taken by phone.</summary>
public static class MarkingTexts
{
    public const string PhoneExample = "ghi hộ: 4 dự, 7 vắng ốm";

    public const string NotOpen =
        "Chưa mở điểm danh nên chưa ghi gì. Muốn mở, đồng chí nhắn: điểm danh. Ghi câu trả lời qua điện thoại thì nhắn ví dụ: " + PhoneExample + ".";

    public const string NoMeeting = "Chi bộ chưa có buổi họp nào sắp tới để ghi hộ. Muốn xem lịch, đồng chí nhắn: lịch.";

    public const string RestByPhone = "Ghi hộ thì đồng chí nêu từng số giúp, ví dụ: " + PhoneExample + ". Trợ lý chưa ghi gì.";

    public const string Correct = "Dạ, chưa ghi gì. Đồng chí nhắn lại cả dòng cho đúng giúp.";

    public const string Undone = "Đã bỏ ghi nhận vừa rồi. Đồng chí nhắn lại cả dòng cho đúng giúp.";

    public static readonly IReadOnlyList<string> ConfirmChoices = ["Đúng, ghi", "Sửa"];

    public static readonly IReadOnlyList<string> UnexcusedChoices = ["Chắc chắn, ghi không lý do", "Để trống"];

    /// <summary>One sentence that names everything that stands in the way.</summary>
    public static string Faults(MarkingPlan plan, bool byPhone)
    {
        var unknown = plan.Strange.Where(s => !s.OtherGroup).Select(s => $"{s.Number}").ToList();
        var others = plan.Strange.Where(s => s.OtherGroup).Select(s => $"{s.Number}").ToList();
        var faults = plan.Errors.Select(Fault).Distinct().ToList();
        if (unknown.Count > 0)
        {
            faults.Add($"danh sách buổi này không có số {string.Join(", ", unknown)}");
        }

        if (others.Count > 0)
        {
            faults.Add($"số {string.Join(", ", others)} thuộc tổ khác, do đồng chí bí thư ghi");
        }

        return $"Trợ lý chưa ghi gì: {string.Join("; ", faults)}. Đồng chí nhắn lại giúp, ví dụ: {(byPhone ? PhoneExample : RollCallTexts.Example)}.";
    }

    /// <summary>The line with names, before it counts.</summary>
    public static string ReadBack(MarkingPlan plan)
    {
        var parts = plan.Marks.GroupBy(m => Word(m.Kind, m.Reason)).OrderBy(g => g.Min(m => m.Line.Number))
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(m => RollCallTexts.Name(m.Line)))}").ToList();
        if (plan.Rest.Count > 0)
        {
            parts.Add(plan.Rest.Count <= 5
                ? $"có mặt (còn lại): {RollCallTexts.Names(plan.Rest)}" : $"có mặt: {plan.Rest.Count} đồng chí còn lại");
        }

        var left = plan.SaidAbsent.Count == 0
            ? "" : $" Chưa tính các đồng chí đã xin vắng từ trước: {RollCallTexts.Names(plan.SaidAbsent)}.";
        return $"Đồng chí xem lại giúp. {Capital(string.Join("; ", parts))}.{left} Đúng không ạ?";
    }

    /// <summary>The second question before anybody is written absent without a reason.</summary>
    public static string AskUnexcused(IReadOnlyList<string> names) =>
        $"Xin hỏi lại một lần: ghi VẮNG KHÔNG LÝ DO cho {string.Join(", ", names)}. Việc này được lưu vào bảng theo dõi. Đồng chí chắc chắn không ạ?";

    public static string Recorded(AttendanceFigures figures, int leftBlank) =>
        $"Đã ghi. {RollCallTexts.Count(figures.Count)}, vắng {figures.Excused + figures.Unexcused}, chưa ghi {figures.NotRecorded}."
        + (leftBlank == 0 ? "" : " Ai không lý do đã để trống.")
        + " Nếu ghi chưa đúng, đồng chí nhắn: sai rồi.";

    /// <summary>Answers taken by phone, by name.</summary>
    public static string ByPhone(IReadOnlyList<PlannedMark> marks, Meeting meeting, BranchClock clock) =>
        "Đã ghi theo lời gọi điện: "
        + string.Join("; ", marks.Select(m => $"số {m.Line.Number} {m.Line.Invitee.Member.FullName} {Word(m.Kind, m.Reason)}"))
        + $". Buổi {AttendanceTexts.AsChoice(meeting, clock)}. Nếu ghi chưa đúng, đồng chí nhắn: sai rồi.";

    public static string Refusal(MarkOutcome outcome, bool closed) => outcome switch
    {
        MarkOutcome.NotOpen when closed => RollCallTexts.ClosedAlready,
        MarkOutcome.NotOpen => NotOpen,
        MarkOutcome.NotOnSheet => "Danh sách buổi này đã đổi nên trợ lý chưa ghi gì. Đồng chí nhắn lại cả dòng giúp.",
        _ => Conversations.ConversationTexts.NotAllowed,
    };

    private static string Word(MarkKind kind, string? reason) => kind switch
    {
        MarkKind.Present => "có mặt",
        MarkKind.Late => "đến muộn",
        MarkKind.ExcusedAbsence => reason is null ? "vắng có phép, chưa rõ lý do" : $"vắng, {reason}",
        MarkKind.UnexcusedAbsence => "vắng KHÔNG LÝ DO",
        MarkKind.WillAttend => "dự",
        MarkKind.WillBeAbsent => reason is null ? "vắng" : $"vắng, {reason}",
        MarkKind.WillBeLate => "đến muộn",
    };

    private static string Fault(MarkingError error) => error.Fault switch
    {
        MarkingFault.NumberNotUnderstood => $"không rõ số «{error.Words}»",
        MarkingFault.NumberWithoutMark => $"số {error.Number} chưa rõ có mặt hay vắng",
        MarkingFault.MarkedTwice => $"số {error.Number} được ghi hai lần khác nhau",
        MarkingFault.MarkWithoutNumber => $"«{error.Words}» chưa rõ của số nào",
        MarkingFault.RestAbsent => "không ghi vắng chung cho người còn lại, xin nêu từng số",
        MarkingFault.LeftOver => $"chưa hiểu «{error.Words}»",
        MarkingFault.Empty => "chưa thấy số nào",
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
