using System.Globalization;
using ChiBo.Core.Calendar;

namespace ChiBo.Core.Tests.Calendar;

public sealed class DateWordsTests
{
    private static readonly DateOnly Thursday = new(2026, 12, 3);

    [Fact]
    public void A_moment_reads_as_in_an_invitation()
    {
        DateWords.Full(Thursday, new TimeOnly(19, 0)).ShouldBe("19 giờ 00, Thứ Năm 03/12/2026");
        DateWords.Time(new TimeOnly(7, 5)).ShouldBe("7 giờ 05");
    }

    [Theory]
    [InlineData("2026-12-03", "19:00", "19 giờ Thứ Năm 03/12")]
    [InlineData("2026-12-04", "19:30", "19 giờ 30 Thứ Sáu 04/12")]
    [InlineData("2026-12-06", "08:00", "8 giờ Chủ Nhật 06/12")]
    public void Said_back_it_is_short(string day, string time, string words) =>
        DateWords.Short(Day(day), Time(time)).ShouldBe(words);

    [Theory]
    [InlineData("2026-12-02", "hôm qua")]
    [InlineData("2026-12-03", "hôm nay")]
    [InlineData("2026-12-04", "ngày mai")]
    [InlineData("2026-12-05", "Thứ Bảy 05/12")]
    public void A_near_day_is_named_from_today(string day, string words) =>
        DateWords.RelativeDay(Day(day), Thursday).ShouldBe(words);

    [Theory]
    [InlineData("2026-12-03", "19:00", "tối nay")]
    [InlineData("2026-12-03", "14:00", "chiều nay")]
    [InlineData("2026-12-04", "07:30", "sáng mai")]
    [InlineData("2026-12-07", "19:00", "Thứ Hai 07/12")]
    public void A_near_moment_is_named_with_its_part_of_day(string day, string time, string words) =>
        DateWords.RelativeMoment(Day(day), Time(time), Thursday).ShouldBe(words);

    [Theory]
    [InlineData("2026-11-30T19:00:04", "còn 3 ngày")]
    [InlineData("2026-12-01T23:00:00", "còn 2 ngày")]
    [InlineData("2026-12-02T19:00:00", "còn 1 ngày")]
    [InlineData("2026-12-03T17:00:09", "còn 2 giờ")]
    [InlineData("2026-12-03T17:28:00", "còn 1 giờ 30 phút")]
    [InlineData("2026-12-03T18:50:00", "còn 10 phút")]
    [InlineData("2026-12-03T19:00:00", "đã đến giờ")]
    public void The_time_left_is_told_truly(string now, string words) =>
        DateWords.Remaining(Thursday.ToDateTime(new TimeOnly(19, 0)), DateTime.Parse(now, CultureInfo.InvariantCulture)).ShouldBe(words);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}
