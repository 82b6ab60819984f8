using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>Lists who got a notice and has not said "Rõ".</summary>
public sealed class ListUnacknowledged(ChiBoDb db)
{
    /// <summary>Full names; empty for who may not send to that audience.</summary>
    public async Task<IReadOnlyList<string>> Of(Actor actor, Notice notice, CancellationToken cancel) =>
        NoticeRights.MaySend(actor, notice.BranchId, notice.Audience)
            ? await (
                from recipient in db.NoticeRecipients()
                where recipient.NoticeId == notice.Id && recipient.AcknowledgedAt == null
                join row in db.Outbox() on recipient.RowId equals row.Id
                where row.State == OutboxState.Sent
                join member in db.Members() on recipient.MemberId equals member.Id
                orderby member.FoldedName
                select member.FullName).ToListAsync(cancel)
            : [];
}
