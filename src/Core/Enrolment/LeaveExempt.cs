using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Enrolment;

/// <summary>Leaves a branch's exempt members to phone and paper when everybody is invited, or invites them again.</summary>
public sealed class LeaveExempt(ChiBoDb db)
{
    /// <summary>False for who does not lead the branch.</summary>
    public async Task<bool> Leave(Actor actor, BranchId id, bool toPaper, CancellationToken cancel)
    {
        if (!actor.Leads(id) || await db.Branches().FindAsync([id], cancel) is not { } branch)
        {
            return false;
        }

        branch.LeaveExemptToPaper(toPaper);
        return true;
    }
}
