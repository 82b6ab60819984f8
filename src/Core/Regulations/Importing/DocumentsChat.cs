using System.Text.Json;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Takes documents of rules that a leader sends: has them read, and leads to using, correcting, withdrawing them.</summary>
public sealed class DocumentsChat(AskToReadDocument ask, FindDocumentScope scopes, OfferPurpose offer, DocumentDialogue dialogue, LiveDocuments inUse) : FeatureChat
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
        new("vanban", inUse.List), new("vanbandangdung", inUse.List), new("danhsachvanban", inUse.List),
    ];

    public override Task<Claim?> Bid(Turn turn) => Task.FromResult(
        DocumentWords.Withdrawn(turn.Text) is { } number && turn.Actor.Keeps(turn.Actor.Branch)
            ? new Claim(0.95, () => inUse.AskWithdraw(turn, number), "rút văn bản")
            : dialogue.Unclear(turn));

    public override async Task<bool> Take(Turn turn)
    {
        if (turn.Update.Content is not IncomingContent.FileSent { IsPicture: false } file || !turn.Actor.Keeps(turn.Actor.Branch))
        {
            return false;
        }

        var mine = turn.Chat.IsDrafting(turn.Now) && turn.Chat.DraftOf == FeatureName;
        if (mine && !DocumentDialogue.IsFileAwaited(turn.Chat.Draft!))
        {
            // Something new begins; what is under its last look still works.
            turn.Chat.DropDraft();
            mine = false;
        }

        var drafting = turn.Chat.IsDrafting(turn.Now);
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
        if (question.Kind == LiveDocuments.Kind)
        {
            await inUse.Answer(turn, question, number);
        }
        else if (question.Kind != OfferPurpose.Kind)
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

    public override Task<bool> Leave(Turn turn, string draft) => dialogue.Leave(turn, draft);

    public override Task Undo(Turn turn, string data) => dialogue.Undo(turn, JsonSerializer.Deserialize<DocumentAct>(data)!);

    public override bool IsLeftForGood(Question question) => question.Kind == LiveDocuments.Kind;

    public override bool DraftOutlastsCommands(string draft) => !DocumentDialogue.IsFileAwaited(draft);

    private static Task Begin(Turn turn)
    {
        if (!turn.Actor.Keeps(turn.Actor.Branch))
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
