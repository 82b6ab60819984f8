using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Messaging;

/// <summary>
/// Notes what a platform reports of messages after it took them. Committed by itself: it belongs to no conversation, and a
/// report that comes twice, late, or for a message that is not known changes nothing.
/// </summary>
public sealed class Receipts(ChiBoDb db)
{
    /// <summary>These messages reached the phone at that time; the first report counts.</summary>
    /// <param name="chats">The chats it can be; a message of another chat is never touched.</param>
    public Task<int> Delivered(IReadOnlyCollection<ChatAddress> chats, IReadOnlyCollection<string> messages, DateTimeOffset at, CancellationToken cancel) =>
        Of(chats, messages).Where(r => r.DeliveredAt == null).ExecuteUpdateAsync(s => s.SetProperty(r => r.DeliveredAt, at), cancel);

    /// <summary>These messages were on the person's screen at that time, so they have arrived too.</summary>
    /// <param name="chats">As for <see cref="Delivered"/>.</param>
    public Task<int> Seen(IReadOnlyCollection<ChatAddress> chats, IReadOnlyCollection<string> messages, DateTimeOffset at, CancellationToken cancel) =>
        Of(chats, messages).Where(r => r.SeenAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.SeenAt, at).SetProperty(r => r.DeliveredAt, r => r.DeliveredAt ?? at), cancel);

    private IQueryable<OutboxRow> Of(IReadOnlyCollection<ChatAddress> chats, IReadOnlyCollection<string> messages) =>
        db.Outbox().Where(r => chats.Contains(r.To) && r.PlatformMessageId != null && messages.Contains(r.PlatformMessageId));
}
