using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Takes documents of rules that a leader sends: has them read, and leads to using, correcting, withdrawing them.</summary>
public sealed class DocumentsChat(AskToReadDocument ask, FindDocumentScope scopes, OfferPurpose offer, DocumentDialogue dialogue) : FeatureChat
{
    public const string FeatureName = "documents";

    /// <summary>The kinds that are read, by the ending of the name.</summary>
    public static readonly IReadOnlyList<string> Endings = [".docx", ".pdf", ".txt", ".md", ".html", ".htm", ".xlsx", ".jsonl"];

    /// <summary>Kinds that are hardly anything else when a leader sends them.</summary>
    private static readonly string[] s_telling = [".docx", ".pdf", ".docm", ".md", ".html", ".htm", ".jsonl"];

    public override string Name => FeatureName;

    public override IReadOnlyList<ChatCommand> Commands =>
    [
        new("napvanban", Begin), new("themvanban", Begin), new("napquydinh", Begin),
        new("vanban", dialogue.List), new("vanbandangdung", dialogue.List), new("danhsachvanban", dialogue.List),
    ];

    public override Task<Claim?> Bid(Turn turn) => Task.FromResult(
        DocumentWords.Withdrawn(turn.Text) is { } number && turn.Actor.Role >= Role.DeputySecretary
            ? new Claim(0.95, () => dialogue.AskWithdraw(turn, number), "rút văn bản")
            : null);

    public override async Task<bool> Take(Turn turn)
    {
        if (turn.Update.Content is not IncomingContent.FileSent { IsPicture: false } file || !MayKeep(turn.Actor))
        {
            return false;
        }

        var drafting = turn.Chat.IsDrafting(turn.Now);
        var mine = drafting && turn.Chat.DraftOf == FeatureName;
        var purpose = DocumentWords.BehindPurpose(turn.Text);
        if (purpose is null && !mine)
        {
            return !drafting && s_telling.Contains(Path.GetExtension(file.FileName).ToLowerInvariant()) && await offer.Offer(turn, file);
        }

        await Read(turn, purpose ?? string.Empty, file);
        return true;
    }

    public override Task TakeResult(Turn turn, Errand errand)
    {
        if (errand.Result is { } json)
        {
            return dialogue.Show(turn, JsonSerializer.Deserialize<RuleFileRead>(json)!);
        }

        turn.Say(DocumentTexts.NotFetched);
        return Task.CompletedTask;
    }

    public override async Task Answer(Turn turn, Question question, int number)
    {
        if (question.Kind != OfferPurpose.Kind)
        {
            await dialogue.Answer(turn, question, number);
        }
        else if (number == OfferPurpose.AsDocument)
        {
            await Read(turn, string.Empty, question.Read<IncomingContent.FileSent>());
        }
        else
        {
            await offer.Take(turn, question.Read<IncomingContent.FileSent>(), number);
        }
    }

    public override Task<bool> Continue(Turn turn, string draft) => dialogue.Continue(turn, draft);

    private static bool MayKeep(Actor actor) => actor.Role is Role.DeputySecretary or Role.Secretary or Role.Operator;

    private static Task Begin(Turn turn)
    {
        if (!MayKeep(turn.Actor))
        {
            turn.Say(turn.People.Count == 0 ? ConversationTexts.Unlinked : ConversationTexts.NotAllowed);
            return Task.CompletedTask;
        }

        turn.KeepDraft(FeatureName, new DocumentDraft([]));
        turn.Say(new OutgoingMessage(DocumentTexts.HowToSend(turn.Channel))
        {
            Wish = new FileWish(DocumentTexts.Wanted, Endings, AskToReadDocument.LargestFile) { Caption = $"văn bản {turn.Rest}".Trim() },
        });
        return Task.CompletedTask;
    }

    private async Task Read(Turn turn, string branch, IncomingContent.FileSent file)
    {
        turn.Chat.DropDraft();
        var (found, scope) = await scopes.By(turn.Actor, branch, turn.Cancel);
        if (file.SizeBytes > AskToReadDocument.LargestFile)
        {
            turn.Say(DocumentTexts.TooLarge);
        }
        else if (!found)
        {
            turn.Say(DocumentTexts.WhichBranch);
        }
        else if (PaperStamp.InName(file.FileName) is { } level)
        {
            turn.Say(DocumentTexts.Secret(level));
        }
        else if (!ask.Ask(turn.Actor, turn.From, new RuleFile(scope?.Value, file.Reference, CleanText.Of(file.FileName))))
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
    }
}
