using ChiBo.Core.Access;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Enrolment;

/// <summary>Invites everybody not linked yet, on a printed sheet.</summary>
public sealed class OfferPrint(LinkBoard board, PrintInvites print)
{
    /// <summary>Kind of the question whether to make old codes void.</summary>
    public const string Again = "again";

    /// <summary>Prints at once, or asks first when codes that still work would become void.</summary>
    public async Task Offer(Turn turn, BranchId branch)
    {
        if (!turn.Channel.HandsFiles)
        {
            turn.Say(InviteTexts.NoFilesHere);
        }
        else if ((await board.Of(turn.Actor, branch, turn.Cancel))?.Count(e => !e.Linked && e.HasOpenInvite) is > 0 and var invited)
        {
            await turn.Ask(
                InviteTexts.SomeHaveCodes(invited),
                new QuestionDraft(InvitesChat.FeatureName, Again, new OfBranch(branch.Value), [InviteTexts.PrintAll, InviteTexts.PrintNew, InviteTexts.Leave], Once: true));
        }
        else
        {
            await Print(turn, branch, alsoInvited: true);
        }
    }

    /// <summary>Has the sheet printed and says so.</summary>
    public async Task Print(Turn turn, BranchId branch, bool alsoInvited) =>
        turn.Say(await print.Print(turn.Actor, branch, turn.From, alsoInvited, turn.Cancel) switch
        {
            null => ConversationTexts.NotAllowed,
            0 => InviteTexts.NobodyToInvite,
            { } count => InviteTexts.BeingPrinted(count),
        });
}
