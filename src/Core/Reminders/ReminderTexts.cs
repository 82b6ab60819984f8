using System.Globalization;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Reminders;

/// <summary>What leaders are told about reminders. Days and times are those on the branch's wall.</summary>
public static class ReminderTexts
{
    public const string InvitedNow = "Trợ lý gửi lời mời tới từng đồng chí ngay bây giờ. Cần sửa, đồng chí nhắn: cuộc họp.";

    public const string HowToSet =
        "Muốn đổi, đồng chí nhắn ví dụ: nhắc trước 3 ngày, 1 ngày, 2 giờ. Hoặc: giờ yên lặng 21h30-6h30 (nhắn: bỏ giờ yên lặng, nếu không cần).";

    public const string OffsetsNotRead =
        "Trợ lý chưa rõ nhắc trước bao lâu. Đồng chí nhắn ví dụ: nhắc trước 3 ngày, 1 ngày, 2 giờ (nhiều nhất 5 lần, xa nhất 30 ngày).";

    public const string QuietNotRead = "Trợ lý chưa rõ giờ yên lặng. Đồng chí nhắn ví dụ: giờ yên lặng 21h30-6h30.";

    public const string Set = "Đúng, đặt vậy";

    public static string InvitedAt(DateOnly day, TimeOnly time, IEnumerable<TimeSpan> later)
    {
        var again = string.Join(", ", later.Select(Span));
        return $"Lời mời gửi từng đồng chí lúc {DateWords.Short(day, time)}"
            + (again.Length == 0 ? "" : $", nhắc lại trước {again}") + ". Cần sửa, đồng chí nhắn: cuộc họp.";
    }

    public static string Missed(MeetingKind kind, DateOnly day, TimeOnly time) =>
        $"Trợ lý bị gián đoạn nên có lời nhắc buổi {MeetingKindTexts.ShortName(kind)} {DateWords.Short(day, time)} không gửi được trước giờ họp. "
        + "Đồng chí xem lại ai chưa được báo: nhắn danh sách.";

    public static string Present(ReminderSettings settings) => $"{Describe(settings.Offsets, settings.Quiet)} {HowToSet}";

    public static string ReadBack(ReminderSettings settings) => $"{Describe(settings.Offsets, settings.Quiet)} Đúng chưa ạ?";

    public static string Done(ReminderSettings settings) => $"Đã đặt. {Describe(settings.Offsets, settings.Quiet)} Các buổi đã đặt lịch theo giờ nhắc mới.";

    /// <summary>"3 ngày", "2 giờ", "1 giờ 30 phút".</summary>
    public static string Span(TimeSpan span)
    {
        var parts = new List<string>();
        Add(span.Days, "ngày");
        Add(span.Hours, "giờ");
        Add(span.Minutes, "phút");
        return string.Join(' ', parts);

        void Add(int count, string unit)
        {
            if (count > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {unit}"));
            }
        }
    }

    private static string Describe(IReadOnlyList<TimeSpan> offsets, QuietHours quiet) =>
        $"Nhắc họp trước {string.Join(", ", offsets.Select(Span))}. "
        + (quiet == QuietHours.None ? "Không có giờ yên lặng." : $"Giờ yên lặng: {DateWords.ShortTime(quiet.From)} đến {DateWords.ShortTime(quiet.To)}.");
}
