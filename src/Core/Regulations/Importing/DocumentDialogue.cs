using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Conversations;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>The talk about documents that were read: corrections in words, the word to use or drop them.</summary>
public sealed class DocumentDialogue(ImportDocument import, ShowDocuments show, CorrectFacts correct, PublishDocument publish, WithdrawDocument withdraw, TakeBackDocuments takeBack)
{
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
            await show.Look(turn, new DocumentDraft([.. ids.Select(d => d.Value)]));
        }
        else
        {
            turn.Say(ConversationTexts.NotAllowed);
        }
    }

    /// <summary>A choice under one of its messages, however old.</summary>
    public Task Answer(Turn turn, Question question, int number) => Do(turn, question.Read<DocumentDraft>(), question.ReadLabels()[number - 1]);

    /// <summary>A choice or corrections in words; false for anything else, and while a file is awaited.</summary>
    public async Task<bool> Continue(Turn turn, string draft)
    {
        var live = Read(draft);
        var choice = DocumentChoice.In(turn.Text);
        if (live.Documents.Count == 0)
        {
            return choice == DocumentTexts.Drop && LeaveFile(turn);
        }

        if (choice is null && DocumentChoice.IsRight(turn.Text) && await show.AreLastSaid(turn))
        {
            choice = DocumentTexts.Use;
        }

        if (choice is not null)
        {
            await Do(turn, live, choice);
            return true;
        }

        if (YesOrNo.IsYes(turn.Text))
        {
            // Using a document takes its own word; but it is no reply to a meeting either.
            await show.AskForFacts(turn, live, DocumentLookTexts.FactsNotUnderstood);
            return true;
        }

        var said = DocumentWords.Facts(turn.Text);
        if (live.Documents is not [var id] || said.IsEmpty)
        {
            return false;
        }

        await Correct(turn, live, new RuleDocumentId(id), said);
        return true;
    }

    /// <summary>The bid for what was written while documents wait and is perhaps meant for them: surer than a guess at a rule, less sure than whatever names its own business.</summary>
    public Claim? Unclear(Turn turn) =>
        turn.Chat is { DraftOf: DocumentsChat.FeatureName, Draft: { } draft } && turn.Chat.IsDrafting(turn.Now) && turn.Overtaken is null
        && Read(draft) is { Documents.Count: > 0 } live && !DocumentChoice.IsOtherBusiness(turn.Text)
            ? new Claim(0.59, () => show.AskForFacts(turn, live, DocumentLookTexts.FactsNotUnderstood), "sửa thông tin văn bản vừa gửi")
            : null;

    /// <summary>"thôi": what waits is deleted; false while a file is awaited.</summary>
    public async Task<bool> Leave(Turn turn, string draft)
    {
        var left = Read(draft);
        if (left.Documents.Count > 0)
        {
            await Drop(turn, left);
        }

        return left.Documents.Count > 0;
    }

    /// <summary>"sai rồi" behind using or withdrawing.</summary>
    public async Task Undo(Turn turn, DocumentAct act)
    {
        if (act.Withdrawn is { } id)
        {
            turn.Say(await takeBack.UseAgain(turn.Actor, new RuleDocumentId(id), turn.Cancel) is { } document ? DocumentTexts.UsedAgain(document) : DocumentTexts.NotUsedAgain);
        }
        else if (await takeBack.Unpublish(turn.Actor, act, turn.Cancel))
        {
            await show.Look(turn, new DocumentDraft(act.Live), DocumentTexts.WaitsAgain);
        }
        else
        {
            turn.Say(DocumentTexts.NotLiveAnyMore);
        }
    }

    /// <summary>The draft in progress awaits a file rather than words about one.</summary>
    public static bool IsFileAwaited(string draft) => Read(draft).Documents.Count == 0;

    private static DocumentDraft Read(string draft) => JsonSerializer.Deserialize<DocumentDraft>(draft)!;

    private static bool LeaveFile(Turn turn)
    {
        turn.Chat.DropDraft();
        turn.Say(ConversationTexts.Left);
        return true;
    }

    private Task Do(Turn turn, DocumentDraft asked, string choice) => choice switch
    {
        DocumentTexts.Use => Use(turn, asked),
        DocumentTexts.Fix => show.AskForFacts(turn, asked, DocumentLookTexts.AskFacts),
        DocumentTexts.LookAgain => show.Look(turn, asked),
        _ => Drop(turn, asked),
    };

    private async Task Correct(Turn turn, DocumentDraft live, RuleDocumentId id, SpokenFacts said)
    {
        if (!await show.StillWait(turn, live))
        {
            return;
        }

        var corrected = !said.Change.IsEmpty && await correct.Correct(turn.Actor, id, said.Change, turn.Cancel) == CorrectEnding.Done;
        var notDone = DocumentLookTexts.NotCorrected(said, corrected);
        if (corrected)
        {
            await show.Look(turn, live, notDone);
        }
        else
        {
            await show.AskForFacts(turn, live, notDone);
        }
    }

    private async Task Use(Turn turn, DocumentDraft asked)
    {
        if (!await show.StillWait(turn, asked))
        {
            return;
        }

        ShowDocuments.Forget(turn, asked);
        var published = await publish.Publish(turn.Actor, [.. asked.Documents.Select(d => new RuleDocumentId(d))], turn.Cancel);
        if (published.Ending == PublishEnding.Done)
        {
            turn.CanUndo(DocumentsChat.FeatureName, new DocumentAct(asked.Documents, [.. published.Older.Select(d => d.Id.Value)], null));
        }

        turn.Say(published.Ending switch
        {
            PublishEnding.Done => DocumentTexts.Live(published),
            PublishEnding.Gone => DocumentTexts.Gone,
            PublishEnding.NotAllowed => ConversationTexts.NotAllowed,
            PublishEnding.TooMuch => DocumentTexts.TooMuch,
        });
    }

    private async Task Drop(Turn turn, DocumentDraft asked)
    {
        if (!await show.StillWait(turn, asked))
        {
            return;
        }

        ShowDocuments.Forget(turn, asked);
        turn.Chat.CanUndo(null, null);
        foreach (var id in asked.Documents)
        {
            await withdraw.Withdraw(turn.Actor, new RuleDocumentId(id), turn.Cancel);
        }

        turn.Say(DocumentTexts.Dropped);
    }
}
