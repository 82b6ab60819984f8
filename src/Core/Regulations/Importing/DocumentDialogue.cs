using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What a leader is in the middle of: documents to be corrected; none while a file is awaited.</summary>
public sealed record DocumentDraft(IReadOnlyList<Guid> Documents);

/// <summary>The talk about documents that were read: a last look, corrections, the word to use or drop them, the list.</summary>
public sealed class DocumentDialogue(
    ImportDocument import, PreviewDocument preview, CorrectFacts correct, PublishDocument publish, WithdrawDocument withdraw, ListDocuments list)
{
    private const string LookKind = "look";
    private const string WithdrawKind = "withdraw";

    /// <summary>Keeps what was read as drafts and shows it, or says why it was not read.</summary>
    public async Task Show(Turn turn, RuleFileRead read)
    {
        var scope = read.File.Scope is { } branch ? new BranchId(branch) : (BranchId?)null;
        if (read.Refusal is { } refusal)
        {
            turn.Say(refusal);
        }
        else if (await import.Import(turn.Actor, scope, read.File.FileName, read.Documents, turn.Cancel) is { } ids)
        {
            await Look(turn, [.. ids.Select(d => d.Value)]);
        }
        else
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
    }

    /// <summary>An answer at the last look, or to whether to withdraw.</summary>
    public async Task Answer(Turn turn, Question question, int number)
    {
        var asked = question.Read<DocumentDraft>();
        if (question.Kind == WithdrawKind)
        {
            await AnswerWithdraw(turn, new RuleDocumentId(asked.Documents[0]), number == 1);
            return;
        }

        turn.Chat.DropDraft();
        var labels = question.ReadLabels();
        switch (labels[number - 1])
        {
            case DocumentTexts.Use:
                await Use(turn, asked);
                break;
            case DocumentTexts.Fix:
                turn.KeepDraft(DocumentsChat.FeatureName, asked);
                turn.Say(DocumentTexts.AskFacts);
                break;
            default:
                foreach (var id in asked.Documents)
                {
                    await withdraw.Withdraw(turn.Actor, new RuleDocumentId(id), turn.Cancel);
                }

                turn.Say(DocumentTexts.Dropped);
                break;
        }
    }

    /// <summary>Corrections in words; false while a file is awaited, and for anything else.</summary>
    public async Task<bool> Continue(Turn turn, string draft)
    {
        var live = JsonSerializer.Deserialize<DocumentDraft>(draft)!;
        if (live.Documents is not [var id])
        {
            return false;
        }

        var change = DocumentWords.Facts(turn.Text);
        if (change.IsEmpty)
        {
            turn.KeepDraft(DocumentsChat.FeatureName, live);
            turn.Say(DocumentTexts.FactsNotUnderstood);
        }
        else if (await correct.Correct(turn.Actor, new RuleDocumentId(id), change, turn.Cancel))
        {
            turn.KeepDraft(DocumentsChat.FeatureName, live);
            await Look(turn, live.Documents);
        }
        else
        {
            turn.Chat.DropDraft();
            turn.Say(DocumentTexts.Gone);
        }

        return true;
    }

    /// <summary>"văn bản đang dùng".</summary>
    public async Task List(Turn turn)
    {
        if (turn.Actor.Role < Role.DeputySecretary)
        {
            turn.Say(turn.People.Count == 0 ? ConversationTexts.Unlinked : ConversationTexts.NotAllowed);
            return;
        }

        turn.Say(DocumentTexts.List(await list.Live(turn.Actor, turn.Actor.Branch, turn.Cancel)));
    }

    /// <summary>"rút văn bản 2": the second of the list.</summary>
    public async Task AskWithdraw(Turn turn, int number)
    {
        var live = await list.Live(turn.Actor, turn.Actor.Branch, turn.Cancel);
        if (number < 1 || number > live.Count)
        {
            turn.Say(DocumentTexts.NoSuchNumber);
            return;
        }

        var document = live[number - 1].Document;
        await turn.Ask(DocumentTexts.AskWithdraw(document), new QuestionDraft(
            DocumentsChat.FeatureName, WithdrawKind, new DocumentDraft([document.Id.Value]), [DocumentTexts.Withdraw, DocumentTexts.Leave], Once: true));
    }

    private async Task Look(Turn turn, IReadOnlyList<Guid> ids)
    {
        var previews = new List<DocumentPreview>();
        foreach (var id in ids)
        {
            if (await preview.Of(turn.Actor, new RuleDocumentId(id), turn.Cancel) is { } shown)
            {
                previews.Add(shown);
            }
        }

        string[] choices = previews.Count == 1 ? [DocumentTexts.Use, DocumentTexts.Fix, DocumentTexts.Drop] : [DocumentTexts.Use, DocumentTexts.Drop];
        await turn.Ask(
            previews is [var only] ? DocumentTexts.Preview(only) : DocumentTexts.PreviewMany(previews),
            new QuestionDraft(DocumentsChat.FeatureName, LookKind, new DocumentDraft(ids), choices, Once: true));
    }

    private async Task Use(Turn turn, DocumentDraft asked)
    {
        var published = await publish.Publish(turn.Actor, [.. asked.Documents.Select(d => new RuleDocumentId(d))], turn.Cancel);
        turn.Say(published.Ending switch
        {
            PublishEnding.Done => DocumentTexts.Live(published),
            PublishEnding.Gone => DocumentTexts.Gone,
            PublishEnding.NotAllowed => ConversationTexts.NotAllowed,
            PublishEnding.TooMuch => DocumentTexts.TooMuch,
        });
    }

    private async Task AnswerWithdraw(Turn turn, RuleDocumentId id, bool yes) =>
        turn.Say(!yes ? DocumentTexts.NotWithdrawn
            : await withdraw.Withdraw(turn.Actor, id, turn.Cancel) is { } document ? DocumentTexts.Withdrawn(document)
            : DocumentTexts.Gone);
}
