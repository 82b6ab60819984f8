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

        await TakeOut(document, RuleDocumentState.Withdrawn, cancel);
        await RulesState.Changed(db, cancel);
        return document;
    }

    /// <summary>A live one leaves, and what it was said to replace applies again. Whoever calls it says that the rules have changed.</summary>
    internal async Task TakeOut(RuleDocument document, RuleDocumentState how, CancellationToken cancel)
    {
        document.Leave(how, clock.Now);
        foreach (var replaced in await db.RuleDocuments().MarkedBy(document).ToListAsync(cancel))
        {
            replaced.MarkReplacedBy(null);
        }
    }
}
