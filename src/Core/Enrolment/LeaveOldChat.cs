using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>A member is reached in another chat than before; what features keep of the old one goes along.</summary>
public sealed record ChatChanged(MemberId Member, ChatAddress From, ChatAddress To) : Fact;

/// <summary>
/// Takes a member who has linked a new chat out of his old one: what waits for him goes to the new chat, the old one gets a
/// last word. While somebody else stays on the old chat, what waits there stays, because it is written to both.
/// </summary>
public sealed class LeaveOldChat(ChiBoDb db, Outbox outbox, Channels channels, FindLinkPerson people, Facts facts, TimeProvider time)
{
    /// <summary>Ours: where the old bot is gone for good, its last word is not kept for ever.</summary>
    public static readonly TimeSpan LastWordWithin = TimeSpan.FromDays(7);

    /// <summary>False, and nothing done, when he is not in that chat any more.</summary>
    public async Task<bool> Leave(MemberId member, ChatAddress old, ChatAddress now, Subject invite, CancellationToken cancel)
    {
        var holders = await db.AccountHolders().Where(h => h.Address == old).ToListAsync(cancel);
        if (holders.Find(h => h.MemberId == member) is not { } holder)
        {
            return false;
        }

        await outbox.CancelWaiting(invite, cancel);
        db.AccountHolders().Remove(holder);
        var stays = holders.Find(h => h.MemberId != member);
        if (stays is null)
        {
            db.ChannelAccounts().Remove((await db.ChannelAccounts().FindAsync([old], cancel))!);
            await TakeAlong(old, now, cancel);
            (await db.Chats().FindAsync([old], cancel))?.Forget();
        }

        await db.HandoverThreads().Where(t => t.AskerChat == old && t.Asker == member && t.ClosedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.AskerChat, now), cancel);
        facts.Record(new ChatChanged(member, old, now));
        var name = (await people.Find(member, cancel)).Name;
        var staying = stays is null ? null : (await people.Find(stays.MemberId, cancel)).Name;
        outbox.ToChat(
            old, new OutgoingMessage(MoveTexts.Left(name, channels.Doors.FirstOrDefault(d => d.Serves(now)), staying)),
            new Postage(Lane.Reply, NotAfter: time.GetUtcNow() + LastWordWithin), member);
        return true;
    }

    // Answers stay where they were asked for, and a change of a message can only be made where the message is.
    private async Task TakeAlong(ChatAddress old, ChatAddress now, CancellationToken cancel)
    {
        var waiting = await db.Outbox()
            .Where(r => r.To == old && (r.State == OutboxState.Waiting || r.State == OutboxState.Held) && r.Lane >= Lane.Reminder && r.Replaces == null)
            .OrderBy(r => r.Id).ToListAsync(cancel);
        foreach (var row in waiting)
        {
            row.GoTo(now);
            if (Outbox.Read(row).Choices is { } choices && await db.Questions().FindAsync([choices.QuestionId], cancel) is { } question)
            {
                question.GoTo(now);
                if (choices.Numbered)
                {
                    (await db.Chats().FindAsync([now], cancel))?.Open(question.Id);
                }
            }
        }
    }
}
