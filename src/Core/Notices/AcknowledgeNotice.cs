using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>
/// Notes "Rõ". Whoever says it from a chat says it for everybody that chat serves, since one message was written to them
/// together; who spoke is kept.
/// </summary>
public sealed class AcknowledgeNotice(ChiBoDb db)
{
    /// <summary>A pressed "Rõ" of one notice; of a chat the notice did not go to it changes nothing.</summary>
    public async Task Of(NoticeId notice, Actor by, ChatAddress chat, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var recipient in await db.NoticeRecipients().Where(r => r.NoticeId == notice && r.Chat == chat).ToListAsync(cancel))
        {
            recipient.Acknowledge(by.Who, now);
        }
    }

    /// <summary>A typed "rõ": means every notice that reached this chat and still waits for it.</summary>
    public async Task OfAll(Actor by, ChatAddress chat, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var recipient in await Open(chat).ToListAsync(cancel))
        {
            recipient.Acknowledge(by.Who, now);
        }
    }

    /// <summary>Whether a typed "rõ" can mean a notice in this chat: one still open (true), one acknowledged before (false), none (null).</summary>
    public async Task<bool?> Awaits(ChatAddress chat, CancellationToken cancel)
    {
        if (await Open(chat).AnyAsync(cancel))
        {
            return true;
        }

        return await db.NoticeRecipients().AnyAsync(r => r.Chat == chat && r.AcknowledgedAt != null, cancel) ? false : null;
    }

    /// <summary>A notice waits for this chat of which only a template went: the person has not read it, and gets it now that he writes.</summary>
    public Task<bool> Waits(ChatAddress chat, CancellationToken cancel) => (
        from recipient in db.NoticeRecipients()
        where recipient.Chat == chat && recipient.AcknowledgedAt == null
        join row in db.Outbox() on recipient.RowId equals row.Id
        where row.State == OutboxState.Sent && row.Way == MessageWay.Template
        select recipient).AnyAsync(cancel);

    private IQueryable<NoticeRecipient> Open(ChatAddress chat) =>
        from recipient in db.NoticeRecipients()
        where recipient.Chat == chat && recipient.AcknowledgedAt == null
        join notice in db.Notices() on recipient.NoticeId equals notice.Id
        where notice.AsksAcknowledgement
        join row in db.Outbox() on recipient.RowId equals row.Id
        where (row.State == OutboxState.Sent || row.State == OutboxState.Sending) && row.Way != MessageWay.Template
        select recipient;
}
