using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Messaging;

/// <summary>When a bot account last heard anything, over all its chats; the operator's check of a silent channel asks for it.</summary>
public sealed class LastHeard(ChiBoDb db)
{
    /// <summary>Null when it never did, or longer ago than updates are remembered.</summary>
    public Task<DateTimeOffset?> By(string channel, string bot, CancellationToken cancel)
    {
        var account = $"{channel}/{bot}";
        return db.Inbox().Where(e => e.Bot == account).MaxAsync(e => (DateTimeOffset?)e.SeenAt, cancel);
    }
}
