using ChiBo.Core.Enrolment;
using FsCheck.Xunit;

namespace ChiBo.Core.Tests.Enrolment;

public sealed class RosterDateTests
{
    [Theory]
    [InlineData("03/02/1950")]
    [InlineData("3/2/1950")]
    [InlineData("3-2-1950")]
    [InlineData("03.02.1950")]
    [InlineData("1950-02-03")]
    [InlineData("1950-02-03T00:00:00")]
    [InlineData("1950-02-03 00:00:00")]
    [InlineData("03/02/1950 12:00:00 SA")]
    [InlineData("ngày 3 tháng 2 năm 1950")]
    public void A_day_is_read_however_it_is_written(string written) =>
        RosterDate.Read(written)!.Day.ShouldBe(new DateOnly(1950, 2, 3));

    [Fact]
    public void A_month_and_a_year_have_a_first_and_a_last_day()
    {
        RosterDate.Read("02/2024")!.Last.ShouldBe(new DateOnly(2024, 2, 29));
        RosterDate.Read("2024")!.ShouldSatisfyAllConditions(
            year => year.First.ShouldBe(new DateOnly(2024, 1, 1)),
            year => year.Last.ShouldBe(new DateOnly(2024, 12, 31)),
            year => year.Day.ShouldBeNull());
    }

    [Theory]
    [InlineData("30/02/1950")]
    [InlineData("29/02/2023")]
    [InlineData("02/13/1950")]
    [InlineData("00/01/1950")]
    [InlineData("03/02/50")]
    [InlineData("03021950")]
    [InlineData("19500")]
    [InlineData("năm")]
    [InlineData("")]
    public void What_is_no_day_is_not_guessed(string written) => RosterDate.Read(written).ShouldBeNull();

    [Property]
    public bool No_text_makes_it_throw(string? text) => RosterDate.Read(text ?? "") is null or { Year: >= 1000 };
}
