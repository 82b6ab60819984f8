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
        var bots = await db.Outbox().Where(r => r.State == OutboxState.Waiting)
            .GroupBy(r => r.Bot).Select(g => new { Bot = g.Key, Next = g.Min(r => (DateTimeOffset?)r.NotBefore) }).ToListAsync(cancel);
        return bots.Where(b => IsOn(b.Bot)).Min(b => b.Next);
    }

    /// <summary>True while anything is being sent or could be; rows of a channel that is off only wait for it.</summary>
    public async Task<bool> HasWork(CancellationToken cancel)
    {
        // One look at both states: between two looks a row could pass from waiting to sending unseen.
        var now = time.GetUtcNow();
        var bots = await db.Outbox()
            .Where(r => r.State == OutboxState.Sending || (r.State == OutboxState.Waiting && r.NotBefore <= now))
            .Select(r => r.Bot).Distinct().ToListAsync(cancel);
        return bots.Exists(IsOn);
    }

    private bool IsOn(string bot) => channels.For(ChatAddress.FromText(bot + "/")) is not null;
}
