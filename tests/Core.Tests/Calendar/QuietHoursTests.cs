using System.Globalization;
using ChiBo.Core.Calendar;

namespace ChiBo.Core.Tests.Calendar;

public sealed class QuietHoursTests
{
    private static readonly BranchClock Clock = new(TimeProvider.System);

    [Theory]
    [InlineData("2026-12-02T20:00", "2026-12-03T19:00", "2026-12-02T20:00")]
    [InlineData("2026-12-02T23:00", "2026-12-03T19:00", "2026-12-03T06:30")]
    [InlineData("2026-12-03T05:00", "2026-12-03T07:00", "2026-12-03T06:30")]
    [InlineData("2026-12-03T04:30", "2026-12-03T06:30", "2026-12-02T21:25")]
    [InlineData("2026-12-02T22:00", "2026-12-03T06:00", "2026-12-02T21:25")]
    [InlineData("2026-12-03T06:30", "2026-12-03T08:30", "2026-12-03T06:30")]
    [InlineData("2026-12-02T21:30", null, "2026-12-03T06:30")]
    public void What_is_due_at_night_waits_unless_the_meeting_would_not(string due, string? meeting, string sent) =>
        QuietHours.Parse("21:30-06:30")!.Adjust(At(due), meeting is null ? null : At(meeting), Clock).ShouldBe(At(sent));

    [Fact]
    public void Quiet_at_noon_stays_within_its_day() =>
        QuietHours.Parse("11:30-13:30")!.Adjust(At("2026-12-03T12:00"), At("2026-12-03T13:00"), Clock).ShouldBe(At("2026-12-03T11:25"));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Without_quiet_hours_nothing_moves(string? text) =>
        QuietHours.Parse(text)!.Adjust(At("2026-12-03T02:00"), null, Clock).ShouldBe(At("2026-12-03T02:00"));

    [Theory]
    [InlineData("21:30-06:30", "21:30-06:30")]
    [InlineData("21h30 – 6h30", "21:30-06:30")]
    [InlineData("22-6", "22:00-06:00")]
    [InlineData("", "")]
    public void Quiet_hours_are_read_and_written(string text, string written) =>
        QuietHours.Parse(text)!.ToString().ShouldBe(written);

    [Theory]
    [InlineData("25:00-06:00")]
    [InlineData("22:00-22:00")]
    [InlineData("tối")]
    public void What_is_no_span_is_refused(string text) => QuietHours.Parse(text).ShouldBeNull();

    private static DateTimeOffset At(string local)
    {
        var wall = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return Clock.ToInstant(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }
}
