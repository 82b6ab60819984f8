using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Messaging;

/// <summary>
/// Sends once more what was refused, given up, or kept back by a restore: always a person's decision. Codes and edits are left out, for they are no
/// longer true, and so is what was emptied with time or is past its NotAfter.
/// </summary>
public sealed class RetryMessages(ChiBoDb db, TimeProvider time)
{
    /// <summary>All that was refused or given up; returns how many, or null for who may not.</summary>
    public async Task<int?> All(Actor actor, CancellationToken cancel) =>
        actor.Role == Role.Operator ? await Again(Able().Where(r => r.State != OutboxState.Held), cancel) : null;

    /// <summary>One by its row's id; returns how many (0 or 1), or null for who may not.</summary>
    public async Task<int?> One(Actor actor, long row, CancellationToken cancel) =>
        actor.Role == Role.Operator ? await Again(Able().Where(r => r.Id == row), cancel) : null;

    /// <summary>Those of these rows that can be; the caller has seen to it that the actor may.</summary>
    public Task<int> Of(IReadOnlyCollection<long> rows, CancellationToken cancel) => Again(Able().Where(r => rows.Contains(r.Id)), cancel);

    private IQueryable<OutboxRow> Able()
    {
        var now = time.GetUtcNow();
        return db.Outbox().Where(r => (r.State == OutboxState.Refused || r.State == OutboxState.GivenUp || (r.State == OutboxState.Held && r.LastError == Outbox.Restored))
            && r.Message != "" && !r.IsCode && !r.Withdrawn && r.Replaces == null && (r.NotAfter == null || r.NotAfter > now));
    }

    /// <summary>Chats that refused count as working until they refuse again, else new messages would still pass them by.</summary>
    public async Task TryAgain(IReadOnlyCollection<ChatAddress> chats, CancellationToken cancel)
    {
        foreach (var account in await db.ChannelAccounts().Where(a => a.UnreachableSince != null && chats.Contains(a.Address)).ToListAsync(cancel))
        {
            account.TryAgain();
        }
    }

    private async Task<int> Again(IQueryable<OutboxRow> rows, CancellationToken cancel)
    {
        await TryAgain(await rows.Where(r => r.State == OutboxState.Refused).Select(r => r.To).Distinct().ToListAsync(cancel), cancel);
        return await rows.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, OutboxState.Waiting)
                .SetProperty(r => r.NotBefore, DateTimeOffset.UnixEpoch)
                .SetProperty(r => r.Failures, 0)
                .SetProperty(r => r.LastError, (string?)null),
            cancel);
    }
}
