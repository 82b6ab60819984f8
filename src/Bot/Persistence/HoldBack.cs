using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Persistence;

/// <summary>
/// Messages of a restored database that may have gone out since the backup: they are held, and go out again only when a
/// person says so. A code or a change of a
/// message is repeated by nobody.
/// </summary>
public static class HoldBack
{
    /// <summary>Holds everything that waits or was being sent; returns how many. Works also before an older database is migrated.</summary>
    public static async Task<int> All(ChiBoDb db, CancellationToken cancel)
    {
        var unsent = db.Outbox().Where(r => r.State == OutboxState.Waiting || r.State == OutboxState.Sending);
        await unsent.Where(r => r.IsCode || r.Replaces != null)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, OutboxState.Cancelled).SetProperty(r => r.LastError, Outbox.Restored), cancel);
        return await unsent.ExecuteUpdateAsync(s => s.SetProperty(r => r.State, OutboxState.Held).SetProperty(r => r.LastError, Outbox.Restored), cancel);
    }

    /// <summary>Lets what was held go out, but for what was withdrawn meanwhile; returns how many it concerned.</summary>
    public static Task<int> Release(ChiBoDb db, CancellationToken cancel) =>
        db.Outbox().Where(r => r.State == OutboxState.Held && r.LastError == Outbox.Restored)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, r => r.Withdrawn ? OutboxState.Cancelled : OutboxState.Waiting), cancel);
}
