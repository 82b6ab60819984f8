using System.Globalization;
using ChiBo.Core.Calendar;

namespace ChiBo.Core.Tests.Calendar;

public sealed class VietnameseLunarCalendarTests
{
    [Theory]
    [InlineData(2007, "2007-02-17")]
    [InlineData(2030, "2030-02-02")]
    [InlineData(2024, "2024-02-10")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    [InlineData(2027, "2027-02-06")]
    [InlineData(2028, "2028-01-26")]
    [InlineData(1985, "1985-01-21")]
    [InlineData(1968, "1968-01-29")]
    public void Tết_falls_on_the_day_Vietnam_kept_or_will_keep(int year, string day) =>
        VietnameseLunarCalendar.NewYear(year).ShouldBe(Day(day));

    [Theory]
    [InlineData(2023, 2)]
    [InlineData(2025, 6)]
    [InlineData(2028, 5)]
    [InlineData(2033, 11)]
    [InlineData(2024, null)]
    [InlineData(2026, null)]
    public void A_leap_month_stands_where_no_major_term_falls(int year, int? month) =>
        VietnameseLunarCalendar.LeapMonth(year).ShouldBe(month);

    [Theory]
    [InlineData("2025-07-25", 2025, 6, 1, true)]
    [InlineData("2025-06-25", 2025, 6, 1, false)]
    [InlineData("2026-04-26", 2026, 3, 10, false)]
    [InlineData("2024-02-09", 2023, 12, 30, false)]
    [InlineData("1900-01-01", 1899, 12, 1, false)]
    public void A_day_has_its_lunar_day(string day, int year, int month, int lunarDay, bool leap) =>
        VietnameseLunarCalendar.ToLunar(Day(day)).ShouldBe(new LunarDay(year, month, lunarDay, leap));

    [Fact]
    public void Every_day_of_three_centuries_survives_the_way_there_and_back()
    {
        var before = VietnameseLunarCalendar.ToLunar(new DateOnly(1900, 1, 1));
        for (var day = new DateOnly(1900, 1, 2); day.Year < 2200; day = day.AddDays(1))
        {
            var lunar = VietnameseLunarCalendar.ToLunar(day);
            (lunar.Day == before.Day + 1 || (lunar.Day == 1 && before.Day is 29 or 30)).ShouldBeTrue(day.ToString("O", CultureInfo.InvariantCulture));
            if (lunar.Day is 1 or 15 or 29 or 30)
            {
                VietnameseLunarCalendar.ToGregorian(lunar).ShouldBe(day);
            }

            before = lunar;
        }
    }

    [Fact]
    public void Every_year_has_twelve_months_or_thirteen_with_one_leap()
    {
        for (var year = 1900; year < 2199; year++)
        {
            var days = VietnameseLunarCalendar.NewYear(year + 1).DayNumber - VietnameseLunarCalendar.NewYear(year).DayNumber;
            days.ShouldBeInRange(
                VietnameseLunarCalendar.LeapMonth(year) is null ? 353 : 383,
                VietnameseLunarCalendar.LeapMonth(year) is null ? 355 : 385);
        }
    }

    [Theory]
    [InlineData(2026, 13, 1, false)]
    [InlineData(2026, 6, 1, true)]
    [InlineData(2026, 1, 31, false)]
    [InlineData(2026, 1, 0, false)]
    [InlineData(2500, 1, 1, false)]
    public void A_lunar_day_that_does_not_exist_is_none(int year, int month, int day, bool leap) =>
        VietnameseLunarCalendar.ToGregorian(new LunarDay(year, month, day, leap)).ShouldBeNull();

    [Fact]
    public void Outside_the_known_years_it_refuses()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => VietnameseLunarCalendar.ToLunar(new DateOnly(2200, 1, 1)));
        Should.Throw<ArgumentOutOfRangeException>(() => VietnameseLunarCalendar.ToLunar(new DateOnly(1899, 12, 31)));
        Should.Throw<ArgumentOutOfRangeException>(() => VietnameseLunarCalendar.NewYear(2200));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
