using System.Globalization;
using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Whole dates as papers write them: "ngày 28 tháng 10 năm 2025", "28/10/2025", "28-10-2025", "2025-10-28".</summary>
internal static partial class SpokenDates
{
    /// <summary>The first that exists in the calendar, or null.</summary>
    public static DateOnly? First(string text)
    {
        foreach (Match match in Written().Matches(VietnameseText.Fold(text)))
        {
            if (Existing(Figure(match, "y"), Figure(match, "m"), Figure(match, "d")) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>A date in it that no calendar has ("31/2/2026"), folded; null where it has none, or one that exists.</summary>
    public static string? NotInCalendar(string text) => First(text) is null && Written().Match(VietnameseText.Fold(text)) is { Success: true } match ? match.Value : null;

    /// <summary>The same text without the dates of other documents that it names by their numbers ("thay thế Quy chế số 05-QC/CB ngày 15/01/2026"); a line that begins with a number says its own.</summary>
    public static string WithoutOthers(string text) =>
        VietnameseText.Fold(text) is var folded && folded.Length == text.Length ? OfAnother().Matches(folded).Select(m => m.Groups["other"]).Aggregate(text, Blank) : text;

    private static string Blank(string text, Group other) => $"{text[..other.Index]}{new string(' ', other.Length)}{text[(other.Index + other.Length)..]}";

    private static int Figure(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static DateOnly? Existing(int year, int month, int day) =>
        year is >= 1930 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(
        @"\S.*?\bso:?\s*(?<other>\d[^,;]{0,30}?,?\s+(ngay\s+)?\d{1,2}\s*(thang|/|-|\.)\s*\d{1,2}\s*(,?\s*nam|/|-|\.)\s*\d{4})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfAnother();

    [GeneratedRegex(
        @"\b((?<d>\d{1,2})\s*(thang|/|-|\.)\s*(?<m>\d{1,2})\s*(,?\s*nam|/|-|\.)\s*(?<y>\d{4})|(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2}))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
