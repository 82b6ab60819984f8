using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>/moi: the board of who is linked, and inviting the others.</summary>
public sealed class InvitesChat(LinkBoard board, OfferPrint sheet, InviteByName byName, BranchMeant meant, LeaveExempt leave, MoveDialogue moving)
    : FeatureChat
{
    public const string FeatureName = "invites";

    private const string OnBoard = "board";

    public override string Name => FeatureName;

    public override IReadOnlyList<ChatCommand> Commands => [new("moi", Invite, SlashOnly: true)];

    public override async Task Answer(Turn turn, Question question, int number)
    {
        if (question.Kind == InviteByName.Whom)
        {
            await byName.Chosen(turn, question, number);
            return;
        }

        var branch = new BranchId(question.Read<OfBranch>().Branch);
        switch (question.Kind, number)
        {
            case (OnBoard, _):
                await OnBoardChosen(turn, branch, question.ReadLabels()[number - 1]);
                break;
            case (OfferPrint.Short, _):
                await sheet.Chosen(turn, branch, question.ReadLabels(), number);
                break;
            case (OfferPrint.Again, 1 or 2):
                await sheet.Print(turn, branch, alsoInvited: number == 1);
                break;
            default:
                turn.Say(ConversationTexts.Left);
                break;
        }
    }

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        var branch = new BranchId(JsonSerializer.Deserialize<OfBranch>(draft)!.Branch);
        if (await board.Of(turn.Actor, branch, turn.Cancel) is not { } entries)
        {
            turn.Chat.DropDraft();
            return false;
        }

        if (await byName.Invite(turn, entries, turn.Text))
        {
            turn.Chat.DropDraft();
        }

        return true;
    }

    public override Task TakeResult(Turn turn, Errand errand)
    {
        if (errand.Result is not { } json)
        {
            turn.Say(InviteTexts.SheetFailed);
            return Task.CompletedTask;
        }

        var drawn = JsonSerializer.Deserialize<InviteSheetResult>(json)!;
        turn.Say(new OutgoingMessage(InviteTexts.Sheet(drawn.Slips))
        {
            Files = [new OutgoingFile.StoredFile(InviteTexts.SheetFileName, drawn.File, IsPicture: false)],
        });
        return Task.CompletedTask;
    }

    private async Task Invite(Turn turn)
    {
        var words = turn.Actor.Role == Role.Operator ? turn.Rest : "";
        if (await meant.By(turn.Actor, words, turn.Cancel) is not { } branch)
        {
            turn.Say(turn.Actor.Role == Role.Operator ? InviteTexts.WhichBranch : ConversationTexts.NotAllowed);
        }
        else if (await board.Of(turn.Actor, branch, turn.Cancel) is not { } entries)
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
        else if (turn.Rest.Length > 0 && words.Length == 0)
        {
            await byName.Invite(turn, entries, turn.Rest);
        }
        else if (ChoicesOf(turn, branch, entries) is { Count: > 0 } choices)
        {
            await turn.Ask(InviteTexts.Board(entries), new QuestionDraft(FeatureName, OnBoard, new OfBranch(branch.Value), choices));
        }
        else
        {
            turn.Say(InviteTexts.Board(entries));
        }
    }

    private List<string> ChoicesOf(Turn turn, BranchId branch, IReadOnlyList<BoardEntry> entries)
    {
        List<string> choices = [];
        if (turn.Actor.KeepsGroup(branch, turn.Actor.Group) && entries.Any(e => !e.Linked))
        {
            choices.AddRange(InviteTexts.All, InviteTexts.One, InviteTexts.WhoIsNot);
        }

        if (turn.Actor.Leads(branch))
        {
            choices.AddRange(entries.Any(e => e.ByPaper) ? [SeatTexts.ExemptAgain] : []);
            choices.AddRange(moving.IsPossible ? [MoveTexts.Move] : []);
        }

        return choices;
    }

    private async Task OnBoardChosen(Turn turn, BranchId branch, string label)
    {
        switch (label)
        {
            case InviteTexts.All:
                await sheet.Offer(turn, branch);
                break;
            case InviteTexts.One:
                turn.KeepDraft(FeatureName, new OfBranch(branch.Value));
                turn.Say(InviteTexts.AskWhom);
                break;
            case SeatTexts.ExemptAgain:
                turn.Say(await leave.Leave(turn.Actor, branch, toPaper: false, turn.Cancel) ? SeatTexts.ExemptWanted : ConversationTexts.NotAllowed);
                break;
            case MoveTexts.Move:
                await moving.AskWhom(turn, branch);
                break;
            default:
                turn.Say(await board.Of(turn.Actor, branch, turn.Cancel) is { } entries ? InviteTexts.NotLinked(entries) : ConversationTexts.NotAllowed);
                break;
        }
    }
}

/// <summary>The branch a question or draft about invites is about.</summary>
public sealed record OfBranch(Guid Branch);
