using System.Globalization;
using ChiBo.Core.Attendance;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;

namespace ChiBo.Core.Reports;

/// <summary>The wording of reports.</summary>
public static class ReportTexts
{
    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public const string FileFollows = "Bảng chi tiết từng đồng chí ở tệp kèm theo, chỉ để chi ủy dùng. Đoạn trên chép được vào ứng dụng hoặc chuyển vào nhóm chi bộ.";

    public const string NoBranches = "Chưa có chi bộ nào trực thuộc được khai báo. Cần giúp, đồng chí nhắn số 0.";

    public const string HowToAsk = "Đồng chí nhắn tháng giúp, ví dụ: /baocao 11/2026.";

    /// <summary>"Tháng 11 năm 2026".</summary>
    public static string Period(AttendanceMonth month) => $"Tháng {month.Month} năm {month.Year}";

    /// <summary>"Thường kỳ 03/12".</summary>
    public static string Heading(MonthMeeting held)
    {
        var kind = MeetingKindTexts.ShortName(held.Meeting.Kind);
        return $"{char.ToUpperInvariant(kind[0])}{kind[1..]} {DateWords.ShortDate(held.Day)}";
    }

    /// <summary>What a member's cell says: "có mặt", "vắng, ốm"; empty for an exempt member who did not come.</summary>
    public static string Mark(AttendanceRecord record)
    {
        var reason = record.PresenceReason is { } why ? ", " + why : "";
        return record.Presence switch
        {
            Presence.Present => "có mặt",
            Presence.Late => "đến muộn",
            Presence.ExcusedAbsence => "vắng có lý do" + reason,
            Presence.UnexcusedAbsence => "vắng không lý do",
            Presence.NotRecorded => record.Counting == Counting.Exempt ? "" : "chưa ghi",
        };
    }

    /// <summary>The month as text to copy or to forward: figures only, no name.</summary>
    public static string Month(AttendanceMonth month) =>
        $"{month.Branch.Name}, tháng {month.Month}/{month.Year}: tình hình sinh hoạt.\n" + string.Join('\n', month.Meetings.Select(Meeting));

    public static string Nothing(AttendanceMonth month) =>
        $"Tháng {month.Month}/{month.Year} {month.Branch.Name} chưa có buổi họp nào đã điểm danh.";

    private static string Meeting(MonthMeeting held)
    {
        var (figures, name) = (held.Figures, MeetingKindTexts.Name(held.Meeting.Kind));
        var place = held.Meeting.Place.Length == 0 ? "" : $", {held.Meeting.Place}";
        var text = $"{char.ToUpperInvariant(name[0])}{name[1..]}, {DateWords.Short(held.Day, held.Time)}{place}: "
            + $"phải dự {figures.Base}, có mặt {figures.Came} (đến muộn {figures.Late}){Rate(figures)}, "
            + $"vắng có lý do {figures.Excused}, vắng không lý do {figures.Unexcused}, chưa ghi {figures.NotRecorded}.";
        if (figures.Guests > 0)
        {
            text += $" Sinh hoạt tạm thời dự {figures.GuestsCame}/{figures.Guests}.";
        }

        return text + (held.Meeting.State == MeetingState.Closed ? "" : " (chưa chốt điểm danh)");
    }

    private static string Rate(AttendanceFigures figures) =>
        figures.Base == 0 ? "" : $", đạt {((double)figures.Came / figures.Base).ToString("0.0%", s_vietnamese)}";
}
