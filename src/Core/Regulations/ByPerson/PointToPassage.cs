using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>What was assigned, for taking it back.</summary>
/// <param name="Phrasings">Ids of the <see cref="RulePhrasing"/>s.</param>
/// <param name="Asked">The questions that it settled.</param>
public sealed record Assigned(BranchId Branch, IReadOnlyList<Guid> Phrasings, IReadOnlyList<Guid> Asked);

/// <summary>The rules answered it all along: the question becomes a way of asking for a passage, in one branch.</summary>
public sealed class PointToPassage(ChiBoDb db, RegulationBase rules, FindPersonalData personal, BranchClock clock)
{
    private const int Nearest = 3;

    /// <summary>The passages nearest to a question, best first; at most three.</summary>
    public async Task<IReadOnlyList<Passage>> Candidates(AnswerOffer offer, CancellationToken cancel) =>
        [.. (await rules.Now(db, cancel)).Index.Search(offer.Question, null, offer.Branch).Hits.Take(Nearest).Select(h => h.Passage)];

    /// <summary>Assigns the question, and says how to take it back. Ends as kept, not allowed, gone, or with what names somebody in the question.</summary>
    public async Task<(Keeping Keeping, Assigned? Assigned)> Point(Actor actor, AnswerOffer offer, string passage, CancellationToken cancel)
    {
        if (!offer.MayBeSavedBy(actor))
        {
            return (Keeping.Of(KeepEnding.NotAllowed), null);
        }

        if ((await rules.Now(db, cancel)).Find(passage, offer.Branch) is null)
        {
            return (Keeping.Of(KeepEnding.Gone), null);
        }

        if (await personal.In(offer.Branch, offer.Question, cancel) is { Count: > 0 } found)
        {
            return (new Keeping(KeepEnding.PersonalQuestion, null, found), null);
        }

        var phrasings = offer.Questions.Select(q => new RulePhrasing(Guid.CreateVersion7(), passage, q, clock.Now) { BranchId = offer.Branch }).ToList();
        db.RulePhrasings().AddRange(phrasings);
        await db.Settle(offer.Branch, offer.Asked, clock.Now, cancel);
        await RulesState.Changed(db, cancel);
        return (Keeping.Of(KeepEnding.Kept), new Assigned(offer.Branch, [.. phrasings.Select(p => p.Id)], offer.Asked));
    }

    /// <summary>Takes it back: the questions wait again. False where the actor may not, or it is gone.</summary>
    public async Task<bool> TakeBack(Actor actor, Assigned assigned, CancellationToken cancel)
    {
        var phrasings = await db.RulePhrasings().Where(p => assigned.Phrasings.Contains(p.Id) && p.BranchId == assigned.Branch).ToListAsync(cancel);
        if (phrasings.Count == 0 || actor.Branch != assigned.Branch || !actor.Leads(assigned.Branch))
        {
            return false;
        }

        db.RulePhrasings().RemoveRange(phrasings);
        await db.Settle(assigned.Branch, assigned.Asked, at: null, cancel);
        await RulesState.Changed(db, cancel);
        return true;
    }
}
