using System.Globalization;
using ChiBo.Core.Calendar;

namespace ChiBo.Core.Tests.Calendar;

public sealed class ReadWhenTests
{
    // A Monday.
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0);

    [Theory]
    [InlineData("19h", "19:00")]
    [InlineData("19H30", "19:30")]
    [InlineData("19 giờ 30", "19:30")]
    [InlineData("19 giờ 30 phút", "19:30")]
    [InlineData("7h tối", "19:00")]
    [InlineData("7 rưỡi tối", "19:30")]
    [InlineData("19:00", "19:00")]
    [InlineData("7g30 toi", "19:30")]
    [InlineData("8 giờ kém 15 sáng", "07:45")]
    [InlineData("8 kém 15 tối", "19:45")]
    [InlineData("bảy giờ rưỡi tối", "19:30")]
    [InlineData("mười chín giờ ba mươi", "19:30")]
    [InlineData("2 giờ chiều", "14:00")]
    [InlineData("2 giờ trưa", "14:00")]
    [InlineData("11 giờ trưa", "11:00")]
    [InlineData("lúc 7 tối", "19:00")]
    [InlineData("tối nay 7h", "19:00")]
    [InlineData("07:30", "07:30")]
    [InlineData("12h", "12:00")]
    [InlineData("8h buổi sáng", "08:00")]
    [InlineData("19h 5 phút", "19:05")]
    [InlineData("7 giờ 5 tối", "19:05")]
    [InlineData("sang mai 8h", "08:00")]
    public void A_time_is_read(string text, string time)
    {
        var when = ReadWhen.Read(text, Now);
        when.Faults.ShouldBeEmpty();
        when.Time.ShouldBe(Time(time));
    }

    [Theory]
    [InlineData("3/12", "2026-12-03")]
    [InlineData("03/12/2026", "2026-12-03")]
    [InlineData("3-12-2026", "2026-12-03")]
    [InlineData("3.12.26", "2026-12-03")]
    [InlineData("2026-12-03", "2026-12-03")]
    [InlineData("ngày 3-12", "2026-12-03")]
    [InlineData("3-12", "2026-12-03")]
    [InlineData("ngày 3", "2026-12-03")]
    [InlineData("mùng 3", "2026-12-03")]
    [InlineData("ngày 25", "2026-11-25")]
    [InlineData("ngày mười lăm", "2026-12-15")]
    [InlineData("ngày 3 tháng 12", "2026-12-03")]
    [InlineData("3 thang 12 nam 2026", "2026-12-03")]
    [InlineData("ngày 3 tháng sau", "2026-12-03")]
    [InlineData("ngày 30 tháng này", "2026-11-30")]
    [InlineData("ngày ba tháng mười hai", "2026-12-03")]
    [InlineData("ngày 5 tháng sáu năm 2027", "2027-06-05")]
    [InlineData("tháng 1, ngày 3", "2027-01-03")]
    [InlineData("họp tháng 12 ngày 3/12", "2026-12-03")]
    [InlineData("5/1", "2027-01-05")]
    [InlineData("thứ năm tuần này", "2026-11-26")]
    [InlineData("thu 5 tuan sau", "2026-12-03")]
    [InlineData("tuần sau thứ sáu", "2026-12-04")]
    [InlineData("thứ sáu sau", "2026-12-04")]
    [InlineData("thu sau tuan toi", "2026-12-04")]
    [InlineData("t5", "2026-11-26")]
    [InlineData("T7 tuần sau nữa", "2026-12-12")]
    [InlineData("chủ nhật", "2026-11-29")]
    [InlineData("CN tuần sau", "2026-12-06")]
    [InlineData("mai", "2026-11-24")]
    [InlineData("ngày mai", "2026-11-24")]
    [InlineData("ngày mốt", "2026-11-25")]
    [InlineData("ngay mot", "2026-11-25")]
    [InlineData("ngày kia", "2026-11-25")]
    [InlineData("hôm nay", "2026-11-23")]
    [InlineData("tối nay", "2026-11-23")]
    [InlineData("toi ni", "2026-11-23")]
    [InlineData("thứ năm 26/11", "2026-11-26")]
    [InlineData("thứ hai tới", "2026-11-30")]
    [InlineData("thứ hai này", "2026-11-23")]
    public void A_day_is_read(string text, string day)
    {
        var when = ReadWhen.Read(text, Now);
        when.Faults.ShouldBeEmpty();
        when.Date.ShouldBe(Day(day));
        when.Time.ShouldBeNull();
    }

    [Theory]
    [InlineData("19h 03/12", "2026-12-03", "19:00")]
    [InlineData("19h30 thứ 6 tuần sau", "2026-12-04", "19:30")]
    [InlineData("7h tối mai", "2026-11-24", "19:00")]
    [InlineData("thứ năm tuần sau, ngày 3/12 lúc 19 giờ", "2026-12-03", "19:00")]
    [InlineData("toi thu 5 tuan sau 7 ruoi", "2026-12-03", "19:30")]
    [InlineData("thứ 5 7h tối", "2026-11-26", "19:00")]
    [InlineData("19 giờ 00, Thứ Năm 03/12/2026", "2026-12-03", "19:00")]
    [InlineData("chuyển sang 8h sáng chủ nhật", "2026-11-29", "08:00")]
    [InlineData("19h-3/12", "2026-12-03", "19:00")]
    [InlineData("hôm nay 7h", "2026-11-23", "19:00")]
    [InlineData("ngày 3 7 giờ tối", "2026-12-03", "19:00")]
    public void A_day_and_a_time_are_read_together(string text, string day, string time)
    {
        var when = ReadWhen.Read(text, Now);
        when.Faults.ShouldBeEmpty();
        (when.Date, when.Time).ShouldBe((Day(day), Time(time)));
    }

    [Theory]
    [InlineData("", WhenFaultKind.NothingFound, "")]
    [InlineData("để xem đã", WhenFaultKind.NothingFound, "")]
    [InlineData("bà Mai họp", WhenFaultKind.NothingFound, "")]
    [InlineData("mai mốt", WhenFaultKind.NothingFound, "")]
    [InlineData("bà giờ bận", WhenFaultKind.NothingFound, "")]
    [InlineData("2 giờ nữa", WhenFaultKind.NothingFound, "")]
    [InlineData("nghỉ 3 tháng", WhenFaultKind.NothingFound, "")]
    [InlineData("lần thứ hai", WhenFaultKind.NothingFound, "")]
    [InlineData("4-5 người", WhenFaultKind.NothingFound, "")]
    [InlineData("30/2", WhenFaultKind.NoSuchDay, "30/2")]
    [InlineData("29/2", WhenFaultKind.NoSuchDay, "29/2")]
    [InlineData("ngày 31", WhenFaultKind.NoSuchDay, "ngày 31")]
    [InlineData("ngày 32", WhenFaultKind.NoSuchDay, "ngày 32")]
    [InlineData("3/13", WhenFaultKind.NoSuchDay, "3/13")]
    [InlineData("0/0/0000", WhenFaultKind.NoSuchDay, "0/0/0000")]
    [InlineData("25h", WhenFaultKind.NoSuchTime, "25h")]
    [InlineData("19h75", WhenFaultKind.NoSuchTime, "19h75")]
    [InlineData("24:00", WhenFaultKind.NoSuchTime, "24:00")]
    [InlineData("3/11", WhenFaultKind.InThePast, "3/11")]
    [InlineData("03/12/2025", WhenFaultKind.InThePast, "03/12/2025")]
    [InlineData("thứ năm tuần trước", WhenFaultKind.InThePast, "thứ năm tuần trước")]
    [InlineData("hôm nay 08:00", WhenFaultKind.InThePast, "08:00")]
    [InlineData("3/12/2062", WhenFaultKind.TooFarAhead, "3/12/2062")]
    [InlineData("thứ hai", WhenFaultKind.AmbiguousDay, "thứ hai")]
    [InlineData("thứ sáu 3/12", WhenFaultKind.WeekdayDoesNotMatch, "thứ sáu")]
    [InlineData("15h sáng", WhenFaultKind.PartOfDayDoesNotMatch, "15h")]
    [InlineData("ngày 3 hoặc ngày 5", WhenFaultKind.SeveralDays, "ngày 3 hoặc ngày 5")]
    [InlineData("ngay 3 thang sau", WhenFaultKind.SeveralDays, "ngay 3 thang sau")]
    [InlineData("19h hoặc 20h", WhenFaultKind.SeveralTimes, "19h hoặc 20h")]
    [InlineData("mùng 3 tháng Chạp", WhenFaultKind.LunarDay, "mùng 3 tháng Chạp")]
    public void What_cannot_be_taken_as_typed_is_a_fault_with_its_words(string text, WhenFaultKind kind, string said)
    {
        var fault = ReadWhen.Read(text, Now).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Said).ShouldBe((kind, said));
    }

    [Theory]
    [InlineData("7h", "19:00", "07:00")]
    [InlineData("7h30", "19:30", "07:30")]
    [InlineData("8h", "08:00", "20:00")]
    [InlineData("7 giờ kém 15", "18:45", "06:45")]
    public void An_hour_without_its_part_of_the_day_offers_both(string text, string first, string second)
    {
        var when = ReadWhen.Read(text, Now);
        when.Time.ShouldBeNull();
        when.Faults.ShouldHaveSingleItem().Times.ShouldBe([Time(first), Time(second)]);
    }

    [Fact]
    public void A_fault_of_the_day_leaves_the_time_standing()
    {
        var when = ReadWhen.Read("19h ngày 30/2", Now);
        when.Time.ShouldBe(new TimeOnly(19, 0));
        when.Date.ShouldBeNull();
    }

    [Fact]
    public void A_lunar_day_is_offered_as_the_day_it_will_be()
    {
        ReadWhen.Read("10/3 âm lịch", Now).Faults.ShouldHaveSingleItem().Days.ShouldBe([new DateOnly(2027, 4, 16)]);
        ReadWhen.Read("mùng 6 Tết", Now).Faults.ShouldHaveSingleItem().Days.ShouldBe([new DateOnly(2027, 2, 11)]);
    }

    [Fact]
    public void A_January_day_named_in_December_is_next_years() =>
        ReadWhen.Read("3/1", new DateTime(2026, 12, 28, 9, 0, 0)).Date.ShouldBe(new DateOnly(2027, 1, 3));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}
