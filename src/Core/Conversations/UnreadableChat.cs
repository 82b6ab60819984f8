using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Conversations;

/// <summary>
/// Answers what cannot be read, once a day at most. Where the platform withholds what a member writes, a leader of his branch
/// is told once that he may need another way; by day.
/// </summary>
public sealed class UnreadableChat(ChiBoDb db, HelpingPeople helping, Outbox outbox, Installation installation, BranchClock clock) : FeatureChat
{
    /// <summary>The most that any feature takes, in bytes.</summary>
    private const int LargestFile = 10 * 1024 * 1024;

    public override string Name => "unreadable";

    public override async Task<bool> Take(Turn turn)
    {
        if (turn.Update.Content is not IncomingContent.Unsupported { Kind: var kind })
        {
            return false;
        }

        if (kind == IncomingContent.Unsupported.Withheld && turn is { Channel.FilePages: true, Actor.Role: >= Role.PartyGroupLeader })
        {
            // What a leader writes and Zalo withholds is nearly always a file.
            turn.Say(new OutgoingMessage(ConversationTexts.FileWithheld) { Wish = new FileWish(ConversationTexts.WithheldFile, FileWish.Documents, LargestFile) });
            return true;
        }

        if (turn.Chat.ExplainedAt is not { } last || turn.Now - last >= TimeSpan.FromDays(1))
        {
            turn.Chat.Explained(turn.Now);
            turn.Say(ConversationTexts.Unreadable(kind));
        }

        if (kind == IncomingContent.Unsupported.Withheld && turn.Actor is { Who: { } member, Branch: { } branch })
        {
            await TellLeader(turn, member, branch);
        }

        return true;
    }

    private async Task TellLeader(Turn turn, MemberId member, BranchId branch)
    {
        var once = $"unreadable:{turn.From.ToText()}";
        var line = await helping.ReachableBy(turn.From, member, branch, turn.Cancel);
        if (HelpingPeople.Choose(line, chosen: null) is not { Chat: { } chat } leader || await outbox.WasWritten(once, turn.Cancel))
        {
            return;
        }

        var person = (await db.Members().FindAsync([member], turn.Cancel))!;
        var morning = installation.QuietIn(await db.Branches().FindAsync([branch], turn.Cancel)).Adjust(turn.Now, meetingStart: null, clock);
        outbox.ToChat(
            chat, new OutgoingMessage(ConversationTexts.NeedsAnotherWay(person.FullName, person.Phone)),
            new Postage(Lane.Reminder, NotBefore: morning, Once: once), leader.Id);
    }
}
