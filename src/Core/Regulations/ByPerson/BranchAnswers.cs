using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>An answer of a secretary that is live, with its document and the ways of asking for it.</summary>
public sealed record BranchAnswer(RulePassage Passage, RuleDocument Document, IReadOnlyList<string> Phrasings);

/// <summary>What a branch's secretaries have answered: looked at again in time, kept for another year, taken out.</summary>
public sealed class BranchAnswers(ChiBoDb db, BranchClock clock)
{
    /// <summary>When what is kept or confirmed today is looked at again.</summary>
    public DateOnly NextReview => clock.Today.AddYears(1);

    /// <summary>At most five that are to be looked at again, longest due first. Authorised by the caller.</summary>
    public async Task<IReadOnlyList<RulePassage>> Due(BranchId branch, CancellationToken cancel)
    {
        var today = clock.Today;
        return await Live(branch).Select(a => a.Passage).Where(p => p.ReviewOn != null && p.ReviewOn <= today).OrderBy(p => p.ReviewOn).Take(5).ToListAsync(cancel);
    }

    /// <summary>All that are live, newest first. Authorised by the caller.</summary>
    public async Task<IReadOnlyList<RulePassage>> Kept(BranchId branch, CancellationToken cancel) =>
        await Live(branch).OrderByDescending(a => a.Document.CreatedAt).Select(a => a.Passage).ToListAsync(cancel);

    /// <summary>The live answer with that id, if the actor leads its branch; else null.</summary>
    public async Task<BranchAnswer?> Find(Actor actor, RulePassageId id, CancellationToken cancel)
    {
        if (await Load(id, cancel) is not (var passage, { State: RuleDocumentState.Live, FileName: "", BranchId: { } branch } document) || !actor.Leads(branch))
        {
            return null;
        }

        var name = id.ToString();
        return new BranchAnswer(passage, document, await db.RulePhrasings().Where(p => p.Passage == name).OrderBy(p => p.AddedAt).Select(p => p.Text).ToListAsync(cancel));
    }

    /// <summary>A passage with its document, whatever its state and whosever it is; null where there is none.</summary>
    internal async Task<(RulePassage Passage, RuleDocument Document)?> Load(RulePassageId id, CancellationToken cancel) =>
        await db.RulePassages().FindAsync([id], cancel) is { } passage && await db.RuleDocuments().FindAsync([passage.DocumentId], cancel) is { } document
            ? (passage, document) : null;

    /// <summary>It is right for another year. False where it cannot be found.</summary>
    public async Task<bool> Confirm(Actor actor, RulePassageId id, CancellationToken cancel)
    {
        var answer = await Find(actor, id, cancel);
        answer?.Passage.ReviewAgain(NextReview);
        return answer is not null;
    }

    /// <summary>Nobody is answered with it any more. False where it cannot be found.</summary>
    public async Task<bool> Drop(Actor actor, RulePassageId id, CancellationToken cancel)
    {
        if (await Find(actor, id, cancel) is not { } answer)
        {
            return false;
        }

        answer.Document.Leave(RuleDocumentState.Withdrawn, clock.Now);
        await RulesState.Changed(db, cancel);
        return true;
    }

    private IQueryable<LiveAnswer> Live(BranchId branch) =>
        from passage in db.RulePassages().AsNoTracking()
        join document in db.RuleDocuments() on passage.DocumentId equals document.Id
        where document.BranchId == branch && document.State == RuleDocumentState.Live && document.FileName == string.Empty
        select new LiveAnswer { Passage = passage, Document = document };

    private sealed class LiveAnswer
    {
        public required RulePassage Passage { get; init; }

        public required RuleDocument Document { get; init; }
    }
}
