using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>
/// Tries once more, each hour, what was held because the account that pays the platform's fees was empty: nobody says when
/// it is filled. Who was told by telephone or on paper meanwhile is spared.
/// </summary>
public sealed class SendWhenPaidFor(ChiBoDb db) : IDueWork
{
    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var due = Held().Where(r => r.NotBefore <= now);
        await due.Where(r => r.NotAfter < now).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, OutboxState.Expired), cancel);
        await due.SpareTold(db, cancel);
        await due.LetGo(cancel);
        return false;
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => Held().MinAsync(r => (DateTimeOffset?)r.NotBefore, cancel);

    private IQueryable<OutboxRow> Held() => db.Outbox().Where(r => r.State == OutboxState.Held && r.LastError == Outbox.Unpaid);
}
