using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Notices;

/// <summary>What was taken back.</summary>
/// <param name="Allowed">False: nothing was changed, the person may not.</param>
/// <param name="Stopped">Something was still to be sent.</param>
/// <param name="Counts">How the notice stands afterwards.</param>
public sealed record Withdrawal(bool Allowed, bool Stopped, NoticeCounts? Counts);

/// <summary>Takes back what of a notice has not gone out yet, repetitions included; what was sent stays with people.</summary>
public sealed class WithdrawNotice(ChiBoDb db, Outbox outbox, CountNotice countNotice, BranchClock clock)
{
    /// <summary>Cancels waiting messages, or the plan to send.</summary>
    public async Task<Withdrawal> Withdraw(Actor actor, NoticeId id, CancellationToken cancel)
    {
        if (await db.Notices().FindAsync([id], cancel) is not { } notice || !NoticeRights.MaySend(actor, notice.BranchId, notice.Audience))
        {
            return new Withdrawal(Allowed: false, Stopped: false, null);
        }

        var stopped = await outbox.CancelWaiting(notice.Subject, cancel) > 0 || notice.State == NoticeState.Scheduled;
        if (stopped)
        {
            notice.Withdraw(clock.Now);
        }

        return new Withdrawal(Allowed: true, stopped, await countNotice.Count(notice, cancel));
    }
}
