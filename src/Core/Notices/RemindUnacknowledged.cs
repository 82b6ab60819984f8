using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>What came of repeating a notice.</summary>
public enum RepeatOutcome
{
    Repeated,
    NotAllowed,

    /// <summary>It asks for no acknowledgement, or was never sent, or was withdrawn.</summary>
    NothingToRepeat,

    /// <summary>Everybody who got it has acknowledged.</summary>
    AllAcknowledged,

    /// <summary>Repeated less than <see cref="RemindUnacknowledged.Apart"/> ago.</summary>
    JustRepeated,
}

/// <summary>Sends a notice once more to those who got it and have not said "Rõ"; whoever was phoned or handed the paper is spared.</summary>
public sealed class RemindUnacknowledged(ChiBoDb db, PostNotice postNotice)
{
    /// <summary>Ours: two reminders of one notice within an hour would annoy and cost messages.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromHours(1);

    /// <summary>Returns how many members it goes to again.</summary>
    public async Task<(RepeatOutcome Outcome, int Members)> Remind(Actor actor, NoticeId id, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Notices().FindAsync([id], cancel) is not { } notice || !NoticeRights.MaySend(actor, notice.BranchId, notice.Audience))
        {
            return (RepeatOutcome.NotAllowed, 0);
        }

        if (!notice.AsksAcknowledgement || notice.State is not NoticeState.Sending and not NoticeState.Finished)
        {
            return (RepeatOutcome.NothingToRepeat, 0);
        }

        var silent = await Silent(notice, cancel);
        if (silent.Count == 0)
        {
            return (RepeatOutcome.AllAcknowledged, 0);
        }

        if (notice.RemindedAt is { } last && now - last < Apart)
        {
            return (RepeatOutcome.JustRepeated, 0);
        }

        notice.Repeat(now);
        await postNotice.Write(notice, silent, repeats: true, cancel);
        return (RepeatOutcome.Repeated, silent.Count);
    }

    private Task<List<NoticeRecipient>> Silent(Notice notice, CancellationToken cancel) => (
        from recipient in db.NoticeRecipients()
        where recipient.NoticeId == notice.Id && recipient.AcknowledgedAt == null && recipient.CalledAt == null && recipient.PaperAt == null
        join row in db.Outbox() on recipient.RowId equals row.Id
        where row.State == OutboxState.Sent && row.Way != MessageWay.Template
        select recipient).ToListAsync(cancel);
}
