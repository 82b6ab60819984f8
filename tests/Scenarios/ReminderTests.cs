using ChiBo.Core.Meetings;
using ChiBo.Core.Reminders;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class ReminderTests
{
    [Fact]
    public async Task A_reminder_goes_out_at_each_offset()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        await Plan(host, branch, Vietnam(10, 19));

        await host.Advance(TimeSpan.FromDays(12));

        (await TimesOf(host, branch)).ShouldBe([Vietnam(7, 19), Vietnam(9, 19), Vietnam(10, 17)]);
        (await States(host)).ShouldAllBe(s => s == ReminderState.Done);
        (await host.Read(db => db.Reminders().Select(r => r.LatenessSeconds).ToListAsync())).ShouldAllBe(s => s == 0);
    }

    [Fact]
    public async Task Quartz_alone_sends_what_is_due()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        await Plan(host, branch, Vietnam(10, 19));
        var committed = host.Services.GetRequiredService<Committed>();

        host.Clock.Advance(Vietnam(7, 19) - host.Clock.GetUtcNow() - TimeSpan.FromMinutes(1));
        var looks = 0;
        while ((await TimesOf(host, branch)).Count == 0)
        {
            (++looks).ShouldBeLessThan(400, "Quartz never looked.");
            var next = committed.Next;
            host.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System));
        }

        (await TimesOf(host, branch)).ShouldHaveSingleItem().ShouldBeGreaterThanOrEqualTo(Vietnam(7, 19));
        (await States(host)).Count(s => s == ReminderState.Done).ShouldBe(1);
    }

    [Theory]
    [InlineData(7, 0, "10 06:30")]
    [InlineData(6, 0, "09 21:25")]
    public async Task What_falls_into_quiet_hours_goes_at_their_end_or_before_they_begin(int hour, int minute, string last)
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        await Plan(host, branch, Vietnam(10, hour, minute));

        await host.Advance(TimeSpan.FromDays(12));

        (await TimesOf(host, branch))[^1].ToOffset(TimeSpan.FromHours(7)).ToString("dd HH:mm").ShouldBe(last);
    }

    [Fact]
    public async Task After_downtime_only_the_newest_goes_out_with_the_true_remaining_time()
    {
        string directory;
        SampleBranch branch;
        await using (var host = await ChiBoHost.Start())
        {
            directory = host.Directory;
            branch = await SampleBranch.Make(host);
            await Plan(host, branch, Vietnam(10, 19));
        }

        await using var again = await ChiBoHost.Start(directory, Vietnam(10, 8));
        await again.Advance(TimeSpan.Zero);

        (await TimesOf(again, branch)).ShouldHaveSingleItem().ShouldBe(Vietnam(10, 8));
        (await again.Read(db => db.Reminders().OrderByDescending(r => r.Offset).Select(r => r.State).ToListAsync()))
            .ShouldBe([ReminderState.Superseded, ReminderState.Done, ReminderState.Waiting]);
        await again.Advance(TimeSpan.FromHours(9));
        (await again.PhoneOf(branch.Members[4]).Newest()).Text.ShouldContain("còn 2 giờ");
    }

    [Fact]
    public async Task Found_only_after_the_meeting_it_is_marked_missed_and_the_secretary_is_told_once()
    {
        string directory;
        SampleBranch branch;
        await using (var host = await ChiBoHost.Start())
        {
            directory = host.Directory;
            branch = await SampleBranch.Make(host);
            await Plan(host, branch, Vietnam(10, 19));
        }

        await using var again = await ChiBoHost.Start(directory, Vietnam(11, 8));
        await again.Advance(TimeSpan.FromDays(2));

        (await States(again)).ShouldAllBe(s => s == ReminderState.Missed);
        (await TimesOf(again, branch)).ShouldBeEmpty();
        (await again.PhoneOf(branch.Secretary).Messages()).Count(m => m.FromBot && m.Text.Contains("không gửi được", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Downtime_that_ends_at_night_wakes_nobody()
    {
        string directory;
        SampleBranch branch;
        await using (var host = await ChiBoHost.Start())
        {
            directory = host.Directory;
            branch = await SampleBranch.Make(host);
            await Plan(host, branch, Vietnam(10, 19));
        }

        await using var again = await ChiBoHost.Start(directory, Vietnam(9, 23));
        await again.Advance(TimeSpan.FromHours(10));

        (await TimesOf(again, branch)).ShouldHaveSingleItem().ShouldBe(Vietnam(10, 6, 30));
    }

    [Fact]
    public async Task Reminders_move_with_the_meeting_and_stop_with_it()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var meeting = await Plan(host, branch, Vietnam(10, 19));
        await host.Advance(TimeSpan.FromDays(7));
        (await TimesOf(host, branch)).Count.ShouldBe(1);

        await host.Do(s => s.GetRequiredService<MoveMeeting>().Move(branch.SecretaryActor, meeting, Vietnam(20, 19), null, default));
        (await host.Read(db => db.Reminders().OrderBy(r => r.DueAt).Select(r => r.DueAt).ToListAsync()))
            .ShouldBe([Vietnam(17, 19), Vietnam(19, 19), Vietnam(20, 17)]);
        (await States(host)).ShouldAllBe(s => s == ReminderState.Waiting);

        await host.Do(s => s.GetRequiredService<CancelMeeting>().Cancel(branch.SecretaryActor, meeting, default));
        await host.Advance(TimeSpan.Zero);
        var told = (await TimesOf(host, branch)).Count;
        await host.Advance(TimeSpan.FromDays(15));
        (await TimesOf(host, branch)).Count.ShouldBe(told);
        (await States(host)).ShouldAllBe(s => s == ReminderState.Cancelled);
    }

    [Fact]
    public async Task A_meeting_moved_nearer_is_not_announced_again_by_reminders_that_have_passed()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var meeting = await Plan(host, branch, Vietnam(10, 19));
        await host.Advance(Vietnam(7, 20) - host.Clock.GetUtcNow());

        await host.Do(s => s.GetRequiredService<MoveMeeting>().Move(branch.SecretaryActor, meeting, Vietnam(8, 19), null, default));
        await host.Advance(TimeSpan.FromDays(3));

        // The invitation, the news of the move, and the reminder two hours before.
        var times = await TimesOf(host, branch);
        times.ShouldBe([Vietnam(7, 19), Vietnam(7, 20), Vietnam(8, 17)]);
    }

    [Fact]
    public async Task A_meeting_called_at_short_notice_is_told_of_at_once_and_once()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        await Plan(host, branch, Vietnam(1, 19));

        await host.Advance(TimeSpan.FromHours(1));

        (await TimesOf(host, branch)).ShouldHaveSingleItem().ShouldBe(Vietnam(1, 8));
        (await host.Read(db => db.Reminders().OrderByDescending(r => r.Offset).Select(r => r.State).ToListAsync()))
            .ShouldBe([ReminderState.Superseded, ReminderState.Done, ReminderState.Waiting]);
    }

    [Fact]
    public async Task The_secretary_sets_other_offsets_and_quiet_hours_and_planned_meetings_follow()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        await Plan(host, branch, Vietnam(20, 19));
        var secretary = host.PhoneOf(branch.Secretary);

        await secretary.Types("/cuochop");
        (await secretary.Presses("Cài đặt nhắc")).ShouldHaveSingleItem().Text.ShouldContain("3 ngày, 1 ngày, 2 giờ");
        (await secretary.Types("nhắc trước 5 ngày, 3 giờ, giờ yên lặng 18h-6h")).ShouldHaveSingleItem().Text.ShouldContain("5 ngày, 3 giờ. Giờ yên lặng: 18 giờ đến 6 giờ");
        (await secretary.Presses("1")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã đặt");

        (await host.Read(db => db.Reminders().Where(r => r.State == ReminderState.Waiting).OrderBy(r => r.DueAt).Select(r => r.DueAt).ToListAsync()))
            .ShouldBe([Vietnam(16, 6), Vietnam(20, 16)]);
        (await States(host)).Count(s => s == ReminderState.Cancelled).ShouldBe(3);
    }

    private static async Task<MeetingId> Plan(ChiBoHost host, SampleBranch branch, DateTimeOffset at)
    {
        var outcome = await host.Do(s => s.GetRequiredService<PlanMeeting>().Plan(
            branch.SecretaryActor, new NewMeeting(branch.Id, MeetingKind.Regular, at, "nhà văn hóa"), default));
        return outcome.ShouldBeOfType<MeetingOutcome.Done>().Meeting.Id;
    }

    /// <summary>When a member who never answers got his messages.</summary>
    private static async Task<List<DateTimeOffset>> TimesOf(ChiBoHost host, SampleBranch branch) =>
        [.. (await host.PhoneOf(branch.Members[4]).Messages()).Select(m => m.At)];

    private static Task<List<ReminderState>> States(ChiBoHost host) => host.Read(db => db.Reminders().Select(r => r.State).ToListAsync());

    private static DateTimeOffset Vietnam(int day, int hour, int minute = 0) =>
        new DateTimeOffset(2026, 12, day, hour, minute, 0, TimeSpan.FromHours(7)).ToUniversalTime();
}
