using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Conversations;

/// <summary>Tells receivers in the morning what was said at night, gathers what came in quick succession, and reminds once of what nobody answered.</summary>
public sealed class RelayDueHandovers(ChiBoDb db, RelayHandover relay) : IDueWork
{
    private const int Batch = 50;

    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var relays = await Open().Where(t => t.RelayDueAt <= now).OrderBy(t => t.RelayDueAt).Take(Batch).ToListAsync(cancel);
        foreach (var thread in relays)
        {
            await relay.Relay(thread, reminding: false, cancel);
        }

        var reminders = await Open().Where(t => t.RemindDueAt <= now).OrderBy(t => t.RemindDueAt).Take(Batch).ToListAsync(cancel);
        foreach (var thread in reminders)
        {
            await relay.Relay(thread, reminding: true, cancel);
        }

        return relays.Count == Batch || reminders.Count == Batch;
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancel)
    {
        var told = await Open().Where(t => t.RelayDueAt != null).OrderBy(t => t.RelayDueAt).Select(t => t.RelayDueAt).FirstOrDefaultAsync(cancel);
        var reminder = await Open().Where(t => t.RemindDueAt != null).OrderBy(t => t.RemindDueAt).Select(t => t.RemindDueAt).FirstOrDefaultAsync(cancel);
        return told is null || reminder < told ? reminder : told;
    }

    private IQueryable<HandoverThread> Open() => db.HandoverThreads().Where(t => t.State == HandoverState.Open);
}
