using System.Text.Json;
using ChiBo.Core.Conversations;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What a leader is in the middle of: documents at their last look; none while a file is awaited.</summary>
public sealed record DocumentDraft(IReadOnlyList<Guid> Documents);

/// <summary>Shows documents that wait for a word. Every message about them ends with the choices, so that a number works at any step.</summary>
public sealed class ShowDocuments(ChiBoDb db, PreviewDocument preview)
{
    /// <summary>Kind of the question under them.</summary>
    private const string Kind = "look";

    /// <summary>A last look at them.</summary>
    /// <param name="beside">What is to be said besides.</param>
    public async Task Look(Turn turn, DocumentDraft draft, string beside = "")
    {
        if (!await StillWait(turn, draft))
        {
            return;
        }

        var previews = new List<DocumentPreview>();
        foreach (var id in draft.Documents)
        {
            previews.Add((await preview.Of(turn.Actor, new RuleDocumentId(id), turn.Cancel))!);
        }

        var text = previews is [var only] ? DocumentLookTexts.Preview(only) : DocumentLookTexts.PreviewMany(previews);
        await Ask(turn, draft, $"{text}\n{beside}".TrimEnd(), DocumentTexts.Fix);
    }

    /// <summary>Asks for corrections, or says what can be typed; several documents of one table are only used or dropped together.</summary>
    public async Task AskForFacts(Turn turn, DocumentDraft draft, string text)
    {
        if (await StillWait(turn, draft))
        {
            await Ask(turn, draft, draft.Documents.Count == 1 ? text : DocumentLookTexts.NoFactsOfMany, DocumentTexts.LookAgain);
        }
    }

    /// <summary>All of them are the actor's and wait; false, and said why, where not.</summary>
    public async Task<bool> StillWait(Turn turn, DocumentDraft draft)
    {
        var states = new List<RuleDocumentState>();
        foreach (var id in draft.Documents)
        {
            if (await db.RuleDocuments().FindAsync([new RuleDocumentId(id)], turn.Cancel) is { } document && turn.Actor.Keeps(document.BranchId))
            {
                states.Add(document.State);
            }
        }

        if (states.Count == draft.Documents.Count && states.TrueForAll(state => state == RuleDocumentState.Draft))
        {
            return true;
        }

        Forget(turn, draft);
        turn.Say(states.Contains(RuleDocumentState.Live) ? DocumentTexts.LiveAlready : DocumentTexts.Gone);
        return false;
    }

    /// <summary>The choices under them are what was said last: words of assent are about them.</summary>
    public async Task<bool> AreLastSaid(Turn turn) =>
        turn.Chat.OpenQuestion is { } id && await db.Questions().FindAsync([id], turn.Cancel) is { Feature: DocumentsChat.FeatureName, Kind: Kind } question
        && await question.IsLastSaid(db, turn.Cancel);

    /// <summary>The talk about them is over; that about others goes on.</summary>
    public static void Forget(Turn turn, DocumentDraft about)
    {
        if (turn.Chat is { DraftOf: DocumentsChat.FeatureName, Draft: { } draft }
            && JsonSerializer.Deserialize<DocumentDraft>(draft)!.Documents.Intersect(about.Documents).Any())
        {
            turn.Chat.DropDraft();
        }
    }

    // The same numbers at every step: 1 uses it, the last drops it, the one between harms nothing.
    private static async Task Ask(Turn turn, DocumentDraft draft, string text, string between)
    {
        // A file may have been read while the person began something else: that goes on.
        if (!turn.Chat.IsDrafting(turn.Now) || turn.Chat.DraftOf == DocumentsChat.FeatureName)
        {
            turn.KeepDraft(DocumentsChat.FeatureName, draft);
        }

        string[] choices = draft.Documents.Count == 1 ? [DocumentTexts.Use, between, DocumentTexts.Drop] : [DocumentTexts.Use, DocumentTexts.Drop];
        await turn.Ask(text, new QuestionDraft(DocumentsChat.FeatureName, Kind, draft, choices));
    }
}
