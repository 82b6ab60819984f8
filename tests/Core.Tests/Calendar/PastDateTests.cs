using ChiBo.Core.Calendar;

namespace ChiBo.Core.Tests.Calendar;

public sealed class PastDateTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Theory]
    [InlineData("vào đảng 3/2/1985", "03/02/1985")]
    [InlineData("vao dang 3-2-85", "03/02/1985")]
    [InlineData("ngày 3 tháng 2 năm 1985", "03/02/1985")]
    [InlineData("kết nạp ngày 19.5.2026 thì", "19/05/2026")]
    [InlineData("tôi sinh tháng 5/2009", "tháng 5/2009")]
    [InlineData("thang 5 nam 2009", "tháng 5/2009")]
    [InlineData("sinh năm 1961", "năm 1961")]
    [InlineData("sinh nam 61", "năm 1961")]
    [InlineData("1985", "năm 1985")]
    [InlineData("nhận quyết định ngày 15/11", "15/11/2026")]
    [InlineData("nhận quyết định ngày 15/12", "15/12/2025")]
    [InlineData("hôm qua mới nhận", "30/11/2026")]
    public void Past_days_are_read_as_written(string text, string words) => PastDate.In(text, Today).ShouldNotBeNull().Words.ShouldBe(words);

    [Theory]
    [InlineData("ngày 31/2/1985")]
    [InlineData("ngày 3/2/2030")]
    [InlineData("từ 3/2/1985 đến 3/2/1990")]
    [InlineData("đủ 50 năm tuổi đảng")]
    [InlineData("6.000.000")]
    [InlineData("hướng dẫn 42-HD/BTCTW")]
    [InlineData("")]
    public void What_is_no_single_past_day_is_none(string text) => PastDate.In(text, Today).ShouldBeNull();

    [Fact]
    public void A_year_alone_leaves_two_ages() => PastDate.In("sinh năm 1961", Today)!.Value.YearsTo(Today).ShouldBe((64, 65));

    [Fact]
    public void Working_days_leave_out_weekends_and_holidays()
    {
        // Thursday 31 December 2026: 1 January is a holiday, then a weekend.
        WorkingDays.After(new DateOnly(2026, 12, 31), 1).ShouldBe(new DateOnly(2027, 1, 4));
        WorkingDays.After(new DateOnly(2026, 11, 2), 30).ShouldBe(new DateOnly(2026, 12, 14));
    }
}
