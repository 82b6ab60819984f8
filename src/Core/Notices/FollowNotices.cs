using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>
/// Looks at notices under way: tells the author how his goes (one progress message that changes where the channel can edit,
/// and one summary with the call list at the end), pauses one that is refused too often, and sees to it that nothing of a
/// paused or withdrawn one goes out that was on its way when it was stopped and came back.
/// </summary>
public sealed class FollowNotices(ChiBoDb db, CountNotice countNotice, TellAuthor tellAuthor, Outbox outbox) : IDueWork
{
    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var notice = await db.Notices().Where(n => n.CheckAt <= now).OrderBy(n => n.CheckAt).FirstOrDefaultAsync(cancel);
        if (notice is null)
        {
            return false;
        }

        if (notice.State == NoticeState.Sending)
        {
            await Look(notice, now, cancel);
        }
        else
        {
            await KeepStopped(notice, now, cancel);
        }

        return true;
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => db.Notices().MinAsync(n => n.CheckAt, cancel);

    private async Task Look(Notice notice, DateTimeOffset now, CancellationToken cancel)
    {
        var counts = await countNotice.Count(notice, cancel);
        if (counts.Unfinished == 0)
        {
            notice.Finish();
            await tellAuthor.Finished(notice, counts, now, cancel);
            return;
        }

        var look = SendingLook.Of(notice, counts);
        var windowLasts = now - (notice.WindowSince ?? now);
        notice.Saw(look, now);
        notice.LookAgain(now + SendingLook.NextAfter(windowLasts, counts.Recipients));
        if (look.IsRefused && notice.PausedItselfAt is null)
        {
            await outbox.Hold(notice.Subject, cancel);
            notice.Pause(now, byItself: true);
            await tellAuthor.PausedItself(notice, look, await countNotice.Count(notice, cancel), cancel);
            return;
        }

        await tellAuthor.Progress(notice, counts, now, cancel);
    }

    private async Task KeepStopped(Notice notice, DateTimeOffset now, CancellationToken cancel)
    {
        _ = notice.State == NoticeState.Paused ? await outbox.Hold(notice.Subject, cancel) : await outbox.CancelWaiting(notice.Subject, cancel);
        if (await db.Outbox().AnyAsync(r => r.Subject == notice.Subject && r.State == OutboxState.Sending, cancel))
        {
            notice.LookAgain(now + SendingLook.NextAfter(TimeSpan.Zero, 0));
        }
        else
        {
            notice.Rest();
        }
    }
}
