namespace ChiBo.Core.Calendar;

/// <summary>
/// A paid public holiday. <see cref="IsFixed"/> is false for a day that the authorities choose from year to year
/// and for which the usual choice is given.
/// </summary>
public sealed record Holiday(DateOnly Date, string Name, bool IsFixed = true);

/// <summary>
/// The eleven paid holidays of Labour Code 45/2019/QH14, article 112, for the years 1900 to 2199. Two of them leave a choice:
/// the five days of Tết are given as the last day of the old lunar year and the first four of the new one; the
/// second day of Quốc khánh as 1 September (some years it is 3 September). Days off in lieu of a weekend and working
/// days swapped by yearly decision are not known here. Ngày Văn hóa Việt Nam (24/11) is chosen by resolution
/// 80-NQ/TW of 07/01/2026, but no amendment of article 112 naming it could be confirmed; it is left out until then.
/// </summary>
public static class VietnameseHolidays
{
    /// <summary>The holidays of a Gregorian year from 1900 to 2199, in order of date; two may share a day.</summary>
    public static IReadOnlyList<Holiday> Of(int year)
    {
        var newYear = VietnameseLunarCalendar.NewYear(year);
        var ancestors = VietnameseLunarCalendar.ToGregorian(new LunarDay(year, 3, 10))!.Value;
        List<Holiday> holidays =
        [
            new(new DateOnly(year, 1, 1), "Tết Dương lịch"),
            new(newYear.AddDays(-1), "Tết Nguyên đán (ngày cuối năm âm lịch)"),
            new(newYear, "Tết Nguyên đán (mùng 1)"),
            new(newYear.AddDays(1), "Tết Nguyên đán (mùng 2)"),
            new(newYear.AddDays(2), "Tết Nguyên đán (mùng 3)"),
            new(newYear.AddDays(3), "Tết Nguyên đán (mùng 4)", IsFixed: false),
            new(ancestors, "Giỗ Tổ Hùng Vương"),
            new(new DateOnly(year, 4, 30), "Ngày Chiến thắng 30/4"),
            new(new DateOnly(year, 5, 1), "Ngày Quốc tế lao động 1/5"),
            new(new DateOnly(year, 9, 1), "nghỉ lễ Quốc khánh", IsFixed: false),
            new(new DateOnly(year, 9, 2), "Quốc khánh 2/9"),
        ];
        return [.. holidays.OrderBy(h => h.Date)];
    }

    /// <summary>What is celebrated on a day, in words to put into a sentence; null on an ordinary day.</summary>
    public static string? HolidayOn(DateOnly day)
    {
        var names = Of(day.Year).Where(h => h.Date == day).Select(h => h.Name).ToList();
        return names.Count == 0 ? null : string.Join(" và ", names);
    }

    /// <summary>The first day after <paramref name="day"/> that is no holiday: what to propose for a meeting that meets one.</summary>
    public static DateOnly NextFreeDay(DateOnly day)
    {
        var next = day.AddDays(1);
        while (HolidayOn(next) is not null)
        {
            next = next.AddDays(1);
        }

        return next;
    }
}
