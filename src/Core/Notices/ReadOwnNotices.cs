using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>A notice as one recipient has it.</summary>
public sealed record OwnNotice(string Text, DateTimeOffset SentAt, bool Asks, DateTimeOffset? AcknowledgedAt);

/// <summary>Reads what was sent to one person; what was taken back is not among it.</summary>
public sealed class ReadOwnNotices(ChiBoDb db)
{
    private const int Most = 20;

    /// <summary>Newest first, at most twenty; nothing for an actor who is nobody.</summary>
    public async Task<IReadOnlyList<OwnNotice>> Of(Actor actor, CancellationToken cancel) => actor.Who is not { } member ? [] : await (
        from recipient in db.NoticeRecipients().AsNoTracking()
        where recipient.MemberId == member
        join notice in db.Notices().AsNoTracking() on recipient.NoticeId equals notice.Id
        where notice.SentAt != null && notice.State != NoticeState.Withdrawn
        orderby notice.SentAt descending
        select new OwnNotice(notice.Text, notice.SentAt!.Value, notice.AsksAcknowledgement, recipient.AcknowledgedAt)).Take(Most).ToListAsync(cancel);
}
