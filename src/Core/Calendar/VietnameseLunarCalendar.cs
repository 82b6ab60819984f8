namespace ChiBo.Core.Calendar;

/// <summary>A day of the Vietnamese lunar calendar: month 1 to 12, day 1 to 30; a leap month bears its forerunner's number.</summary>
public readonly record struct LunarDay(int Year, int Month, int Day, bool IsLeapMonth = false);

/// <summary>
/// The Vietnamese lunar calendar for Gregorian days from 1900 to 2199, reckoned for UTC+7 throughout.
/// Rules (Hồ Ngọc Đức, "Cách tính âm lịch", www.informatik.uni-leipzig.de/~duc/amlich/calrules.html): a month begins on the day of the new moon; the month
/// with the winter solstice is the eleventh; where thirteen months lie between two such months, the first one in
/// which no major solar term falls is leap. Before 1968 some parts of the country kept calendars reckoned for UTC+8,
/// which can differ by a day or a month. Of 3,711 months eleven begin a day beside those of Hồ Ngọc Đức's shorter
/// series: their new moons lie within two minutes of midnight (1944, 1967, next in 2054).
/// </summary>
public static class VietnameseLunarCalendar
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);
    private static readonly Lazy<LunarMonth[]> Months = new(Reckon);

    /// <summary>The lunar day of a Gregorian day from 01/01/1900 to 31/12/2199; others throw <see cref="ArgumentOutOfRangeException"/>.</summary>
    public static LunarDay ToLunar(DateOnly day)
    {
        if (day < First || day > Last)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "Lunar days are known from 1900 to 2199.");
        }

        var months = Months.Value;
        var (low, high) = (0, months.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = months[middle].Start <= day.DayNumber ? (middle, high) : (low, middle - 1);
        }

        var month = months[low];
        return new LunarDay(month.Year, month.Number, day.DayNumber - month.Start + 1, month.IsLeap);
    }

    /// <summary>The Gregorian day of a lunar day of the years 1900 to 2199; null where that year has no such month or day.</summary>
    public static DateOnly? ToGregorian(LunarDay lunar)
    {
        var month = Array.Find(Months.Value, m => m.Year == lunar.Year && m.Number == lunar.Month && m.IsLeap == lunar.IsLeapMonth);
        return month is not null && lunar.Day >= 1 && lunar.Day <= month.Length
            ? DateOnly.FromDayNumber(month.Start + lunar.Day - 1)
            : null;
    }

    /// <summary>The first day of Tết in a lunar year from 1900 to 2199; others throw <see cref="ArgumentOutOfRangeException"/>.</summary>
    public static DateOnly NewYear(int lunarYear) =>
        ToGregorian(new LunarDay(lunarYear, 1, 1))
        ?? throw new ArgumentOutOfRangeException(nameof(lunarYear), lunarYear, "Lunar years are known from 1900 to 2199.");

    /// <summary>The number of the month that comes twice in a lunar year from 1900 to 2199; null in a year of twelve months.</summary>
    public static int? LeapMonth(int lunarYear) =>
        Array.Find(Months.Value, m => m.Year == lunarYear && m.IsLeap)?.Number;

    private static LunarMonth[] Reckon()
    {
        var firstMoon = MoonAndSun.NewMoonNear(new DateOnly(1898, 11, 1));
        var lastMoon = MoonAndSun.NewMoonNear(new DateOnly(2201, 2, 1));
        var starts = Enumerable.Range(firstMoon, lastMoon - firstMoon).Select(MoonAndSun.NewMoonDay).ToArray();
        var twelfths = Array.ConvertAll(starts, MoonAndSun.SunTwelfth);
        var elevenths = Enumerable.Range(0, starts.Length - 1)
            .Where(i => twelfths[i] is 7 or 8 && twelfths[i + 1] is 9 or 10)
            .ToArray();

        var months = new List<LunarMonth>(starts.Length);
        for (var i = 0; i < elevenths.Length - 1; i++)
        {
            Name(starts, twelfths, elevenths[i], elevenths[i + 1], months);
        }

        return [.. months.Where(m => m.Year is >= 1899 and <= 2199)];
    }

    // The twelve or thirteen months from one eleventh month up to the next.
    private static void Name(int[] starts, int[] twelfths, int eleventh, int next, List<LunarMonth> months)
    {
        var year = DateOnly.FromDayNumber(starts[eleventh]).Year;
        var leap = next - eleventh == 13
            ? Enumerable.Range(eleventh + 1, 12).First(i => twelfths[i] == twelfths[i + 1])
            : -1;
        var number = 10;
        for (var i = eleventh; i < next; i++)
        {
            number += i == leap ? 0 : 1;
            var month = ((number - 1) % 12) + 1;
            months.Add(new LunarMonth(number > 12 ? year + 1 : year, month, i == leap, starts[i], starts[i + 1] - starts[i]));
        }
    }

    private sealed record LunarMonth(int Year, int Number, bool IsLeap, int Start, int Length);
}
