using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>What becomes of held messages once the reason may be over.</summary>
internal static class HeldMessages
{
    /// <summary>Whoever was told by telephone or on paper, or has read the notice, is spared it.</summary>
    public static Task SpareTold(this IQueryable<OutboxRow> held, ChiBoDb db, CancellationToken cancel) => held
        .Where(r => db.NoticeRecipients().Any(n => n.RowId == r.Id)
            && !db.NoticeRecipients().Any(n => n.RowId == r.Id && n.AcknowledgedAt == null && n.CalledAt == null && n.PaperAt == null))
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Cancelled), cancel);

    /// <summary>They wait to be sent again.</summary>
    public static Task LetGo(this IQueryable<OutboxRow> held, CancellationToken cancel) => held.ExecuteUpdateAsync(
        set => set.SetProperty(r => r.State, OutboxState.Waiting).SetProperty(r => r.LastError, (string?)null), cancel);
}
