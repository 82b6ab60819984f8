using System.Globalization;

namespace ChiBo.Core.Calendar;

/// <summary>Dates, times and spans in Vietnamese words, as they stand in messages. All times are wall time of the branch.</summary>
public static class DateWords
{
    /// <summary>"Thứ Hai" … "Chủ Nhật".</summary>
    public static string Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "Thứ Hai",
        DayOfWeek.Tuesday => "Thứ Ba",
        DayOfWeek.Wednesday => "Thứ Tư",
        DayOfWeek.Thursday => "Thứ Năm",
        DayOfWeek.Friday => "Thứ Sáu",
        DayOfWeek.Saturday => "Thứ Bảy",
        DayOfWeek.Sunday => "Chủ Nhật",
    };

    /// <summary>"19 giờ 00", "7 giờ 30".</summary>
    public static string Time(TimeOnly time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour} giờ {time.Minute:00}");

    /// <summary>"19 giờ", "19 giờ 30": the minutes only where there are any.</summary>
    public static string ShortTime(TimeOnly time) =>
        time.Minute == 0 ? string.Create(CultureInfo.InvariantCulture, $"{time.Hour} giờ") : Time(time);

    /// <summary>"03/12/2026".</summary>
    public static string Date(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>"03/12".</summary>
    public static string ShortDate(DateOnly day) => day.ToString("dd'/'MM", CultureInfo.InvariantCulture);

    /// <summary>"Thứ Năm 03/12/2026".</summary>
    public static string Day(DateOnly day) => $"{Weekday(day.DayOfWeek)} {Date(day)}";

    /// <summary>"Thứ Năm 03/12".</summary>
    public static string ShortDay(DateOnly day) => $"{Weekday(day.DayOfWeek)} {ShortDate(day)}";

    /// <summary>"19 giờ 00, Thứ Năm 03/12/2026": for invitations.</summary>
    public static string Full(DateOnly day, TimeOnly time) => $"{Time(time)}, {Day(day)}";

    /// <summary>"19 giờ Thứ Năm 03/12", "19 giờ 30 Thứ Sáu 04/12": for saying back.</summary>
    public static string Short(DateOnly day, TimeOnly time) => $"{ShortTime(time)} {ShortDay(day)}";

    /// <summary>"sáng" up to 11, "trưa" up to 13, "chiều" up to 18, then "tối".</summary>
    public static string PartOfDay(TimeOnly time) => time.Hour switch
    {
        < 11 => "sáng",
        < 13 => "trưa",
        < 18 => "chiều",
        _ => "tối",
    };

    /// <summary>"hôm qua", "hôm nay", "ngày mai"; any other day by name: "Thứ Năm 03/12".</summary>
    public static string RelativeDay(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        -1 => "hôm qua",
        0 => "hôm nay",
        1 => "ngày mai",
        _ => ShortDay(day),
    };

    /// <summary>"tối nay", "sáng mai"; a day that is neither today nor tomorrow by name: "Thứ Năm 03/12".</summary>
    public static string RelativeMoment(DateOnly day, TimeOnly time, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => $"{PartOfDay(time)} nay",
        1 => $"{PartOfDay(time)} mai",
        _ => RelativeDay(day, today),
    };

    /// <summary>
    /// How long until something: "còn 3 ngày" by the calendar from two days on, "còn 1 ngày" from 23 hours on, below that
    /// "còn 2 giờ", "còn 1 giờ 30 phút", "còn 10 phút"; "đã đến giờ" when it has come. Minutes are rounded to five from a quarter of an hour on,
    /// so that a reminder sent a few seconds late still says "còn 2 giờ".
    /// </summary>
    public static string Remaining(DateTime until, DateTime now)
    {
        var days = (until.Date - now.Date).Days;
        var minutes = (int)Math.Ceiling((until - now).TotalMinutes);
        if (minutes <= 0)
        {
            return "đã đến giờ";
        }

        if (days >= 2 || minutes >= 23 * 60)
        {
            return string.Create(CultureInfo.InvariantCulture, $"còn {Math.Max(days, 1)} ngày");
        }

        minutes = minutes < 15 ? minutes : (int)Math.Round(minutes / 5.0) * 5;
        var (hours, rest) = (minutes / 60, minutes % 60);
        return (hours, rest) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"còn {rest} phút"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"còn {hours} giờ"),
            _ => string.Create(CultureInfo.InvariantCulture, $"còn {hours} giờ {rest} phút"),
        };
    }
}
