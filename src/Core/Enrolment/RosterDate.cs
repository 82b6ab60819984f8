using System.Globalization;
using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>A date as rosters write it: a day, a month of a year, or a year alone.</summary>
public sealed record RosterDate(int Year, int? Month, DateOnly? Day)
{
    private static readonly char[] Separators = ['/', '-', '.', ',', ' '];

    /// <summary>The day, else the first day of the month or year.</summary>
    public DateOnly First => Day ?? new DateOnly(Year, Month ?? 1, 1);

    /// <summary>The day, else the last day of the month or year.</summary>
    public DateOnly Last => Day ?? new DateOnly(Year, Month ?? 12, DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>
    /// Reads 03/02/1950, 3-2-1950, 3.2.1950, "ngày 3 tháng 2 năm 1950", 1950-02-03 with or without a time,
    /// 02/1950 and 1950. Null where it is none of these, or no day of the calendar (30/02).
    /// </summary>
    public static RosterDate? Read(string cell)
    {
        if (cell.Length > 40 || Numbers(cell) is not { } numbers)
        {
            return null;
        }

        return numbers switch
        {
            [{ Length: 4 } year] => OfYear(Number(year)),
            [{ Length: <= 2 } month, { Length: 4 } year] => OfMonth(Number(year), Number(month)),
            [{ Length: <= 2 } day, { Length: <= 2 } month, { Length: 4 } year] => OfDay(Number(year), Number(month), Number(day)),
            [{ Length: 4 } year, { Length: <= 2 } month, { Length: <= 2 } day] => OfDay(Number(year), Number(month), Number(day)),
            _ => null,
        };
    }

    /// <summary>The written numbers in their order; null when anything but day words and separators stands between them.</summary>
    private static List<string>? Numbers(string cell)
    {
        var parts = WithoutTime(VietnameseText.Fold(cell))
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part is not ("ngay" or "thang" or "nam" or "sinh" or "tu" or "den"))
            .ToList();
        return parts.Count > 0 && parts.TrueForAll(part => part.All(char.IsAsciiDigit)) ? parts : null;
    }

    /// <summary>A spreadsheet or a database may add midnight to a date.</summary>
    private static string WithoutTime(string folded)
    {
        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        var cut = colon < 0 ? -1 : folded.LastIndexOfAny(['t', ' '], colon);
        return cut > 0 ? folded[..cut] : folded;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static RosterDate? OfYear(int year) => year is >= 1000 ? new RosterDate(year, null, null) : null;

    private static RosterDate? OfMonth(int year, int month) =>
        year >= 1000 && month is >= 1 and <= 12 ? new RosterDate(year, month, null) : null;

    private static RosterDate? OfDay(int year, int month, int day) =>
        OfMonth(year, month) is not null && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new RosterDate(year, month, new DateOnly(year, month, day))
            : null;
}
