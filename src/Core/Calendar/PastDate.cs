using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Calendar;

/// <summary>
/// A day in the past of which the day, or day and month, may be unknown: of birth, of joining, of receiving a paper.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct PastDate(int Year, int? Month, int? Day)
{
    private const int Longest = 400;
    private const int Earliest = 1900;

    /// <summary>The first day it may be.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it may be.</summary>
    public DateOnly Last => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    public bool IsExact => Day is not null;

    /// <summary>"03/02/1985", "tháng 2/1985", "năm 1985".</summary>
    public string Words => Day is not null ? DateWords.Date(First)
        : Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"tháng {month}/{Year}") : string.Create(CultureInfo.InvariantCulture, $"năm {Year}");

    /// <summary>
    /// Reads "3/2/1985", "3-2-85", "ngày 3 tháng 2 năm 1985", "2/1985", "tháng 2 năm 1985", "năm 1985", "sinh 1961", "hôm qua"; "3/2" is the last 3 February.
    /// Null where there is none, where it is not past, or where there are several.
    /// </summary>
    /// <param name="today">Itself still counts as past.</param>
    public static PastDate? In(string text, DateOnly today)
    {
        List<PastDate> found = [.. AllIn(text, today).Select(d => d.Date).Distinct()];
        return found is [var only] ? only : found.Count == 0 ? Spoken(Folded(text), today) : null;
    }

    /// <summary>All written days of the past in a text, in order, each with what stands before it.</summary>
    public static IReadOnlyList<WrittenPastDate> AllIn(string text, DateOnly today)
    {
        var folded = Folded(text);
        var found = new List<WrittenPastDate>();
        foreach (Match match in Written().Matches(folded))
        {
            if (Of(match, today) is { } date)
            {
                found.Add(new WrittenPastDate(date, folded[..(match.Index + match.ValueSpan.IndexOfAnyInRange('0', '9'))]));
            }
        }

        return found;
    }

    /// <summary>Full years from it to a day: the fewest and the most that are possible.</summary>
    public (int Least, int Most) YearsTo(DateOnly day) => (FullYears(Last, day), FullYears(First, day));

    private static string Folded(string text) => VietnameseText.Fold(VietnameseText.Cut(text, Longest));

    private static int FullYears(DateOnly from, DateOnly to) =>
        Math.Max(0, to.Year - from.Year - (to < from.AddYears(to.Year - from.Year) ? 1 : 0));

    private static PastDate? Spoken(string folded, DateOnly today) =>
        Relative().Match(folded) is not { Success: true } match ? null
        : match.Value == "hom nay" ? Exact(today) : Exact(today.AddDays(-1));

    private static PastDate Exact(DateOnly day) => new(day.Year, day.Month, day.Day);

    private static PastDate? Of(Match match, DateOnly today)
    {
        var (day, month, year) = (Number(match, "d"), Number(match, "m"), YearOf(match, today));
        if (year is null && !match.Groups["y"].Success && day is { } d && month is { } m)
        {
            year = Make(today.Year, m, d) is { } thisYear && thisYear.First <= today ? today.Year : today.Year - 1;
        }

        return year is { } known && Make(known, month, day) is { } date && date.First <= today ? date : null;
    }

    private static PastDate? Make(int year, int? month, int? day) =>
        year >= Earliest && month is null or (>= 1 and <= 12) && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month!.Value)))
            ? new PastDate(year, month, day) : null;

    // Two digits are the last such year.
    private static int? YearOf(Match match, DateOnly today) => Number(match, "y") switch
    {
        null => null,
        < 100 and var two => (two > today.Year % 100 ? 1900 : 2000) + two,
        var four => four,
    };

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"(?<![\d.,/-])(?<d>\d{1,2})(?<sep>[/.-])(?<m>\d{1,2})\k<sep>(?<y>\d{4}|\d{2})(?![\d/-])"
        + @"|\b(ngay )?(?<d>\d{1,2}) thang (?<m>\d{1,2})( nam |/)(?<y>\d{4}|\d{2})\b"
        + @"|(?<![\d.,/-])(?<m>\d{1,2})[/-](?<y>(19|20)\d\d)\b|\bthang (?<m>\d{1,2})( nam |/)(?<y>\d{4}|\d{2})\b"
        + @"|\bngay (?<d>\d{1,2}) thang (?<m>\d{1,2})\b|(?<![\d.,/-])(?<d>\d{1,2})/(?<m>\d{1,2})(?![\d/])"
        + @"|\b(sinh|vao dang|ket nap|du bi)( tu)?( nam)? (?<y>\d{4}|\d{2})\b(?![/.-]\d| (tuoi(?! dang)|nam|thang|ngay))|\b(?<y>(19|20)\d\d)\b(?![./-]\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Written();

    [GeneratedRegex(@"\bhom (nay|qua)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Relative();
}
