using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Messaging;

/// <summary>Messages that this month will still need whatever else is sent; features above bring what they know of.</summary>
public interface IPlannedMessages
{
    /// <summary>How many a bot account ("channel/bot") will need until that instant.</summary>
    Task<int> Until(string bot, DateTimeOffset end, CancellationToken cancel);
}

/// <summary>
/// The ledger of bot accounts with a monthly plan; accounts without one are not counted. A month is the calendar month of
/// the branch's wall: when a month begins for the platform is not documented.
/// </summary>
public sealed class Budgets(ChiBoDb db, Channels channels, IEnumerable<IPlannedMessages> planned, BranchClock clock)
{
    /// <summary>Begins the unique key of a last word, see <see cref="Allowance.LastWords"/>.</summary>
    public const string LastWordKey = "last-word:";

    /// <summary>The first day of this month.</summary>
    public DateOnly Month => clock.Today.AddDays(1 - clock.Today.Day);

    /// <summary>When this month ends.</summary>
    public DateTimeOffset End => clock.ToInstant(Month.AddMonths(1), TimeOnly.MinValue);

    /// <summary>
    /// Counts what was sent, within the caller's transaction: each call that was accepted, also one whose row somebody else
    /// holds by now. Of a message that failed half way the calls before are not known here.
    /// </summary>
    public async Task CountSent(IReadOnlyCollection<(OutboxRow Row, SendOutcome Outcome)> ended, CancellationToken cancel)
    {
        await Count(ended.Select(e => (e.Row.Bot, e.Outcome is SendOutcome.Accepted accepted ? accepted.Calls : 0)), cancel);
        foreach (var bot in ended.Where(e => e.Outcome is SendOutcome.UsedUp).Select(e => e.Row.Bot).Distinct(StringComparer.Ordinal))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "MessageBudgets" ("Bot", "Month", "Sent", "UsedUpAt") VALUES ({bot}, {Month}, 0, {clock.Now.ToUnixTimeMilliseconds()})
                ON CONFLICT ("Bot", "Month") DO UPDATE SET "UsedUpAt" = excluded."UsedUpAt"
                """,
                cancel);
        }
    }

    /// <summary>Counts what came in ("channel/bot" for each), where the channel says that it counts; within the caller's transaction.</summary>
    public Task CountIncoming(IEnumerable<string> bots, CancellationToken cancel) =>
        Count(bots.Where(channels.CountsIncoming).Select(bot => (bot, 1)), cancel);

    /// <summary>How many messages of this month's plan are used.</summary>
    public async Task<int> Sent(string bot, CancellationToken cancel) => (await Of(bot, cancel))?.Sent ?? 0;

    /// <summary>When what is held for this account may have room by time alone: a new month, or another try at what the platform called used up.</summary>
    public async Task<DateTimeOffset> NextChance(string bot, CancellationToken cancel) =>
        (await Of(bot, cancel))?.UsedUpAt + MessageBudget.UsedUpFor is { } again && again > clock.Now && again < End ? again : End;

    /// <summary>What the account may still send, or null where it has no plan.</summary>
    /// <param name="forNotices">False: only what comes before notices is asked about, and what is planned is not looked up.</param>
    public async Task<Allowance?> Of(string bot, bool forNotices, CancellationToken cancel)
    {
        if (channels.MonthlyPlan(bot) is not { } plan)
        {
            return null;
        }

        var inFlight = await db.Outbox().CountAsync(r => r.State == OutboxState.Sending && r.Bot == bot, cancel);
        var needed = 0;
        foreach (var source in forNotices ? planned : [])
        {
            needed += await source.Until(bot, End, cancel);
        }

        return Allowance.Of(plan, await Of(bot, cancel), clock.Now) with { InFlight = inFlight, Planned = needed };
    }

    private Task<MessageBudget?> Of(string bot, CancellationToken cancel)
    {
        var month = Month;
        return db.MessageBudgets().AsNoTracking().FirstOrDefaultAsync(b => b.Bot == bot && b.Month == month, cancel);
    }

    /// <summary>Messages of that lane that an account can take besides those that wait already; null where it has no plan.</summary>
    public async Task<int?> RoomFor(string bot, Lane lane, CancellationToken cancel)
    {
        if (await Of(bot, lane == Lane.Notice, cancel) is not { } allowance)
        {
            return null;
        }

        var (now, end) = (clock.Now, End);
        var waiting = await db.Outbox().CountAsync(
            r => r.State == OutboxState.Waiting && r.Bot == bot && r.NotBefore < end && !(r.NotAfter < now), cancel);
        return Math.Max(0, allowance.For(lane) - waiting);
    }

    private async Task Count(IEnumerable<(string Bot, int Messages)> used, CancellationToken cancel)
    {
        foreach (var bot in used.GroupBy(u => u.Bot, u => u.Messages, StringComparer.Ordinal))
        {
            if (channels.MonthlyPlan(bot.Key) is not null && bot.Sum() is > 0 and var messages)
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "MessageBudgets" ("Bot", "Month", "Sent") VALUES ({bot.Key}, {Month}, {messages})
                    ON CONFLICT ("Bot", "Month") DO UPDATE SET "Sent" = "MessageBudgets"."Sent" + excluded."Sent"
                    """,
                    cancel);
            }
        }
    }
}
