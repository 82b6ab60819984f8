using ChiBo.Core.Reports;

namespace ChiBo.Core.Tests.Reports;

public sealed class WantedMonthTests
{
    [Theory]
    [InlineData("", 2026, 3)]
    [InlineData("2", 2026, 2)]
    [InlineData("tháng 11", 2025, 11)]
    [InlineData("11/2024", 2024, 11)]
    public void The_month_is_read(string text, int year, int month) =>
        ReportsChat.Wanted(text, new DateOnly(2026, 3, 9)).ShouldBe((year, month));

    [Theory]
    [InlineData("13")]
    [InlineData("0/2026")]
    [InlineData("hôm nọ")]
    public void Anything_else_is_asked_for(string text) => ReportsChat.Wanted(text, new DateOnly(2026, 3, 9)).ShouldBeNull();
}
