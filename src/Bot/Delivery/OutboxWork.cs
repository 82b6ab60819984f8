using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using SenderChannels = ChiBo.Core.Messaging.Channels;

namespace ChiBo.Bot.Delivery;

/// <summary>Says whether anything is left to send, and when; the simulator's clock moves by it.</summary>
public sealed class OutboxWork(ChiBoDb db, SenderChannels channels, TimeProvider time)
{
    /// <summary>When the next waiting row that can be sent will be due, or null.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (await AnyOn(db.SendableAt(now).Select(r => r.Bot).Distinct(), cancel))
        {
            return now;
        }

        var later = await db.Outbox().Where(r => r.State == OutboxState.Waiting && r.NotBefore > now)
            .GroupBy(r => r.Bot).Select(g => new { Bot = g.Key, Next = g.Min(r => (DateTimeOffset?)r.NotBefore) }).ToListAsync(cancel);
        return later.Where(b => IsOn(b.Bot)).Min(b => b.Next);
    }

    /// <summary>True while anything is being sent or could be; rows of a channel that is off only wait for it.</summary>
    public Task<bool> HasWork(CancellationToken cancel)
    {
        // One look at both: between two looks a row could pass from waiting to sending unseen.
        var sending = db.Outbox().Where(r => r.State == OutboxState.Sending).Select(r => r.Bot);
        return AnyOn(sending.Union(db.SendableAt(time.GetUtcNow()).Select(r => r.Bot)), cancel);
    }

    private async Task<bool> AnyOn(IQueryable<string> bots, CancellationToken cancel) => (await bots.ToListAsync(cancel)).Exists(IsOn);

    private bool IsOn(string bot) => channels.For(ChatAddress.FromText(bot + "/")) is not null;
}
