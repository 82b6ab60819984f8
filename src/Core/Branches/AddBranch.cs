using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Branches;

/// <summary>Adds a branch, and the committee above it when that is new.</summary>
public sealed class AddBranch(ChiBoDb db)
{
    /// <summary>Null when the code is taken already; only an operator may.</summary>
    public async Task<Branch?> Add(Actor actor, string code, string name, string? committeeName, CancellationToken cancel)
    {
        if (actor.Role != Role.Operator || await db.Branches().AnyAsync(b => b.Code == code, cancel))
        {
            return null;
        }

        var branch = new Branch(BranchId.New(), code, name, await CommitteeNamed(committeeName, cancel));
        db.Branches().Add(branch);
        return branch;
    }

    private async Task<CommitteeId?> CommitteeNamed(string? name, CancellationToken cancel)
    {
        if (name is null)
        {
            return null;
        }

        var known = await db.Committees().FirstOrDefaultAsync(c => c.Name == name, cancel);
        if (known is null)
        {
            known = new SuperiorCommittee(CommitteeId.New(), name);
            db.Committees().Add(known);
        }

        return known.Id;
    }
}
