using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using SenderChannels = ChiBo.Core.Messaging.Channels;

namespace ChiBo.Bot.Delivery;

/// <summary>The dispatcher's statements on the outbox: claim, outcome, rescue. Each commits by itself.</summary>
public sealed class OutboxStore(ChiBoDb db, SenderChannels channels, TimeProvider time)
{
    /// <summary>A claimed row is the dispatcher's for that long; sending one message takes at most half of it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>A row that failed that often is given up.</summary>
    public const int MostFailures = 6;

    /// <summary>
    /// Claims up to <paramref name="most"/> rows of one bot account that are due, of them at most
    /// <paramref name="mostUnasked"/> that are not replies, best lane first, one per chat and none for a busy chat; an
    /// edit waits for its original. Rows past NotAfter expire on the way.
    /// </summary>
    public async Task<IReadOnlyList<OutboxRow>> Claim(
        string bot, int most, int mostUnasked, IReadOnlyCollection<ChatAddress> busy, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Outbox()
            .Where(r => r.Bot == bot && r.State == OutboxState.Waiting && r.NotAfter != null && r.NotAfter < now)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, OutboxState.Expired), cancel);
        var due = await db.Outbox().AsNoTracking()
            .Where(r => r.Bot == bot && r.State == OutboxState.Waiting && r.NotBefore <= now && !busy.Contains(r.To))
            .Where(r => r.Replaces == null || db.Outbox().Any(o => o.Id == r.Replaces && o.State != OutboxState.Waiting && o.State != OutboxState.Sending))
            .OrderBy(r => r.Lane).ThenBy(r => r.Id)
            .Take(most * 2)
            .ToListAsync(cancel);
        var oneEach = due.DistinctBy(r => r.To).ToList();
        var chosen = oneEach.Where(r => r.Lane == Lane.Reply)
            .Concat(oneEach.Where(r => r.Lane != Lane.Reply).Take(mostUnasked))
            .Take(most).Select(r => r.Id).ToList();
        await db.Outbox().Where(r => chosen.Contains(r.Id) && r.State == OutboxState.Waiting).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, OutboxState.Sending)
                .SetProperty(r => r.Attempt, r => r.Attempt + 1)
                .SetProperty(r => r.LeaseUntil, now + Lease),
            cancel);
        var claimed = await db.Outbox().AsNoTracking().Where(r => chosen.Contains(r.Id)).OrderBy(r => r.Lane).ThenBy(r => r.Id).ToListAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return claimed;
    }

    /// <summary>The platform's message id of the row that an edit replaces.</summary>
    public Task<string?> PlatformIdOf(long rowId, CancellationToken cancel) =>
        db.Outbox().Where(r => r.Id == rowId).Select(r => r.PlatformMessageId).FirstOrDefaultAsync(cancel);

    /// <summary>Bot accounts with rows that wait.</summary>
    public async Task<IReadOnlyList<string>> BotsWithWork(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return await db.Outbox().Where(r => r.State == OutboxState.Waiting && r.NotBefore <= now).Select(r => r.Bot).Distinct().ToListAsync(cancel);
    }

    /// <summary>When the next waiting row that can be sent will be due, or null.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken cancel)
    {
        var bots = await db.Outbox().Where(r => r.State == OutboxState.Waiting)
            .GroupBy(r => r.Bot).Select(g => new { Bot = g.Key, Next = g.Min(r => (DateTimeOffset?)r.NotBefore) }).ToListAsync(cancel);
        return bots.Where(b => IsOn(b.Bot)).Min(b => b.Next);
    }

    /// <summary>True while anything is being sent or could be; rows of a channel that is off only wait for it.</summary>
    public async Task<bool> HasWork(CancellationToken cancel)
    {
        // One look at both states: between two looks a row could pass from waiting to sending unseen.
        var now = time.GetUtcNow();
        var bots = await db.Outbox()
            .Where(r => r.State == OutboxState.Sending || (r.State == OutboxState.Waiting && r.NotBefore <= now))
            .Select(r => r.Bot).Distinct().ToListAsync(cancel);
        return bots.Exists(IsOn);
    }

    /// <summary>Returns rows whose lease is past (a crash, a hang) to waiting; codes and edits are not sent twice.</summary>
    public async Task<int> Rescue(bool everything, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var stuck = db.Outbox().Where(r => r.State == OutboxState.Sending && (everything || r.LeaseUntil < now));
        var cancelled = await stuck.Where(r => r.IsCode || r.Replaces != null).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, OutboxState.Cancelled).SetProperty(r => r.LastError, "interrupted"), cancel);
        return cancelled + await stuck.ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, OutboxState.Waiting).SetProperty(r => r.LastError, "interrupted"), cancel);
    }

    private bool IsOn(string bot) => channels.For(ChatAddress.FromText(bot + "/")) is not null;
}
