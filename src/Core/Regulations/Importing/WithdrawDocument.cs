using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Takes a document out: no answer comes from it any more. A draft is deleted with all its words.</summary>
public sealed class WithdrawDocument(ChiBoDb db, BranchClock clock)
{
    /// <summary>The document as it was; null when it is not there, already out, or not the actor's.</summary>
    public async Task<RuleDocument?> Withdraw(Actor actor, RuleDocumentId id, CancellationToken cancel)
    {
        if (await db.RuleDocuments().FindAsync([id], cancel) is not { } document || !actor.Keeps(document.BranchId)
            || document.State is RuleDocumentState.Withdrawn or RuleDocumentState.Replaced)
        {
            return null;
        }

        if (document.State == RuleDocumentState.Draft)
        {
            await ForgetDrafts.Delete(db, [id], cancel);
            db.Entry(document).State = EntityState.Detached;
            return document;
        }

        document.Leave(RuleDocumentState.Withdrawn, clock.Now);
        await Unmark(document, cancel);
        await RulesState.Changed(db, cancel);
        return document;
    }

    /// <summary>What was marked as replaced by it, in its own words, applies again.</summary>
    private async Task Unmark(RuleDocument document, CancellationToken cancel)
    {
        var words = document.AsSuccessor();
        foreach (var replaced in await db.RuleDocuments().Where(d => d.ReplacedBy == words).ToListAsync(cancel))
        {
            if (document.BranchId is null || replaced.BranchId == document.BranchId)
            {
                replaced.Describe(replaced.Facts() with { ReplacedBy = null });
            }
        }
    }
}
