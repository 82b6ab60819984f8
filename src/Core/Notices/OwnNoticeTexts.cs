using ChiBo.Core.Calendar;
using ChiBo.Core.Language;

namespace ChiBo.Core.Notices;

/// <summary>What is said to who asks for the notices sent to him.</summary>
public static class OwnNoticeTexts
{
    private const int LongestText = 600;

    /// <summary>The newest one, and how things stand with "Rõ".</summary>
    public static string Newest(IReadOnlyList<OwnNotice> notices, BranchClock clock)
    {
        if (notices.Count == 0)
        {
            return "Chưa có thông báo nào gửi tới đồng chí. Muốn xem lịch họp, đồng chí nhắn: lịch.";
        }

        var newest = notices[0];
        var (day, time) = clock.ToLocal(newest.SentAt);
        var text = newest.Text.Length > LongestText ? VietnameseText.Cut(newest.Text, LongestText) + "…" : newest.Text;
        var open = notices.Count(n => n is { Asks: true, AcknowledgedAt: null });
        var end = open > 0 ? $"Còn {open} thông báo đồng chí chưa nhắn rõ. Đọc xong, đồng chí nhắn: Rõ."
            : newest.AcknowledgedAt is { } at ? $"Đồng chí đã nhắn rõ lúc {DateWords.Short(clock.ToLocal(at).Date, clock.ToLocal(at).Time)}."
            : "Thông báo này không cần trả lời.";
        return $"Thông báo mới nhất, gửi {DateWords.Short(day, time)}:\n{text}\n{end}";
    }
}
