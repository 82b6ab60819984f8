using System.Globalization;
using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Enrolment;

/// <summary>/moi: the board of who is linked, and inviting the others.</summary>
public sealed class InvitesChat(LinkBoard board, PrintInvites print, HandOverInvite handOver, BranchMeant meant) : FeatureChat
{
    private const string OwnName = "invites";

    private const string OnBoard = "board";

    private const string Again = "again";

    private const string Whom = "whom";

    private const int MostChoices = 5;

    private sealed record Of(Guid Branch);

    private sealed record Namesakes(IReadOnlyList<Guid> Members);

    public override string Name => OwnName;

    public override IReadOnlyList<ChatCommand> Commands => [new("moi", Invite, SlashOnly: true)];

    public override async Task Answer(Turn turn, Question question, int number)
    {
        if (question.Kind == Whom)
        {
            await handOver.HandOver(turn, new MemberId(question.Read<Namesakes>().Members[number - 1]));
            return;
        }

        var branch = new BranchId(question.Read<Of>().Branch);
        switch (question.Kind, number)
        {
            case (OnBoard, 1):
                await All(turn, branch);
                break;
            case (OnBoard, 2):
                turn.KeepDraft(OwnName, new Of(branch.Value));
                turn.Say(InviteTexts.AskWhom);
                break;
            case (OnBoard, _):
                turn.Say(await board.Of(turn.Actor, branch, turn.Cancel) is { } entries ? InviteTexts.NotLinked(entries) : ConversationTexts.NotAllowed);
                break;
            case (Again, 1 or 2):
                await Print(turn, branch, alsoInvited: number == 1);
                break;
            default:
                turn.Say(ConversationTexts.Left);
                break;
        }
    }

    public override async Task<bool> Continue(Turn turn, string draft)
    {
        var branch = new BranchId(JsonSerializer.Deserialize<Of>(draft)!.Branch);
        if (await board.Of(turn.Actor, branch, turn.Cancel) is not { } entries)
        {
            turn.Chat.DropDraft();
            return false;
        }

        if (await Find(turn, entries, turn.Text))
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

        var sheet = JsonSerializer.Deserialize<InviteSheetResult>(json)!;
        turn.Say(new OutgoingMessage(InviteTexts.Sheet(sheet.Slips))
        {
            Files = [new OutgoingFile.StoredFile(InviteTexts.SheetFileName, sheet.File, IsPicture: false)],
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
            await Find(turn, entries, turn.Rest);
        }
        else if (entries.All(e => e.Linked) || !turn.Actor.KeepsGroup(branch, turn.Actor.Group))
        {
            turn.Say(InviteTexts.Board(entries));
        }
        else
        {
            await turn.Ask(
                InviteTexts.Board(entries),
                new QuestionDraft(OwnName, OnBoard, new Of(branch.Value), [InviteTexts.All, InviteTexts.One, InviteTexts.WhoIsNot]));
        }
    }

    private async Task All(Turn turn, BranchId branch)
    {
        if (!turn.Channel.Files)
        {
            turn.Say(InviteTexts.NoFilesHere);
        }
        else if ((await board.Of(turn.Actor, branch, turn.Cancel))?.Count(e => !e.Linked && e.HasOpenInvite) is > 0 and var invited)
        {
            await turn.Ask(
                InviteTexts.SomeHaveCodes(invited),
                new QuestionDraft(OwnName, Again, new Of(branch.Value), [InviteTexts.PrintAll, InviteTexts.PrintNew, InviteTexts.Leave], Once: true));
        }
        else
        {
            await Print(turn, branch, alsoInvited: true);
        }
    }

    private async Task Print(Turn turn, BranchId branch, bool alsoInvited) =>
        turn.Say(await print.Print(turn.Actor, branch, turn.From, alsoInvited, turn.Cancel) switch
        {
            null => ConversationTexts.NotAllowed,
            0 => InviteTexts.NobodyToInvite,
            { } count => InviteTexts.BeingPrinted(count),
        });

    /// <summary>Whom a name or roster number means; false when nobody, and it has said so.</summary>
    private async Task<bool> Find(Turn turn, IReadOnlyList<BoardEntry> entries, string words)
    {
        var digits = words.Trim().TrimEnd('.');
        var folded = VietnameseText.Fold(words).Trim();
        var found = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? entries.Where(e => e.Number == number).ToList()
            : [.. entries.Where(e => VietnameseText.Fold(e.Name) == folded)];
        if (found.Count == 0 && folded.Length > 1)
        {
            found = [.. entries.Where(e => $" {VietnameseText.Fold(e.Name)}".EndsWith($" {folded}", StringComparison.Ordinal))];
        }

        switch (found.Count)
        {
            case 0:
                turn.Say(InviteTexts.NobodyOfThatName);
                return false;
            case 1:
                await handOver.HandOver(turn, found[0].Id);
                return true;
            default:
                var shown = found.Take(MostChoices).ToList();
                await turn.Ask(
                    InviteTexts.WhoOfThem,
                    new QuestionDraft(
                        OwnName, Whom, new Namesakes([.. shown.Select(e => e.Id.Value)]),
                        [.. shown.Select(e => $"{e.Number}. {e.Name}{(e.Group is null ? "" : ", " + e.Group)}")]));
                return true;
        }
    }
}
