using ChiBo.Core.Calendar;

namespace ChiBo.Core.Tests.Calendar;

public sealed class BranchClockTests
{
    [Fact]
    public void The_branch_day_begins_seven_hours_before_the_day_of_the_instant()
    {
        var clock = new BranchClock(new Stopped(new DateTimeOffset(2026, 12, 2, 17, 30, 0, TimeSpan.Zero)));

        clock.Today.ShouldBe(new DateOnly(2026, 12, 3));
        clock.LocalNow.ShouldBe(new DateTime(2026, 12, 3, 0, 30, 0));
        clock.Now.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Wall_time_becomes_an_instant_and_comes_back()
    {
        var clock = new BranchClock(TimeProvider.System);
        var instant = clock.ToInstant(new DateOnly(2026, 12, 3), new TimeOnly(19, 0));

        instant.ShouldBe(new DateTimeOffset(2026, 12, 3, 12, 0, 0, TimeSpan.Zero));
        instant.Offset.ShouldBe(TimeSpan.Zero);
        clock.ToLocal(instant).ShouldBe((new DateOnly(2026, 12, 3), new TimeOnly(19, 0)));
    }

    private sealed class Stopped(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
