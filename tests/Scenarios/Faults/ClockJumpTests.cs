using ChiBo.Core.Attendance;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Reminders;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios.Faults;

/// <summary>The clock of the machine jumps an hour while the program runs.</summary>
public sealed class ClockJumpTests
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Put_back_no_reminder_goes_out_twice_and_none_is_left_out()
    {
        await using var host = await ChiBoHost.Start(null, null, "Reminders:Offsets=02:00:00;01:00:00");
        var branch = await SampleBranch.Make(host);
        await Plan(host, branch, host.Clock.GetUtcNow().AddHours(3.5));
        var phone = host.PhoneOf(branch.Members[4]);

        await host.Advance(1.6 * s_hour);
        (await phone.Messages()).Count.ShouldBe(1);
        PutBack(host);
        await host.Advance(1.5 * s_hour);
        (await phone.Messages()).Count.ShouldBe(1);
        await host.Advance(0.5 * s_hour);
        (await phone.Messages()).Count.ShouldBe(2);
        PutBack(host);
        await host.Advance(4 * s_hour);

        (await phone.Messages()).Count.ShouldBe(2);
        (await host.Read(db => db.Reminders().Select(r => r.State).ToListAsync())).ShouldAllBe(s => s == ReminderState.Done);
    }

    [Fact]
    public async Task Put_forward_over_the_meeting_nobody_is_reminded_of_it_and_the_secretary_hears_it_once()
    {
        await using var host = await ChiBoHost.Start(null, null, "Reminders:Offsets=00:30:00");
        var branch = await SampleBranch.Make(host);
        await Plan(host, branch, host.Clock.GetUtcNow().AddMinutes(45));

        host.Clock.AdjustTime(host.Clock.GetUtcNow() + s_hour);
        await host.Advance(TimeSpan.FromMinutes(1));
        PutBack(host);
        await host.Advance(2 * s_hour);

        (await host.PhoneOf(branch.Members[4]).Messages()).ShouldBeEmpty();
        (await host.PhoneOf(branch.Secretary).Messages()).Count(m => m.Text.Contains("gián đoạn", StringComparison.Ordinal)).ShouldBe(1);
        (await host.Read(db => db.Reminders().SingleAsync())).State.ShouldBe(ReminderState.Missed);
    }

    [Fact]
    public async Task Put_back_no_message_and_no_retry_waits_for_the_old_hour()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        telegram.Faults.Next("sendMessage", FakeFault.Error(500, "Internal Server Error"));
        await Letters.Write(host, new Postage(Lane.Notice), 2001);
        await host.Until(db => db.Outbox().AllAsync(r => r.State == OutboxState.Waiting && r.Failures == 1));

        PutBack(host);
        await Letters.Write(host, new Postage(Lane.Notice), 2002);

        await telegram.Until(() => telegram.Accepted == 2);
    }

    [Fact]
    public async Task Put_back_Quartz_looks_again_within_its_half_minute()
    {
        await using var host = await ChiBoHost.Start(null, null, "Reminders:Offsets=00:30:00");
        var branch = await SampleBranch.Make(host);
        PutBack(host);
        var start = host.Clock.GetUtcNow();
        await Plan(host, branch, start.AddMinutes(32));
        var committed = host.Services.GetRequiredService<Committed>();

        // Nobody but Quartz looks: the clock is moved without the simulator. It never comes near the hour that was put back.
        for (var look = 0; host.Clock.GetUtcNow() < start.AddMinutes(20) && await IsWaiting(host); look++)
        {
            var next = committed.Next;
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System));
            host.Clock.Advance(TimeSpan.FromSeconds(look < 25 ? 1 : 15));
        }

        (await IsWaiting(host)).ShouldBeFalse("Quartz waits for the hour that was put back");
    }

    [Fact]
    public async Task A_code_neither_dies_when_the_clock_is_put_forward_nor_lives_on_when_it_is_put_back()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        await Plan(host, branch, host.Clock.GetUtcNow().AddMinutes(10));
        await host.PhoneOf(branch.Secretary).Types("/diemdanh");
        await host.Until(db => db.RollCalls().AnyAsync(c => c.NextChangeAt != null));
        var first = (await host.Read(db => db.RollCalls().SingleAsync())).Code;

        PutBack(host);
        await host.Advance(RollCall.CodeLasts);
        var second = await host.Read(db => db.RollCalls().SingleAsync());
        second.Step.ShouldBeGreaterThan(1, "the code lives on");

        host.Clock.AdjustTime(host.Clock.GetUtcNow() + s_hour);
        await host.Advance(TimeSpan.FromSeconds(1));
        (await host.Read(db => db.RollCalls().SingleAsync())).Accepts(second.Code).ShouldBeTrue("the code just read aloud died");
        second.Code.ShouldNotBe(first);
    }

    [Fact]
    public async Task A_message_whose_lease_lies_an_hour_ahead_is_rescued_all_the_same()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        await Letters.Write(host, new Postage(Lane.Notice, NotBefore: host.Clock.GetUtcNow().AddDays(1)), 2001);
        var ahead = (TimeProvider.System.GetUtcNow() + s_hour).ToUnixTimeMilliseconds();
        await host.Read(db => db.Database.ExecuteSqlAsync($"UPDATE Outbox SET State = 'Sending', Attempt = 1, NotBefore = 0, LeaseUntil = {ahead}"));

        await telegram.Until(() => telegram.Accepted == 1, TimeSpan.FromSeconds(30));
    }

    private static void PutBack(ChiBoHost host) => host.Clock.AdjustTime(host.Clock.GetUtcNow() - s_hour);

    private static Task<bool> IsWaiting(ChiBoHost host) => host.Read(db => db.Reminders().AnyAsync(r => r.State == ReminderState.Waiting));

    private static Task<MeetingOutcome> Plan(ChiBoHost host, SampleBranch branch, DateTimeOffset at) => host.Do(s =>
        s.GetRequiredService<PlanMeeting>().Plan(branch.SecretaryActor, new NewMeeting(branch.Id, MeetingKind.Regular, at, "nhà văn hóa"), default));
}
