using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Notices;

/// <summary>What came of pausing or going on.</summary>
public enum PauseOutcome
{
    Done,
    NotAllowed,

    /// <summary>Nothing of it waits, or it is not paused.</summary>
    NothingToDo,
}

/// <summary>Keeps back what of a notice still waits, and lets it go on.</summary>
public sealed class PauseNotice(ChiBoDb db, Outbox outbox, BranchClock clock)
{
    /// <summary>Keeps it back; what is being sent at this moment goes. Returns how many messages.</summary>
    public async Task<(PauseOutcome Outcome, int Messages)> Pause(Actor actor, NoticeId id, CancellationToken cancel)
    {
        if (await Find(actor, id, cancel) is not { } notice)
        {
            return (PauseOutcome.NotAllowed, 0);
        }

        var held = notice.State == NoticeState.Sending ? await outbox.Hold(notice.Subject, cancel) : 0;
        if (held == 0)
        {
            return (PauseOutcome.NothingToDo, 0);
        }

        notice.Pause(clock.Now, byItself: false);
        return (PauseOutcome.Done, held);
    }

    /// <summary>Lets it go on. Returns how many messages.</summary>
    public async Task<(PauseOutcome Outcome, int Messages)> GoOn(Actor actor, NoticeId id, CancellationToken cancel)
    {
        if (await Find(actor, id, cancel) is not { } notice)
        {
            return (PauseOutcome.NotAllowed, 0);
        }

        if (notice.State != NoticeState.Paused)
        {
            return (PauseOutcome.NothingToDo, 0);
        }

        notice.GoOn(clock.Now);
        return (PauseOutcome.Done, await outbox.Release(notice.Subject, cancel));
    }

    private async Task<Notice?> Find(Actor actor, NoticeId id, CancellationToken cancel) =>
        await db.Notices().FindAsync([id], cancel) is { } notice && NoticeRights.MaySend(actor, notice.BranchId, notice.Audience) ? notice : null;
}
