namespace ChiBo.Core.Calendar;

/// <summary>Ngày làm việc: no Saturday, no Sunday, no paid holiday. Days off in lieu, decided from year to year, are not known here.</summary>
public static class WorkingDays
{
    /// <summary>The last of so many working days; the first is the first after <paramref name="start"/>.</summary>
    public static DateOnly After(DateOnly start, int days)
    {
        var day = start;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= Is(day) ? 1 : 0;
        }

        return day;
    }

    private static bool Is(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && VietnameseHolidays.HolidayOn(day) is null;
}
