using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>The rules answered it all along: the question becomes a way of asking for a passage, in one branch.</summary>
public sealed class PointToPassage(ChiBoDb db, RegulationBase rules, FindPersonalData personal, BranchClock clock)
{
    private const int Nearest = 3;

    /// <summary>The passages nearest to a question, best first; at most three.</summary>
    public async Task<IReadOnlyList<Passage>> Candidates(AnswerOffer offer, CancellationToken cancel) =>
        [.. (await rules.Now(db, cancel)).Index.Search(offer.Question, null, offer.Branch).Hits.Take(Nearest).Select(h => h.Passage)];

    /// <summary>Assigns the question. Ends as kept, not allowed, gone, or with what names somebody in the question.</summary>
    public async Task<Keeping> Point(Actor actor, AnswerOffer offer, string passage, CancellationToken cancel)
    {
        if (!offer.MayBeSavedBy(actor))
        {
            return Keeping.Of(KeepEnding.NotAllowed);
        }

        if ((await rules.Now(db, cancel)).Find(passage, offer.Branch) is null)
        {
            return Keeping.Of(KeepEnding.Gone);
        }

        if (await personal.In(offer.Branch, offer.Question, cancel) is { Count: > 0 } found)
        {
            return new Keeping(KeepEnding.PersonalQuestion, null, found);
        }

        db.RulePhrasings().AddRange(offer.Questions.Select(q => new RulePhrasing(Guid.CreateVersion7(), passage, q, clock.Now) { BranchId = offer.Branch }));
        await db.Settle(offer.Branch, offer.Asked, clock.Now, cancel);
        await RulesState.Changed(db, cancel);
        return Keeping.Of(KeepEnding.Kept);
    }
}
