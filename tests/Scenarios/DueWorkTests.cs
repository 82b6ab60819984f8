using ChiBo.Core.Messaging;
using ChiBo.Core.MyData;
using ChiBo.Core.Notices;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class DueWorkTests
{
    [Fact]
    public async Task Work_that_fails_keeps_no_other_work_from_being_done()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host);
        var now = host.Clock.GetUtcNow();
        await host.Do(async services =>
        {
            var db = services.GetRequiredService<ChiBoDb>();
            db.Notices().Add(new Notice(NoticeId.New(), branch.Id, null, Audience.WholeBranch, "Nộp đảng phí", now) { ScheduledFor = now.AddHours(1) });
            await db.SaveChangesAsync();
            return await db.Database.ExecuteSqlRawAsync("UPDATE Notices SET Files = 'broken'");
        });

        host.Clock.Advance(TimeSpan.FromDays(1));
        await using var scope = host.Services.CreateAsyncScope();
        var fault = await Should.ThrowAsync<AggregateException>(
            () => scope.ServiceProvider.GetRequiredService<DueWork>().DoAll(TestContext.Current.CancellationToken));
        fault.InnerExceptions.ShouldHaveSingleItem();

        (await host.Read(db => db.Upkeep().SingleAsync())).DoneOn.ShouldBe(new DateOnly(2026, 12, 2));
        (await host.Read(db => db.Notices().SingleAsync())).State.ShouldBe(NoticeState.Scheduled);
    }

    [Fact]
    public async Task A_message_for_a_channel_that_is_off_waits_without_holding_up_the_simulator()
    {
        await using var host = await ChiBoHost.Start();
        await host.Do(services => Task.FromResult(services.GetRequiredService<Outbox>().ToChat(
            new ChatAddress("telegram", "main", "1"), new OutgoingMessage("Mời họp"), new Postage(Lane.Reply))));

        await host.Advance(TimeSpan.FromHours(1)).WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, TestContext.Current.CancellationToken);

        (await host.Read(db => db.Outbox().SingleAsync())).State.ShouldBe(OutboxState.Waiting);
    }
}
