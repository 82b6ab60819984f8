using ChiBo.Core.Messaging;

namespace ChiBo.Core.Attendance;

/// <summary>What is said at a roll call.</summary>
public static class RollCallTexts
{
    /// <summary>How to mark by one line.</summary>
    public const string Example = "vắng 3 7, ốm 12, muộn 9; còn lại có mặt";

    public const string HowToMark =
        "Đồng chí nhắn một dòng theo số trong danh sách, ví dụ: " + Example + ". Trợ lý đọc lại tên trước khi ghi. Vắng không lý do thì nhắn: không lý do 5.";

    public const string NothingToOpen = "Hôm nay chi bộ không có buổi họp nào để điểm danh. Muốn xem lịch, đồng chí nhắn: lịch.";

    public const string NothingToClose = "Không có buổi điểm danh nào đang mở. Muốn mở, đồng chí nhắn: điểm danh.";

    public const string NotClosed = "Dạ, chưa chốt. Khi xong, đồng chí nhắn: chốt.";

    public const string ClosedAlready = "Buổi này đã chốt điểm danh nên không sửa được nữa.";

    public static readonly IReadOnlyList<string> Menu = ["Xem số có mặt", "Ghi bằng một dòng", "Chốt"];

    /// <summary>"Có mặt 12/38".</summary>
    public static string Count(PresenceCount count) => $"Có mặt {count.Came}/{count.Base}";

    public static string Board(PresenceCount count, string code, bool changes) =>
        $"Đã mở điểm danh. {Count(count)}.\n"
        + (changes
            ? $"Mã đang dùng: {Mark.Large(code)} (30 giây đổi một lần). Đồng chí đọc to cho ai không bấm được nút."
            : $"Đồng chí đọc to mã {Mark.Large(code)}; ai có mặt thì nhắn mã này.")
        + $"\nGhi giúp người khác, đồng chí nhắn ví dụ: {Example}. Xong thì nhắn: chốt.";

    public static string BoardAtRest(PresenceCount count) =>
        $"Đang điểm danh. {Count(count)}. Mã đã ngừng đổi; cần mã mới, đồng chí nhắn: điểm danh. Xong thì nhắn: chốt.";

    public static string BoardClosed(PresenceCount count) => $"Đã chốt điểm danh. {Count(count)}.";

    public static string Refusal(RollCallOutcome outcome) => outcome switch
    {
        RollCallOutcome.Already => "Điểm danh buổi này đang mở rồi.",
        RollCallOutcome.NotAllowed => Conversations.ConversationTexts.NotAllowed,
        _ => "Buổi này đã chốt, đã hủy hoặc chưa mở điểm danh nên không làm được việc đó.",
    };

    public static string WhichToOpen(bool several) =>
        several ? "Hôm nay có hơn một buổi họp. Đồng chí mở điểm danh buổi nào ạ?" : "Còn lâu mới đến giờ họp. Đồng chí mở điểm danh ngay không ạ?";

    /// <summary>Where the roll call stands, above the menu.</summary>
    public static string Standing(AttendanceFigures figures, string? code) =>
        $"Đang điểm danh: {Count(figures.Count).ToLowerInvariant()}{Late(figures)}, vắng {figures.Excused + figures.Unexcused}, chưa ghi {figures.NotRecorded}."
        + (code is null ? "" : $" Mã đang dùng: {Mark.Large(code)}.");

    /// <summary>Counts and who is not recorded.</summary>
    public static string Counts(AttendanceFigures figures, IReadOnlyList<SheetLine> blank) =>
        $"{Count(figures.Count)}{Late(figures)}, vắng có lý do {figures.Excused}, vắng không lý do {figures.Unexcused}."
        + (figures.Guests > 0 ? $" Sinh hoạt tạm thời: {figures.GuestsCame}/{figures.Guests}." : "")
        + (blank.Count == 0 ? " Đã ghi đủ." : $" Chưa ghi {blank.Count}: {Names(blank)}.");

    /// <summary>The count of one group, and how to mark it.</summary>
    public static string OfGroup(string? group, AttendanceFigures figures, IReadOnlyList<SheetLine> blank) =>
        $"{(group is null ? "" : group + ": ")}{Counts(figures, blank)}\n{HowToMark}";

    /// <summary>Before closing: who is not recorded, and who of them had said beforehand that he stays away.</summary>
    public static string BeforeClosing(IReadOnlyList<SheetLine> blank, IReadOnlyList<SheetLine> saidAbsent)
    {
        if (blank.Count == 0)
        {
            return "Mọi đồng chí đã được ghi. Chốt rồi thì không sửa được nữa. Chốt điểm danh không ạ?";
        }

        var text = $"Còn {blank.Count} đồng chí chưa ghi: {Names(blank)}. ";
        return saidAbsent.Count == 0
            ? text + $"Đồng chí nhắn ví dụ: {blank[0].Number} có mặt, {blank[^1].Number} vắng ốm. Ai chưa rõ cứ để trống, không tính là vắng."
            : text + "Trong đó đã xin vắng từ trước: "
                + string.Join(", ", saidAbsent.Select(l => $"{Name(l)} ({l.Record.ReplyReason})"))
                + ". Ghi vắng có lý do cho các đồng chí này không ạ? Ai chưa rõ cứ để trống, không tính là vắng.";
    }

    public static IReadOnlyList<string> ClosingChoices(bool proposes) =>
        proposes ? ["Ghi vắng có lý do và chốt", "Để trống và chốt", "Chưa chốt"] : ["Chốt", "Chưa chốt"];

    /// <summary>The result, as text to keep.</summary>
    public static string Closed(AttendanceFigures figures, IReadOnlyList<SheetLine> lines)
    {
        var text = $"Đã chốt điểm danh. Phải dự {figures.Base}, có mặt {figures.Came}{Late(figures)}, "
            + $"vắng có lý do {figures.Excused}, vắng không lý do {figures.Unexcused}, chưa ghi {figures.NotRecorded}.";
        if (figures.Guests > 0)
        {
            text += $" Sinh hoạt tạm thời: {figures.GuestsCame}/{figures.Guests}.";
        }

        return text
            + List("Có mặt", lines, Presence.Present) + List("Đến muộn", lines, Presence.Late)
            + List("Vắng có lý do", lines, Presence.ExcusedAbsence) + List("Vắng không lý do", lines, Presence.UnexcusedAbsence);
    }

    /// <summary>"7. Lê Văn Mẫu".</summary>
    public static string Name(SheetLine line) => $"{line.Number}. {line.Invitee.Member.FullName}";

    /// <summary>Numbers and names in one line; a long list is cut.</summary>
    public static string Names(IReadOnlyList<SheetLine> lines, int most = 20) => lines.Count <= most
        ? string.Join(", ", lines.Select(Name))
        : $"{string.Join(", ", lines.Take(most).Select(Name))} và {lines.Count - most} đồng chí nữa";

    private static string List(string heading, IReadOnlyList<SheetLine> lines, Presence presence)
    {
        var these = lines.Where(l => l.Record.Presence == presence)
            .Select(l => Name(l) + (l.Record.PresenceReason is { } reason ? $" ({reason})" : "")).ToList();
        return these.Count == 0 ? "" : $"\n{heading}: {string.Join(", ", these)}.";
    }

    private static string Late(AttendanceFigures figures) => figures.Late == 0 ? "" : $" (đến muộn {figures.Late})";
}
