using System.Globalization;
using System.Runtime.CompilerServices;
using ChiBo.Core.Fees;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Delivery;

/// <summary>How many rows of one bot account are wanted.</summary>
/// <param name="Answers">At most so many in all, while they answer people.</param>
/// <param name="Others">Of them at most so many that do not.</param>
public sealed record Wanted(string Bot, int Answers, int Others);

/// <summary>
/// The dispatcher's statements on the outbox. Outcomes of one round and the claims of the next share a commit, so a
/// commit costs the same for one message as for two hundred.
/// </summary>
public sealed class OutboxStore(ChiBoDb db, RecordOutcome recordOutcome, LeaseClock leases, Budgets budgets, FixFares fixFares, TimeProvider time)
{
    private const string EachBotWithWork = """
        WITH RECURSIVE bots(bot) AS (
            SELECT MIN("Bot") FROM "Outbox" WHERE "State" = 'Waiting'
            UNION ALL
            SELECT (SELECT MIN("Bot") FROM "Outbox" WHERE "State" = 'Waiting' AND "Bot" > bots.bot) FROM bots WHERE bots.bot IS NOT NULL)
        SELECT bot AS "Value" FROM bots WHERE bot IS NOT NULL
        """;

    /// <summary>Bot accounts with rows that wait, due or not; one step in the index for each.</summary>
    public Task<List<string>> BotsWithWork(CancellationToken cancel) => db.Database.SqlQueryRaw<string>(EachBotWithWork).ToListAsync(cancel);

    /// <summary>The platform's message id of the row that an edit replaces.</summary>
    public Task<string?> PlatformIdOf(long rowId, CancellationToken cancel) =>
        db.Outbox().Where(r => r.Id == rowId).Select(r => r.PlatformMessageId).FirstOrDefaultAsync(cancel);

    /// <summary>Writes the outcomes and claims what is wanted, in one commit; nothing of it happens when it throws.</summary>
    /// <param name="resting">Chats that must not be written to yet.</param>
    public async Task<IReadOnlyList<OutboxRow>> Turn(
        IReadOnlyList<Ended> outcomes, IReadOnlyList<Wanted> wanted, IReadOnlyCollection<ChatAddress> resting, CancellationToken cancel)
    {
        // Chosen before the transaction, which keeps every other writer waiting: the claim looks at each row's state again.
        var choices = new List<Choice>();
        foreach (var want in wanted)
        {
            choices.AddRange(await Choose(want, resting, cancel));
        }

        if (outcomes.Count == 0 && choices.Count == 0)
        {
            return [];
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var ended in outcomes)
        {
            await recordOutcome.Write(ended.Row, ended.Outcome, cancel);
        }

        await budgets.CountSent([.. outcomes.Select(ended => (ended.Row, ended.Outcome))], cancel);
        var claimed = await Claim(choices, cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return claimed;
    }

    /// <summary>Messages past their time that nobody asks for; those about to be sent are looked at when they are claimed.</summary>
    public Task<int> Expire(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return db.Outbox()
            .Where(r => r.State == OutboxState.Waiting && r.NotAfter != null && r.NotAfter < now)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, OutboxState.Expired), cancel);
    }

    /// <summary>Returns rows nobody is sending any more (a crash, a hang) to waiting; codes and edits are not sent twice.</summary>
    /// <param name="mine">What this process is sending, however its clock has jumped.</param>
    /// <param name="everything">No other process can be sending: leases do not count.</param>
    public async Task<int> Rescue(bool everything, IReadOnlyCollection<long> mine, CancellationToken cancel)
    {
        var now = await leases.Now(cancel);
        return await db.Outbox()
            .Where(r => r.State == OutboxState.Sending && !mine.Contains(r.Id) && (everything || r.LeaseUntil < now))
            .ExecuteUpdateAsync(
                s => s.SetProperty(r => r.State, r => r.IsCode || r.Replaces != null || r.Withdrawn ? OutboxState.Cancelled : OutboxState.Waiting)
                    .SetProperty(r => r.LastError, "interrupted"),
                cancel);
    }

    private enum Fate
    {
        Claim,
        Expire,
        Hold,
    }

    private sealed record Choice(long Id, Fate Fate);

    /// <summary>Best lane first and then by place; of a chat one at a time, and no more than the month's budget allows.</summary>
    private async Task<IEnumerable<Choice>> Choose(Wanted want, IReadOnlyCollection<ChatAddress> resting, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var free = db.SendableAt(now).AsNoTracking().Where(r => r.Bot == want.Bot);
        var due = await (resting.Count == 0 ? free : free.Where(r => !resting.Contains(r.To)))
            .OrderBy(r => r.Lane).ThenBy(r => r.Place).ThenBy(r => r.Id)
            .Take(want.Answers * 2)
            .Select(r => new { r.Id, r.To, r.Lane, r.NotAfter, IsLastWord = r.Lane == Lane.Reply && r.Once != null && r.Once.StartsWith(Budgets.LastWordKey) })
            .ToListAsync(cancel);
        var oneEach = due.Where(r => !(r.NotAfter < now)).DistinctBy(r => r.To).ToList();
        var next = oneEach.Where(r => r.Lane <= Lane.CheckIn).Concat(oneEach.Where(r => r.Lane > Lane.CheckIn).Take(want.Others)).Take(want.Answers).ToList();
        var allowance = next.Count == 0 ? null : await budgets.Of(want.Bot, next.Exists(r => r.Lane == Lane.Notice), cancel);
        var choices = due.Where(r => r.NotAfter < now).Select(r => new Choice(r.Id, Fate.Expire)).ToList();
        var taken = 0;
        foreach (var row in next)
        {
            var fits = allowance is null || taken < (row.IsLastWord ? allowance.ForLastWords : allowance.For(row.Lane));
            taken += fits ? 1 : 0;
            choices.Add(new Choice(row.Id, fits ? Fate.Claim : Fate.Hold));
        }

        return choices;
    }

    private async Task<IReadOnlyList<OutboxRow>> Claim(List<Choice> choices, CancellationToken cancel)
    {
        await Move(choices, Fate.Expire, OutboxState.Expired, null, cancel);
        await Move(choices, Fate.Hold, OutboxState.Held, Outbox.Budget, cancel);
        // Only rows that this very statement moved come back: another node's claim, or a cancelling in between, wins.
        var ids = choices.Where(c => c.Fate == Fate.Claim).Select(object (c) => c.Id).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var until = (await leases.Now(cancel) + LeaseClock.Lease).ToUnixTimeMilliseconds();
        var rows = await db.Outbox().FromSql(FormattableStringFactory.Create(ClaimThese(ids.Count), [until, .. ids]))
            .AsNoTracking().ToListAsync(cancel);
        List<OutboxRow> claimed = [.. rows.OrderBy(r => r.Lane).ThenBy(r => r.Place).ThenBy(r => r.Id)];
        await fixFares.Of(claimed, cancel);
        return claimed;
    }

    private async Task Move(List<Choice> choices, Fate fate, OutboxState state, string? error, CancellationToken cancel)
    {
        var ids = choices.Where(c => c.Fate == fate).Select(c => c.Id).ToList();
        if (ids.Count > 0)
        {
            await db.Outbox().Where(r => ids.Contains(r.Id) && r.State == OutboxState.Waiting).ExecuteUpdateAsync(
                s => s.SetProperty(r => r.State, state).SetProperty(r => r.LastError, r => error ?? r.LastError), cancel);
        }
    }

    private static string ClaimThese(int count) =>
        $"""
        UPDATE "Outbox" SET "State" = 'Sending', "Attempt" = "Attempt" + 1, "LeaseUntil" = {Place(0)}
        WHERE "Id" IN ({string.Join(',', Enumerable.Range(1, count).Select(Place))}) AND "State" = 'Waiting' RETURNING *
        """;

    private static string Place(int argument) => "{" + argument.ToString(CultureInfo.InvariantCulture) + "}";
}
