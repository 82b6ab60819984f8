using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>For whom an actor brings a document: a leader for his branch, the operator for the branch whose code he writes, else for everybody.</summary>
public sealed class FindDocumentScope(ChiBoDb db)
{
    /// <summary>Not found when there is no branch of that code.</summary>
    public async Task<(bool Found, BranchId? Scope)> By(Actor actor, string code, CancellationToken cancel)
    {
        if (actor.Role != Role.Operator)
        {
            return (actor.Branch is not null, actor.Branch);
        }

        if (code.Length == 0)
        {
            return (true, null);
        }

        var branches = await db.Branches().AsNoTracking().Select(b => new { b.Id, b.Code }).ToListAsync(cancel);
        var found = branches.Find(b => b.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
        return (found is not null, found?.Id);
    }
}
