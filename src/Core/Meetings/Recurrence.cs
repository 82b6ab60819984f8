using System.Globalization;
using ChiBo.Core.Calendar;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace ChiBo.Core.Meetings;

/// <summary>
/// On which day of every month a branch meets: a day of the month, its last day, or the n-th or last weekday. Kept as an
/// RRULE of RFC 5545. A day from 29 to 31 falls on the last day of a month that is too short for it.
/// </summary>
public sealed record Recurrence
{
    private Recurrence(string rule) => Rule = rule;

    /// <summary>The RRULE, for example "FREQ=MONTHLY;BYMONTHDAY=3" or "FREQ=MONTHLY;BYDAY=1FR".</summary>
    public string Rule { get; }

    /// <summary>A day from 1 to 31; others throw <see cref="ArgumentOutOfRangeException"/>.</summary>
    public static Recurrence OnDay(int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, 31);

        // BYMONTHDAY=31 alone would skip the short months.
        return day <= 28
            ? new Recurrence(string.Create(CultureInfo.InvariantCulture, $"FREQ=MONTHLY;BYMONTHDAY={day}"))
            : new Recurrence($"FREQ=MONTHLY;BYMONTHDAY={string.Join(',', Enumerable.Range(28, day - 27))};BYSETPOS=-1");
    }

    /// <summary>The last day of the month.</summary>
    public static Recurrence OnLastDay() => new("FREQ=MONTHLY;BYMONTHDAY=-1");

    /// <summary>A weekday by its place in the month: 1 to 4, or -1 for the last; others throw <see cref="ArgumentOutOfRangeException"/>.</summary>
    public static Recurrence OnWeekday(int place, DayOfWeek weekday)
    {
        if (place is not (-1 or (>= 1 and <= 4)))
        {
            throw new ArgumentOutOfRangeException(nameof(place), place, "A weekday comes surely only four times a month.");
        }

        return new Recurrence(string.Create(CultureInfo.InvariantCulture, $"FREQ=MONTHLY;BYDAY={place}{weekday.ToString()[..2].ToUpperInvariant()}"));
    }

    /// <summary>A stored rule; null for one that <see cref="Rule"/> never gives.</summary>
    public static Recurrence? Parse(string rule) => All().FirstOrDefault(r => string.Equals(r.Rule, rule, StringComparison.OrdinalIgnoreCase));

    /// <summary>The days of the rule from one day to another, both included, in order.</summary>
    public IReadOnlyList<DateOnly> Between(DateOnly from, DateOnly to)
    {
        var start = new CalDateTime(new DateOnly(from.Year, from.Month, 1));
        var series = new CalendarEvent { DtStart = start, RecurrenceRule = new RecurrenceRule(Rule) };
        return [.. series.GetOccurrences(start).Select(o => o.Period.StartTime.Date).TakeWhile(d => d <= to).Where(d => d >= from)];
    }

    /// <summary>
    /// "ngày 3 hằng tháng", "ngày 31 hằng tháng (tháng thiếu thì ngày cuối tháng)", "ngày cuối tháng",
    /// "Thứ Sáu đầu tiên hằng tháng", "Thứ Sáu lần thứ 2 hằng tháng", "Chủ Nhật cuối cùng hằng tháng".
    /// </summary>
    public string Describe()
    {
        var pattern = new RecurrenceRule(Rule);
        if (pattern.ByDay is [var weekday])
        {
            var name = DateWords.Weekday(weekday.DayOfWeek);
            return weekday.Offset switch
            {
                1 => $"{name} đầu tiên hằng tháng",
                -1 => $"{name} cuối cùng hằng tháng",
                _ => string.Create(CultureInfo.InvariantCulture, $"{name} lần thứ {weekday.Offset} hằng tháng"),
            };
        }

        var day = pattern.ByMonthDay.Max();
        return day switch
        {
            -1 => "ngày cuối tháng",
            > 28 => string.Create(CultureInfo.InvariantCulture, $"ngày {day} hằng tháng (tháng thiếu thì ngày cuối tháng)"),
            _ => string.Create(CultureInfo.InvariantCulture, $"ngày {day} hằng tháng"),
        };
    }

    private static IEnumerable<Recurrence> All() =>
        Enumerable.Range(1, 31).Select(OnDay)
            .Append(OnLastDay())
            .Concat(Enum.GetValues<DayOfWeek>().SelectMany(d => new[] { 1, 2, 3, 4, -1 }.Select(n => OnWeekday(n, d))));
}
