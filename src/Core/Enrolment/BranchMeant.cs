using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>Which branch an actor speaks of: his own; for the operator the one whose code he writes, or the only one.</summary>
public sealed class BranchMeant(ChiBoDb db)
{
    /// <summary>Null when it cannot be told.</summary>
    public async Task<BranchId?> By(Actor actor, string words, CancellationToken cancel)
    {
        if (actor.Branch is not null || actor.Role != Role.Operator)
        {
            return actor.Branch;
        }

        var code = words.Trim();
        var found = await db.Branches().AsNoTracking()
            .Where(b => code.Length == 0 || b.Code == code).OrderBy(b => b.Code).Select(b => b.Id).Take(2).ToListAsync(cancel);
        return found.Count == 1 ? found[0] : null;
    }
}
