using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.MyData;

/// <summary>Withdraws the consent given in a chat: the member is not written to there any more, and his leaders know that they must phone.</summary>
public sealed class UnlinkChat(ChiBoDb db, HelpingPeople helping, Outbox outbox, Installation installation, BranchClock clock)
{
    /// <summary>Removes the member from the chat; the chat's account goes with its last member. False when he does not belong to it.</summary>
    public async Task<bool> Unlink(Turn turn, MemberId member)
    {
        var actor = turn.People.FirstOrDefault(p => p.Is(member));
        var holders = await db.AccountHolders().Where(h => h.Address == turn.From).ToListAsync(turn.Cancel);
        if (actor is null || holders.Find(h => h.MemberId == member) is not { } holder)
        {
            return false;
        }

        await db.Outbox()
            .Where(r => r.To == turn.From && r.MemberId == member && (r.State == OutboxState.Waiting || r.State == OutboxState.Held))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Cancelled), turn.Cancel);
        db.AccountHolders().Remove(holder);
        await db.SaveChangesAsync(turn.Cancel);
        if (holders.Count == 1)
        {
            await db.ChannelAccounts().Where(a => a.Address == turn.From).ExecuteDeleteAsync(turn.Cancel);
            turn.Chat.DropDraft();
            turn.Chat.CloseQuestion();
            turn.Chat.CanUndo(null, null);
            turn.Chat.TalkOf(null);
        }

        await TellLeader(turn, actor, member);
        return true;
    }

    private async Task TellLeader(Turn turn, Actor actor, MemberId member)
    {
        if (actor.Branch is not { } id
            || HelpingPeople.Choose(await helping.ReachableBy(turn.From, member, id, turn.Cancel), null) is not { Chat: { } chat } leader
            || await db.Members().FindAsync([member], turn.Cancel) is not { } person)
        {
            return;
        }

        var branch = await db.Branches().FindAsync([id], turn.Cancel);
        var morning = installation.QuietIn(branch).Adjust(turn.Now, null, clock);
        outbox.ToChat(
            chat, new OutgoingMessage(MyDataTexts.UnlinkedForLeader(person.FullName, person.Phone)), new Postage(Lane.Reminder, NotBefore: morning), leader.Id);
    }
}
