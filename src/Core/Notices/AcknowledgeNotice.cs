using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>
/// Notes "Rõ". Whoever says it from a chat says it for everybody that chat serves, since one message was written to them
/// together, and from whichever of his chats he says it; who spoke is kept.
/// </summary>
public sealed class AcknowledgeNotice(ChiBoDb db)
{
    /// <summary>A pressed "Rõ" of one notice; for people it did not go to it changes nothing.</summary>
    public async Task Of(NoticeId notice, Turn turn)
    {
        foreach (var recipient in await For(turn).Where(r => r.NoticeId == notice).ToListAsync(turn.Cancel))
        {
            recipient.Acknowledge(turn.Actor.Who, turn.Now);
        }
    }

    /// <summary>A typed "rõ": means every notice that reached the people of this chat and still waits for it.</summary>
    public async Task OfAll(Turn turn)
    {
        foreach (var recipient in await Open(turn).ToListAsync(turn.Cancel))
        {
            recipient.Acknowledge(turn.Actor.Who, turn.Now);
        }
    }

    /// <summary>Whether a typed "rõ" can mean a notice in this chat: one still open (true), one acknowledged before (false), none (null).</summary>
    public async Task<bool?> Awaits(Turn turn)
    {
        if (await Open(turn).AnyAsync(turn.Cancel))
        {
            return true;
        }

        return await For(turn).AnyAsync(r => r.AcknowledgedAt != null, turn.Cancel) ? false : null;
    }

    /// <summary>A notice waits for this chat of which only a template went: the person has not read it, and gets it now that he writes.</summary>
    public Task<bool> Waits(Turn turn) => (
        from recipient in For(turn)
        where recipient.AcknowledgedAt == null
        join row in db.Outbox() on recipient.RowId equals row.Id
        where row.State == OutboxState.Sent && row.Way == MessageWay.Template
        select recipient).AnyAsync(turn.Cancel);

    private IQueryable<NoticeRecipient> For(Turn turn)
    {
        var (chat, people) = (turn.From, turn.People.Select(p => p.Who).OfType<MemberId>().ToList());
        return db.NoticeRecipients().Where(r => r.Chat == chat || (r.Chat != null && people.Contains(r.MemberId)));
    }

    private IQueryable<NoticeRecipient> Open(Turn turn) =>
        from recipient in For(turn)
        where recipient.AcknowledgedAt == null
        join notice in db.Notices() on recipient.NoticeId equals notice.Id
        where notice.AsksAcknowledgement
        join row in db.Outbox() on recipient.RowId equals row.Id
        where (row.State == OutboxState.Sent || row.State == OutboxState.Sending) && row.Way != MessageWay.Template
        select recipient;
}
