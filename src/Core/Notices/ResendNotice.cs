using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>What came of sending a notice again.</summary>
public enum ResendOutcome
{
    Done,
    NotAllowed,

    /// <summary>It is not out, is paused, or was taken back.</summary>
    NotOut,

    /// <summary>Nobody whom it did not reach has a chat.</summary>
    Nobody,
}

/// <summary>
/// Sends a notice once more to those it did not reach: to the same chat, or to the one they have now. Whoever was phoned
/// or handed the paper is spared; a chat that refused is tried again, since a person has decided so.
/// </summary>
public sealed class ResendNotice(ChiBoDb db, ReadLedger readLedger, Accounts accounts, RetryMessages retry, PostNotice postNotice, BranchClock clock)
{
    /// <summary>Returns how many members it goes to again.</summary>
    public async Task<(ResendOutcome Outcome, int Members)> ToFailed(Actor actor, NoticeId id, CancellationToken cancel)
    {
        if (await db.Notices().FindAsync([id], cancel) is not { } notice || !NoticeRights.MaySend(actor, notice.BranchId, notice.Audience))
        {
            return (ResendOutcome.NotAllowed, 0);
        }

        if (notice.State is not NoticeState.Sending and not NoticeState.Finished)
        {
            return (ResendOutcome.NotOut, 0);
        }

        var failed = (await readLedger.Of(notice, cancel)).Where(l => l.ToBePhoned && l.Why != UnreachedBecause.NoMessagesLeft).Select(l => l.Recipient).ToList();
        var chats = await accounts.Of([.. failed.Select(r => r.MemberId)], cancel);
        var reached = failed.FindAll(r => chats.ContainsKey(r.MemberId));
        if (reached.Count == 0)
        {
            return (ResendOutcome.Nobody, 0);
        }

        notice.SendAgain(clock.Now, clock.Now + PostNotice.FirstLook);
        await retry.Of([.. reached.Where(r => r.Chat == chats[r.MemberId]).Select(r => r.RowId).OfType<long>().Distinct()], cancel);
        await Write(notice, [.. reached.Where(r => r.Chat != chats[r.MemberId])], chats, cancel);
        return (ResendOutcome.Done, reached.Count);
    }

    // The row to the old chat stays as it ended, but nobody may retry it: the member would get the notice twice.
    private async Task Write(
        Notice notice, IReadOnlyList<NoticeRecipient> recipients, Dictionary<MemberId, ChatAddress> chats, CancellationToken cancel)
    {
        var old = recipients.Select(r => r.RowId).OfType<long>().ToList();
        await db.Outbox().Where(r => old.Contains(r.Id) && (r.State == OutboxState.Refused || r.State == OutboxState.GivenUp || r.State == OutboxState.Held))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Cancelled), cancel);
        await retry.TryAgain([.. recipients.Select(r => chats[r.MemberId]).Distinct()], cancel);
        foreach (var recipient in recipients)
        {
            recipient.Reach(chats[recipient.MemberId], refused: null);
        }

        await postNotice.WriteAndKeep(notice, recipients, cancel);
    }
}
