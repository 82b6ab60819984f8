using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;

namespace ChiBo.Core.Reminders;

/// <summary>Reminder settings as a leader types them; what was not said is null.</summary>
/// <param name="Offsets">Longest first.</param>
/// <param name="OffsetsFault">Offsets were meant but cannot be taken as typed.</param>
/// <param name="QuietFault">Quiet hours were meant but cannot be taken as typed.</param>
public sealed partial record SpokenReminderSettings(IReadOnlyList<TimeSpan>? Offsets, QuietHours? Quiet, bool OffsetsFault, bool QuietFault)
{
    // What is beyond belongs to no setting.
    private const int Longest = 500;

    /// <summary>Reads "nhắc trước 3 ngày, 1 ngày, 2 giờ", "giờ yên lặng 21h30-6h30", "bỏ giờ yên lặng"; null for any other text.</summary>
    public static SpokenReminderSettings? Read(string text)
    {
        var folded = string.Join(' ', VietnameseText.Fold(text[..Math.Min(text.Length, Longest)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var quietAt = QuietWords().Match(folded);
        var offsetsAt = OffsetWords().Match(folded);
        if (!quietAt.Success && !offsetsAt.Success)
        {
            return null;
        }

        var quiet = quietAt.Success ? ReadQuiet(folded, quietAt.Index) : null;
        var offsets = offsetsAt.Success ? ReadOffsets(folded[..(quietAt.Success && quietAt.Index > offsetsAt.Index ? quietAt.Index : folded.Length)]) : null;
        return new SpokenReminderSettings(offsets, quiet, offsetsAt.Success && offsets is null, quietAt.Success && quiet is null);
    }

    private static QuietHours? ReadQuiet(string folded, int at)
    {
        var before = folded[..at].TrimEnd();
        if (before.EndsWith("bo", StringComparison.Ordinal) || before.EndsWith("khong can", StringComparison.Ordinal) || before.EndsWith("khong", StringComparison.Ordinal))
        {
            return QuietHours.None;
        }

        var span = QuietSpan().Match(folded[at..]);
        return span.Success ? QuietHours.Parse($"{Hour(span, "h1", "m1")}-{Hour(span, "h2", "m2")}") : null;
    }

    private static string Hour(Match match, string hour, string minute) =>
        $"{match.Groups[hour].Value}:{(match.Groups[minute].Success ? match.Groups[minute].Value : "00")}";

    private static IReadOnlyList<TimeSpan>? ReadOffsets(string folded)
    {
        var spans = Spans().Matches(folded).Select(SpanOf).ToList();
        return spans.Count == 0 || spans.Exists(s => s is null)
            ? null
            : ReminderSettings.ReadOffsets(ReminderSettings.WriteOffsets(spans.Select(s => s!.Value)));
    }

    private static TimeSpan? SpanOf(Match match)
    {
        var count = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "ngay" or "hom" => TimeSpan.FromDays(count),
            "tuan" => TimeSpan.FromDays(7 * count),
            "phut" or "p" => TimeSpan.FromMinutes(count),
            _ => TimeSpan.FromHours(count),
        };
    }

    [GeneratedRegex(@"\bgio (yen lang|yen tinh|im lang|nghi)\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex QuietWords();

    [GeneratedRegex(@"\bnhac (hop )?truoc\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex OffsetWords();

    [GeneratedRegex(@"(?<h1>\d{1,2})\s*(h|:|g|gio)?\s*(?<m1>\d{2})?\s*(-|–|den|toi)\s*(?<h2>\d{1,2})\s*(h|:|g|gio)?\s*(?<m2>\d{2})?", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex QuietSpan();

    [GeneratedRegex(@"\b(?<n>\d{1,3})\s*(?<unit>ngay|hom|tuan|gio|tieng|h|phut|p)\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Spans();
}
