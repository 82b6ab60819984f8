using ChiBo.Bot.Delivery;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Calendar;
using ChiBo.Core.Fees;
using ChiBo.Core.Messaging;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SenderChannels = ChiBo.Core.Messaging.Channels;

namespace ChiBo.Bot.Tests.Delivery;

public sealed class LateRefusalTests
{
    private static readonly ChatAddress s_chat = new("telegram", "main", "1001");

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Only_the_refusal_of_the_claim_that_holds_the_message_marks_the_chat(int claimsSince, bool isMarked)
    {
        var clock = new FakeTimeProvider();
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).Options);
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        var account = db.ChannelAccounts().Add(new ChannelAccount(s_chat, clock.GetUtcNow())).Entity;
        new Outbox(db, clock).ToChat(s_chat, new OutgoingMessage("Mẫu"), new Postage(Lane.Notice));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var store = new OutboxStore(db, new RecordOutcome(db, clock), new LeaseClock(db), new Budgets(db, new SenderChannels([]), [], new BranchClock(clock)), new FixFares(db, new SenderChannels([]), new DecideFares(db, new SenderChannels([]), new Spending(db, new BranchClock(clock)), new BranchClock(clock)), clock), clock);
        var claim = await Claim(store);
        for (var i = 0; i < claimsSince; i++)
        {
            await store.Rescue(everything: true, [], CancellationToken.None);
            await Claim(store);
        }

        await store.Turn([new Ended(claim, new SendOutcome.Refused(RefusalKind.Blocked))], [], [], CancellationToken.None);

        (account.UnreachableSince is not null).ShouldBe(isMarked);
    }

    private static async Task<OutboxRow> Claim(OutboxStore store) =>
        (await store.Turn([], [new Wanted("telegram/main", 1, 1)], [], CancellationToken.None)).ShouldHaveSingleItem();
}
