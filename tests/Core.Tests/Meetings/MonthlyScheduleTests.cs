using System.Globalization;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Tests.Meetings;

public sealed class MonthlyScheduleTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0);

    [Theory]
    [InlineData("ngày 3 hằng tháng 19h tại nhà văn hóa khối 5", "ngày 3 hằng tháng", "19:00", "nhà văn hóa khối 5")]
    [InlineData("ngay 3 hang thang 19h tai nha van hoa khoi 5", "ngày 3 hằng tháng", "19:00", "nha van hoa khoi 5")]
    [InlineData("mùng 5 hàng tháng 7h30 tối, hội trường tổ 2", "ngày 5 hằng tháng", "19:30", "hội trường tổ 2")]
    [InlineData("thứ 6 tuần đầu tiên của tháng 19h30 ở nhà ông Mẫu", "Thứ Sáu đầu tiên hằng tháng", "19:30", "nhà ông Mẫu")]
    [InlineData("ngày cuối tháng 19h", "ngày cuối tháng", "19:00", null)]
    [InlineData("chủ nhật cuối tháng 8h sáng", "Chủ Nhật cuối cùng hằng tháng", "08:00", null)]
    [InlineData("chủ nhật cuối cùng của tháng, 8h sáng", "Chủ Nhật cuối cùng hằng tháng", "08:00", null)]
    [InlineData("chủ nhật thứ hai của tháng 8 giờ sáng", "Chủ Nhật lần thứ 2 hằng tháng", "08:00", null)]
    [InlineData("t7 tuần thứ 3 mỗi tháng, 14h", "Thứ Bảy lần thứ 3 hằng tháng", "14:00", null)]
    [InlineData("thứ hai tuần thứ nhất của tháng 19h", "Thứ Hai đầu tiên hằng tháng", "19:00", null)]
    [InlineData("19 giờ, thứ sáu đầu tháng", "Thứ Sáu đầu tiên hằng tháng", "19:00", null)]
    [InlineData("tại nhà văn hóa thôn 3 ngày 5 hằng tháng 19h", "ngày 5 hằng tháng", "19:00", "nhà văn hóa thôn 3")]
    [InlineData("tại nhà văn hóa vào ngày cuối tháng 19h", "ngày cuối tháng", "19:00", "nhà văn hóa")]
    [InlineData("ngày 3 hằng tháng 19h tại hội trường 30/4", "ngày 3 hằng tháng", "19:00", "hội trường 30/4")]
    [InlineData("mồng ba hằng tháng, bảy giờ tối", "ngày 3 hằng tháng", "19:00", null)]
    [InlineData("ngày 31 hằng tháng 19h ở nhà bà Mai nhé", "ngày 31 hằng tháng (tháng thiếu thì ngày cuối tháng)", "19:00", "nhà bà Mai")]
    public void A_schedule_is_read(string text, string day, string time, string? place)
    {
        var schedule = MonthlySchedule.Read(text, Now);
        schedule.Faults.ShouldBeEmpty();
        schedule.IsClear.ShouldBeTrue();
        schedule.Day!.Describe().ShouldBe(day);
        schedule.Time.ShouldBe(TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));
        schedule.Place.ShouldBe(place);
    }

    [Theory]
    [InlineData("19h tại nhà văn hóa", WhenFaultKind.NothingFound)]
    [InlineData("ngày 32 hằng tháng 19h", WhenFaultKind.NoSuchDay)]
    [InlineData("ngày 0 hằng tháng 19h", WhenFaultKind.NoSuchDay)]
    [InlineData("thứ sáu tuần thứ 5 hằng tháng 19h", WhenFaultKind.NoSuchDay)]
    [InlineData("ngày 3 và 18 hằng tháng 19h", WhenFaultKind.SeveralDays)]
    [InlineData("ngày 3-5 hằng tháng 19h", WhenFaultKind.SeveralDays)]
    [InlineData("ngày 3 hằng tháng 25h", WhenFaultKind.NoSuchTime)]
    [InlineData("mùng 3 âm lịch hằng tháng 19h", WhenFaultKind.LunarDay)]
    [InlineData("ngày rằm hằng tháng 19h", WhenFaultKind.LunarDay)]
    [InlineData("ngày 3 hằng tháng 7h", WhenFaultKind.AmbiguousTime)]
    public void What_a_schedule_leaves_open_is_asked(string text, WhenFaultKind fault)
    {
        var schedule = MonthlySchedule.Read(text, Now);
        schedule.Faults.ShouldHaveSingleItem().Kind.ShouldBe(fault);
        schedule.IsClear.ShouldBeFalse();
    }

    [Theory]
    [InlineData("ngày 3 hằng tháng 19h", true)]
    [InlineData("thu 6 dau thang", true)]
    [InlineData("ngày 3 tháng 12", false)]
    [InlineData("cuối tháng này họp", false)]
    [InlineData("đầu tháng 12", false)]
    public void A_sentence_about_every_month_is_told_from_one_about_a_day(string text, bool every) =>
        MonthlySchedule.SpeaksOfEveryMonth(text).ShouldBe(every);
}
