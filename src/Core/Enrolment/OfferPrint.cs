using ChiBo.Core.Access;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Enrolment;

/// <summary>Invites everybody not linked yet, on a printed sheet; asks first what to do when there are not seats enough.</summary>
public sealed class OfferPrint(LinkBoard board, ForeseeSeats foresee, LeaveExempt leave, PrintInvites print)
{
    /// <summary>Kind of the question whether to make old codes void.</summary>
    public const string Again = "again";

    /// <summary>Kind of the question whom to leave out when seats run short.</summary>
    public const string Short = "short";

    /// <summary>Prints at once, or asks first.</summary>
    public async Task Offer(Turn turn, BranchId branch)
    {
        if (await foresee.Foresee(turn.Actor, branch, turn.Cancel) is not { } seats)
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
        else if (seats.Without == 0)
        {
            await OfferWithSeats(turn, branch);
        }
        else
        {
            await AskWhomToLeave(turn, branch, seats);
        }
    }

    /// <summary>What was chosen when seats ran short.</summary>
    public async Task Chosen(Turn turn, BranchId branch, IReadOnlyList<string> labels, int number)
    {
        if (number == labels.Count)
        {
            turn.Say(ConversationTexts.Left);
        }
        else if (number < labels.Count - 1 && !await leave.Leave(turn.Actor, branch, toPaper: true, turn.Cancel))
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
        else
        {
            await OfferWithSeats(turn, branch);
        }
    }

    /// <summary>Has the sheet printed and says so.</summary>
    public async Task Print(Turn turn, BranchId branch, bool alsoInvited)
    {
        if (await print.Print(turn.Actor, branch, turn.From, alsoInvited, turn.Cancel) is not { } all)
        {
            turn.Say(ConversationTexts.NotAllowed);
            return;
        }

        var printed = all.Invited.Count == 0 && all.Without.Count > 0 ? null
            : all.Invited.Count == 0 ? InviteTexts.NobodyToInvite
            : InviteTexts.BeingPrinted(all.Invited.Count);
        turn.Say(string.Join('\n', new[] { printed, SeatTexts.Left(all) }.OfType<string>()));
    }

    private async Task AskWhomToLeave(Turn turn, BranchId branch, SeatOutlook seats)
    {
        var helps = seats.WithoutAfter < seats.Without && turn.Actor.Leads(branch);
        if (!helps && seats.Without == seats.Wanted)
        {
            await Print(turn, branch, alsoInvited: true);
            return;
        }

        IReadOnlyList<string> choices = [SeatTexts.AllThatFit(seats.Without), SeatTexts.Leave];
        await turn.Ask(
            SeatTexts.Short(seats),
            new QuestionDraft(
                InvitesChat.FeatureName, Short, new OfBranch(branch.Value),
                helps ? [SeatTexts.OnlyMeeting(seats.Exempt), .. choices] : choices, Once: true));
    }

    private async Task OfferWithSeats(Turn turn, BranchId branch)
    {
        if (!turn.Channel.HandsFiles)
        {
            turn.Say(InviteTexts.NoFilesHere);
        }
        else if ((await board.Of(turn.Actor, branch, turn.Cancel))?.Count(e => e.IsToBeInvited && e.HasOpenInvite) is > 0 and var invited)
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
}
