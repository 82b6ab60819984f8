using System.Globalization;
using ChiBo.Core.Calendar;

namespace ChiBo.Core.Tests.Calendar;

public sealed class VietnameseHolidaysTests
{
    [Fact]
    public void A_year_has_the_eleven_days_of_the_labour_code() =>
        VietnameseHolidays.Of(2027).Select(h => h.Date.ToString("dd/MM", CultureInfo.InvariantCulture)).ShouldBe(
            ["01/01", "05/02", "06/02", "07/02", "08/02", "09/02", "16/04", "30/04", "01/05", "01/09", "02/09"]);

    [Theory]
    [InlineData("2026-02-16", "Tết Nguyên đán (ngày cuối năm âm lịch)")]
    [InlineData("2026-02-17", "Tết Nguyên đán (mùng 1)")]
    [InlineData("2026-04-26", "Giỗ Tổ Hùng Vương")]
    [InlineData("2026-09-02", "Quốc khánh 2/9")]
    [InlineData("2026-12-03", null)]
    [InlineData("2026-11-24", null)]
    public void A_holiday_is_called_by_its_name(string day, string? name) =>
        VietnameseHolidays.HolidayOn(Day(day)).ShouldBe(name);

    [Theory]
    [InlineData("2027-02-05", "2027-02-10")]
    [InlineData("2027-02-07", "2027-02-10")]
    [InlineData("2026-04-30", "2026-05-02")]
    [InlineData("2026-09-01", "2026-09-03")]
    [InlineData("2026-12-31", "2027-01-02")]
    [InlineData("2026-12-03", "2026-12-04")]
    public void The_day_proposed_instead_lies_after_the_whole_holiday(string day, string free) =>
        VietnameseHolidays.NextFreeDay(Day(day)).ShouldBe(Day(free));

    [Fact]
    public void Only_days_chosen_from_year_to_year_are_not_fixed() =>
        VietnameseHolidays.Of(2026).Where(h => !h.IsFixed).Select(h => h.Date)
            .ShouldBe([new DateOnly(2026, 2, 20), new DateOnly(2026, 9, 1)]);

    [Fact]
    public void Two_holidays_on_one_day_are_both_named()
    {
        var shared = Enumerable.Range(1900, 300).SelectMany(VietnameseHolidays.Of)
            .GroupBy(h => h.Date).Where(g => g.Count() > 1).Select(g => g.Key).ToList();

        shared.ShouldNotBeEmpty();
        shared.ShouldAllBe(d => VietnameseHolidays.HolidayOn(d)!.Contains("Giỗ Tổ Hùng Vương và ") || VietnameseHolidays.HolidayOn(d)!.Contains(" và Giỗ Tổ Hùng Vương"));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
