using System.Globalization;
using ChiBo.Core.Meetings;

namespace ChiBo.Core.Tests.Meetings;

public sealed class RecurrenceTests
{
    private static readonly DateOnly From = new(2026, 11, 23);
    private static readonly DateOnly To = new(2027, 3, 31);

    [Fact]
    public void A_day_of_the_month_comes_once_a_month() =>
        Days(Recurrence.OnDay(3)).ShouldBe("03/12 03/01 03/02 03/03");

    [Fact]
    public void A_day_that_a_month_lacks_falls_on_its_last() =>
        Days(Recurrence.OnDay(30)).ShouldBe("30/11 30/12 30/01 28/02 30/03");

    [Fact]
    public void The_last_day_is_the_last_of_every_month() =>
        Days(Recurrence.OnLastDay()).ShouldBe("30/11 31/12 31/01 28/02 31/03");

    [Fact]
    public void A_weekday_keeps_its_place_in_the_month()
    {
        Days(Recurrence.OnWeekday(1, DayOfWeek.Friday)).ShouldBe("04/12 01/01 05/02 05/03");
        Days(Recurrence.OnWeekday(-1, DayOfWeek.Sunday)).ShouldBe("29/11 27/12 31/01 28/02 28/03");
    }

    [Fact]
    public void Both_ends_of_the_span_are_within_it() =>
        Recurrence.OnDay(3).Between(new DateOnly(2026, 12, 3), new DateOnly(2027, 1, 3))
            .ShouldBe([new DateOnly(2026, 12, 3), new DateOnly(2027, 1, 3)]);

    [Fact]
    public void A_leap_february_has_its_29th() =>
        Recurrence.OnDay(29).Between(new DateOnly(2028, 2, 1), new DateOnly(2028, 2, 29)).ShouldBe([new DateOnly(2028, 2, 29)]);

    [Theory]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=3")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1")]
    [InlineData("FREQ=MONTHLY;BYDAY=1FR")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1SU")]
    public void A_stored_rule_comes_back(string rule) => Recurrence.Parse(rule)!.Rule.ShouldBe(rule);

    [Theory]
    [InlineData("")]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=3;COUNT=1")]
    public void Any_other_rule_is_refused(string rule) => Recurrence.Parse(rule).ShouldBeNull();

    [Fact]
    public void No_month_has_a_day_zero_a_32nd_or_surely_a_fifth_friday()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Recurrence.OnDay(0));
        Should.Throw<ArgumentOutOfRangeException>(() => Recurrence.OnDay(32));
        Should.Throw<ArgumentOutOfRangeException>(() => Recurrence.OnWeekday(5, DayOfWeek.Friday));
    }

    private static string Days(Recurrence recurrence) =>
        string.Join(' ', recurrence.Between(From, To).Select(d => d.ToString("dd/MM", CultureInfo.InvariantCulture)));
}
