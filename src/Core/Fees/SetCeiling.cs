using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Fees;

/// <summary>Sets how much messages with a fee may cost a branch in a calendar month; null: none is sent.</summary>
public sealed class SetCeiling(ChiBoDb db)
{
    /// <summary>Ours, in đồng: less pays for no message worth the setting, more is a slip of the finger.</summary>
    public static readonly (int Least, int Most) Bounds = (1_000, 20_000_000);

    /// <summary>False, and nothing changed, for who does not lead the branch.</summary>
    public async Task<bool> To(Actor actor, BranchId id, int? dong, CancellationToken cancel)
    {
        if (!actor.Leads(id) || await db.Branches().FindAsync([id], cancel) is not { } branch)
        {
            return false;
        }

        branch.PayUpTo(dong);
        return true;
    }
}
