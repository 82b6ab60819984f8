using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Notices;

/// <summary>What of a notice can be taken off the phones.</summary>
/// <param name="Deletable">Messages that are deleted.</param>
/// <param name="Staying">Messages that stay: sent too long ago, or on a channel that cannot delete.</param>
public sealed record Recall(int Deletable, int Staying);

/// <summary>
/// Takes a notice off the phones where the channel can, besides what still waits. That somebody had it or read it stays in
/// the ledger: a deleted message was sent all the same.
/// </summary>
public sealed class RecallNotice(ChiBoDb db, SentMessages sent, Outbox outbox, BranchClock clock)
{
    /// <summary>What a recall would do now; null for who may not.</summary>
    public async Task<Recall?> Look(Actor actor, NoticeId id, CancellationToken cancel)
    {
        if (await Find(actor, id, cancel) is not { } notice)
        {
            return null;
        }

        var gone = (await sent.Of(notice, cancel)).FindAll(SentMessages.IsOut);
        var deletable = gone.Count(r => sent.CanDelete(r, clock.Now));
        return new Recall(deletable, gone.Count - deletable);
    }

    /// <summary>Cancels what waits and deletes what can be; null for who may not.</summary>
    public async Task<Recall?> Take(Actor actor, NoticeId id, CancellationToken cancel)
    {
        if (await Find(actor, id, cancel) is not { } notice)
        {
            return null;
        }

        await outbox.CancelWaiting(notice.Subject, cancel);
        await outbox.CancelWaiting(notice.Changes, cancel);
        notice.Withdraw(clock.Now);
        var (deleted, staying) = (0, 0);
        foreach (var row in (await sent.Of(notice, cancel)).Where(SentMessages.IsOut))
        {
            if (!sent.CanDelete(row, clock.Now))
            {
                staying++;
                continue;
            }

            deleted++;
            var once = $"notice:{id.Value:N}:delete:{row.Id}";
            if (!await outbox.WasWritten(once, cancel))
            {
                outbox.ToChat(row.To, new OutgoingMessage(string.Empty) { Deletes = true }, new Postage(Lane.Notice, notice.Changes, Once: once, Replaces: row.Id), row.MemberId);
            }
        }

        return new Recall(deleted, staying);
    }

    private async Task<Notice?> Find(Actor actor, NoticeId id, CancellationToken cancel) =>
        await db.Notices().FindAsync([id], cancel) is { SentAt: not null } notice && NoticeRights.MaySend(actor, notice.BranchId, notice.Audience) ? notice : null;
}
