using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>How saving an answer ended.</summary>
public enum KeepEnding
{
    Kept,

    /// <summary>The actor does not lead that branch.</summary>
    NotAllowed,

    /// <summary>Longer than <see cref="RulePassage.LongestText"/>.</summary>
    TooLong,

    /// <summary>The answer names somebody.</summary>
    PersonalAnswer,

    /// <summary>The question names somebody.</summary>
    PersonalQuestion,

    /// <summary>The passage to be reworded is not there any more.</summary>
    Gone,
}

/// <summary>How it ended, the passage when kept, and what names somebody when that is why not.</summary>
public sealed record Keeping(KeepEnding Ending, RulePassageId? Passage, IReadOnlyList<string> Found)
{
    /// <summary>It ended without anything more to say.</summary>
    public static Keeping Of(KeepEnding ending) => new(ending, null, []);

    /// <summary>What was reworded as it was before; null for a new answer.</summary>
    public FormerAnswer? Former { get; init; }
}

/// <summary>An answer before it was reworded.</summary>
/// <param name="Document">Name of its document: whose answer it is.</param>
public sealed record FormerAnswer(RulePassageId Passage, string Text, string Document, DateOnly? IssuedOn, DateOnly? ReviewOn);

/// <summary>Makes a secretary's answer a passage of his branch, which answers its members at once and is to be looked at again in a year.</summary>
public sealed class KeepAnswer(ChiBoDb db, BranchAnswers answers, FindPersonalData personal, BranchClock clock)
{
    private const int LongestTitle = 45;

    /// <summary>Saves a new answer, or the new words of one. Nothing is written unless it ends as kept.</summary>
    public async Task<Keeping> Keep(Actor actor, AnswerOffer offer, CancellationToken cancel)
    {
        if (!offer.MayBeSavedBy(actor))
        {
            return Keeping.Of(KeepEnding.NotAllowed);
        }

        if (offer.Text.Length > RulePassage.LongestText)
        {
            return Keeping.Of(KeepEnding.TooLong);
        }

        if (await personal.In(offer.Branch, offer.Text, cancel) is { Count: > 0 } inAnswer)
        {
            return new Keeping(KeepEnding.PersonalAnswer, null, inAnswer);
        }

        if (offer.Passage is null && await personal.In(offer.Branch, offer.Question, cancel) is { Count: > 0 } inQuestion)
        {
            return new Keeping(KeepEnding.PersonalQuestion, null, inQuestion);
        }

        return await Write(actor, offer, cancel);
    }

    private async Task<Keeping> Write(Actor actor, AnswerOffer offer, CancellationToken cancel)
    {
        var former = offer.Passage is { } old ? await Reword(actor, old, offer, cancel) : null;
        if (former is null && offer.Passage is not null)
        {
            return Keeping.Of(KeepEnding.Gone);
        }

        var passage = former?.Passage ?? Add(actor, offer);
        await db.Settle(offer.Branch, offer.Asked, clock.Now, cancel);
        await RulesState.Changed(db, cancel);
        return new Keeping(KeepEnding.Kept, passage, []) { Former = former };
    }

    private async Task<FormerAnswer?> Reword(Actor actor, RulePassageId id, AnswerOffer offer, CancellationToken cancel)
    {
        if (await answers.Load(id, cancel) is not (var passage, { State: RuleDocumentState.Live } document) || document.BranchId != offer.Branch)
        {
            return null;
        }

        var former = new FormerAnswer(id, passage.Text, document.Name, document.IssuedOn, passage.ReviewOn);
        document.Describe(Facts(actor));
        passage.Reword(offer.Text);
        passage.ReviewAgain(answers.NextReview);
        return former;
    }

    private RulePassageId Add(Actor actor, AnswerOffer offer)
    {
        var document = new RuleDocument(RuleDocumentId.New(), offer.Branch, string.Empty, clock.Now) { CreatedBy = actor.Who };
        document.Describe(Facts(actor));
        document.GoLive(1, clock.Now);
        var passage = new RulePassage(RulePassageId.New(), document.Id, 1, string.Empty, offer.Text) { Title = VietnameseText.Shorten(offer.Questions[0], LongestTitle) };
        passage.ReviewAgain(answers.NextReview);
        db.RuleDocuments().Add(document);
        db.RulePassages().Add(passage);
        db.RulePhrasings().AddRange(offer.Questions.Select(
            q => new RulePhrasing(Guid.CreateVersion7(), passage.Id.ToString(), q, clock.Now) { BranchId = offer.Branch }));
        return passage.Id;
    }

    private RuleDocumentFacts Facts(Actor actor) => new(BranchAnswerTexts.DocumentName(actor.Role), string.Empty, string.Empty, clock.Today);
}
