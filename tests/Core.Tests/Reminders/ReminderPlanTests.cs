using System.Globalization;
using ChiBo.Core.Calendar;
using ChiBo.Core.Reminders;

namespace ChiBo.Core.Tests.Reminders;

public sealed class ReminderPlanTests
{
    private static readonly ReminderSettings Usual =
        new(ReminderSettings.ReadOffsets(ReminderSettings.UsualOffsets)!, QuietHours.Parse(ReminderSettings.UsualQuietHours)!);

    [Theory]
    [InlineData("2026-12-01T08:00", "2026-12-10T19:00", "12-07T19:00 12-09T19:00 12-10T17:00")]
    [InlineData("2026-12-09T20:00", "2026-12-10T19:00", "12-09T20:00 12-09T20:00 12-10T17:00")]
    [InlineData("2026-12-09T23:00", "2026-12-10T19:00", "12-10T06:30 12-10T06:30 12-10T17:00")]
    [InlineData("2026-12-01T08:00", "2026-12-10T07:30", "12-07T07:30 12-09T07:30 12-10T06:30")]
    [InlineData("2026-12-01T08:00", "2026-12-10T06:30", "12-07T06:30 12-09T06:30 12-09T21:25")]
    [InlineData("2026-12-09T22:00", "2026-12-10T06:00", "12-09T22:00 12-09T22:00 12-09T22:00")]
    public void Each_offset_has_its_moment(string now, string meeting, string due)
    {
        var clock = ClockAt(now);
        string.Join(' ', ReminderPlan.For(At(meeting), Usual, clock).Select(p => p.DueAt.AddHours(7).ToString("MM-dd'T'HH:mm", CultureInfo.InvariantCulture))).ShouldBe(due);
    }

    [Fact]
    public void A_day_before_is_a_day_on_the_wall_where_no_summer_time_is_kept()
    {
        var plan = ReminderPlan.For(At("2027-03-29T19:00"), Usual, ClockAt("2027-03-01T08:00"));
        plan.Select(p => p.DueAt.AddHours(7).TimeOfDay.Hours).ShouldBe([19, 19, 17]);
    }

    [Fact]
    public void What_has_passed_is_due_now_but_not_by_nature() =>
        ReminderPlan.For(At("2026-12-10T19:00"), Usual, ClockAt("2026-12-10T08:00")).Select(p => p.IsNatural).ShouldBe([false, false, true]);

    [Theory]
    [InlineData("3.00:00:00;1.00:00:00;02:00:00", "3.00:00:00;1.00:00:00;02:00:00")]
    [InlineData(" 2:00 ; 5.00:00 ", "5.00:00:00;02:00:00")]
    [InlineData("02:00:00;02:00:00", "02:00:00")]
    public void Offsets_are_read_longest_first(string text, string written) =>
        ReminderSettings.WriteOffsets(ReminderSettings.ReadOffsets(text)!).ShouldBe(written);

    [Theory]
    [InlineData("")]
    [InlineData("3 ngày")]
    [InlineData("-1.00:00:00")]
    [InlineData("00:01:00")]
    [InlineData("40.00:00:00")]
    [InlineData("1:00;2:00;3:00;4:00;5:00;6:00")]
    public void Malformed_offsets_are_refused(string text) => ReminderSettings.ReadOffsets(text).ShouldBeNull();

    [Theory]
    [InlineData("nhắc trước 3 ngày, 1 ngày, 2 giờ", "3.00:00:00;1.00:00:00;02:00:00", null)]
    [InlineData("nhac truoc 1 tuan 2h va 30 phut", "7.00:00:00;02:00:00;00:30:00", null)]
    [InlineData("nhắc trước 2 ngày, giờ yên lặng 21h30-6h30", "2.00:00:00", "21:30-06:30")]
    [InlineData("giờ yên lặng từ 22h đến 6h", null, "22:00-06:00")]
    [InlineData("bỏ giờ yên lặng", null, "")]
    public void Settings_are_read_as_typed(string text, string? offsets, string? quiet)
    {
        var spoken = SpokenReminderSettings.Read(text).ShouldNotBeNull();
        (spoken.Offsets is null ? null : ReminderSettings.WriteOffsets(spoken.Offsets)).ShouldBe(offsets);
        spoken.Quiet?.ToString().ShouldBe(quiet);
        (spoken.OffsetsFault || spoken.QuietFault).ShouldBeFalse();
    }

    [Theory]
    [InlineData("nhắc trước 60 ngày", true, false)]
    [InlineData("nhắc trước giúp tôi", true, false)]
    [InlineData("giờ yên lặng 25h-6h", false, true)]
    [InlineData("giờ yên lặng", false, true)]
    public void Settings_that_cannot_be_are_asked_about(string text, bool offsets, bool quiet)
    {
        var spoken = SpokenReminderSettings.Read(text).ShouldNotBeNull();
        spoken.OffsetsFault.ShouldBe(offsets);
        spoken.QuietFault.ShouldBe(quiet);
    }

    [Fact]
    public void Other_words_are_no_settings() => SpokenReminderSettings.Read("nhắc tôi với nhé").ShouldBeNull();

    private static BranchClock ClockAt(string local) => new(new StandingTime(At(local)));

    private static DateTimeOffset At(string local) =>
        new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(7)).ToUniversalTime();

    private sealed class StandingTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
