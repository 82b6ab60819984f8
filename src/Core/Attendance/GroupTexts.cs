using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Attendance;

/// <summary>What is said in a registered group: figures, never a name.</summary>
public static class GroupTexts
{
    public const string NoMeeting = "Chi bộ chưa có buổi họp nào sắp tới. Đồng chí nhắn riêng cho trợ lý khi cần nhé.";

    public static string Registered(string branch) =>
        $"Đã đăng ký nhóm này cho {branch}. Khi được gọi tên, trợ lý chỉ nói số liệu, không nêu tên ai. Việc riêng, các đồng chí nhắn riêng cho trợ lý nhé.";

    public static string Figures(Meeting meeting, AttendanceFigures figures, BranchClock clock)
    {
        var day = DateWords.ShortDate(clock.ToLocal(meeting.StartsAt).Date);
        var late = figures.WillBeLate > 0 ? $", {figures.WillBeLate} đến muộn" : "";
        return meeting.State == MeetingState.Open
            ? $"Buổi {day} đang điểm danh: {RollCallTexts.Count(figures.Count).ToLowerInvariant()}. Đồng chí nhắn riêng cho trợ lý để điểm danh nhé."
            : $"Buổi {day}: {figures.WillAttend} đồng chí báo dự{late}, {figures.WillBeAbsent} xin vắng, {figures.NoReply} chưa trả lời. "
                + "Đồng chí nhắn riêng cho trợ lý để trả lời nhé.";
    }
}
