using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Attendance;

/// <summary>What is said to who checks in.</summary>
public static class CheckInTexts
{
    public const string WrongCode = "Mã này chưa đúng hoặc đã đổi. Đồng chí nghe lại mã đang đọc rồi nhắn lại giúp, hoặc báo đồng chí bí thư ghi.";

    public const string Slowed = "Mã sai đã nhiều lần nên trợ lý tạm dừng nhận mã ít phút. Đồng chí báo đồng chí bí thư ghi giúp nhé.";

    public const string NotOnSheet = "Danh sách buổi này không có tên đồng chí nên chưa ghi gì. Đồng chí báo đồng chí bí thư giúp, hoặc nhắn số 0.";

    public const string NeedsCode = "Để điểm danh, đồng chí nhắn mã 4 số đang đọc tại phòng họp. Chưa nghe được mã thì báo đồng chí bí thư ghi giúp.";

    public const string PressOrCode = "Đồng chí xác nhận có mặt tại phòng họp ạ? (hoặc nhắn mã 4 số đang đọc)";

    public const string WhoIsHere = "Mã đúng. Máy này dùng chung: ai đang có mặt ạ?";

    public const string NotOpenYet = "Chưa mở điểm danh. Khi vào họp, đồng chí bí thư mở thì trợ lý báo.";

    public static string AskCheckIn(Meeting meeting, IReadOnlyList<string> names) =>
        $"Đang điểm danh buổi {MeetingKindTexts.Name(meeting.Kind)}. "
        + (names.Count == 1 ? "Đồng chí đã có mặt thì bấm bên dưới, hoặc nhắn mã 4 số đang đọc." : "Ai đã có mặt ạ? (hoặc nhắn mã 4 số đang đọc)");

    public static IReadOnlyList<string> CheckInChoices(IReadOnlyList<string> names) => names.Count == 1
        ? ["Có mặt"]
        : [names.Count == 2 ? "Cả hai có mặt" : "Tất cả có mặt", .. names.Take(4).Select(n => "Chỉ đồng chí " + n)];

    /// <summary>What is recorded, by name where a phone serves several.</summary>
    public static string CheckedIn(IEnumerable<(string? Name, AttendanceRecord Record)> people, bool again, Meeting meeting, BranchClock clock) =>
        (again ? "Đã điểm danh từ trước: " : "Đã điểm danh: ")
        + string.Join("; ", people.Select(p => $"đồng chí{(p.Name is null ? "" : " " + p.Name)} {Arrived(p.Record, meeting, clock)}")) + ".";

    public static string Refusal(CheckInOutcome outcome, Meeting meeting) => outcome switch
    {
        CheckInOutcome.NotOpen when meeting.State == MeetingState.Closed => RollCallTexts.ClosedAlready + " Cần giúp, đồng chí nhắn số 0.",
        CheckInOutcome.NotOpen => NotOpenYet,
        CheckInOutcome.MarkedAbsent => "Đồng chí bí thư đang ghi đồng chí vắng. Nếu đã đến, đồng chí nhắn mã 4 số đang đọc, hoặc báo đồng chí bí thư.",
        _ => NotOnSheet,
    };

    private static string Arrived(AttendanceRecord record, Meeting meeting, BranchClock clock)
    {
        if (record.PresenceSaidBy != SaidBy.Member || record.PresenceAt is not { } at)
        {
            return record.Presence == Presence.Late ? "đến muộn" : "có mặt";
        }

        var time = DateWords.Time(clock.ToLocal(at).Time);
        return record.Presence == Presence.Late
            ? $"đến lúc {time}, muộn {(int)(at - meeting.StartsAt).TotalMinutes} phút" : $"có mặt lúc {time}";
    }
}
