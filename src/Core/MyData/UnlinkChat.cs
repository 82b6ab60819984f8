using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.MyData;

/// <summary>
/// Withdraws the consent given in a chat: the member is not written to there any more. Where it was his last, his leaders
/// know that they must phone.
/// </summary>
public sealed class UnlinkChat(ChiBoDb db, LeaveChat leave, HelpingPeople helping, Outbox outbox, Installation installation, BranchClock clock)
{
    /// <summary>Removes the member from the chat; not done when he does not belong to it.</summary>
    public async Task<Left> Unlink(Turn turn, MemberId member)
    {
        if (turn.People.FirstOrDefault(p => p.Is(member)) is not { } actor)
        {
            return new Left(Done: false, null);
        }

        var left = await leave.Leave(turn.From, member, to: null, turn.Cancel);
        if (left is { Done: true, Other: null })
        {
            await TellLeader(turn, actor, member);
        }

        return left;
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
