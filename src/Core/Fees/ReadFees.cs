using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Fees;

/// <summary>How a branch stands with fees this month, in đồng with tax.</summary>
/// <param name="Ceiling">Null: nothing is paid.</param>
/// <param name="TakesFees">A channel that takes fees is on.</param>
public sealed record BranchFees(int? Ceiling, int Spent, bool TakesFees);

/// <summary>Reads a branch's ceiling and what its messages have cost this month.</summary>
public sealed class ReadFees(ChiBoDb db, Spending spending, Channels channels, BranchClock clock)
{
    /// <summary>Null for who does not lead the branch.</summary>
    public async Task<BranchFees?> Of(Actor actor, BranchId id, CancellationToken cancel) =>
        actor.Leads(id) && await db.Branches().FindAsync([id], cancel) is { } branch
            ? new BranchFees(branch.PaidCeiling, await spending.Of(id, clock.Now, cancel), channels.TakeFees)
            : null;
}
