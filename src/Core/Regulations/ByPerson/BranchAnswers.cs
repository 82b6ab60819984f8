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
    /// <summary>At most five that are to be looked at again, longest due first. Authorised by the caller.</summary>
    public async Task<IReadOnlyList<RulePassage>> Due(BranchId branch, CancellationToken cancel)
    {
        var today = clock.Today;
        return await (
            from passage in db.RulePassages().AsNoTracking()
            where passage.ReviewOn != null && passage.ReviewOn <= today
            join document in db.RuleDocuments() on passage.DocumentId equals document.Id
            where document.BranchId == branch && document.State == RuleDocumentState.Live && document.FileName == string.Empty
            orderby passage.ReviewOn
            select passage).Take(5).ToListAsync(cancel);
    }

    /// <summary>All that are live, newest first. Authorised by the caller.</summary>
    public async Task<IReadOnlyList<RulePassage>> Kept(BranchId branch, CancellationToken cancel) => await (
        from passage in db.RulePassages().AsNoTracking()
        join document in db.RuleDocuments() on passage.DocumentId equals document.Id
        where document.BranchId == branch && document.State == RuleDocumentState.Live && document.FileName == string.Empty
        orderby document.CreatedAt descending
        select passage).ToListAsync(cancel);

    /// <summary>The live answer with that id, if the actor leads its branch; else null.</summary>
    public async Task<BranchAnswer?> Find(Actor actor, RulePassageId id, CancellationToken cancel)
    {
        var passage = await db.RulePassages().FindAsync([id], cancel);
        var document = passage is null ? null : await db.RuleDocuments().FindAsync([passage.DocumentId], cancel);
        if (document is not { State: RuleDocumentState.Live, FileName: "", BranchId: { } branch } || !actor.Leads(branch))
        {
            return null;
        }

        var name = id.ToString();
        return new BranchAnswer(passage!, document, await db.RulePhrasings().Where(p => p.Passage == name).OrderBy(p => p.AddedAt).Select(p => p.Text).ToListAsync(cancel));
    }

    /// <summary>It is right for another year. False where it cannot be found.</summary>
    public async Task<bool> Confirm(Actor actor, RulePassageId id, CancellationToken cancel)
    {
        var answer = await Find(actor, id, cancel);
        answer?.Passage.ReviewAgain(clock.Today.AddYears(1));
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
}
