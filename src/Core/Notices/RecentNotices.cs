using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>The latest notices of a branch that somebody may see.</summary>
public sealed class RecentNotices(ChiBoDb db)
{
    /// <summary>At most as many as a question has choices.</summary>
    public const int Most = 5;

    /// <summary>Newest first: all of them for a leader, those to his own group for a party group leader, none for others.</summary>
    public async Task<IReadOnlyList<Notice>> Of(Actor actor, BranchId branch, CancellationToken cancel)
    {
        var notices = db.Notices().Where(n => n.BranchId == branch);
        if (!actor.Leads(branch))
        {
            if (actor.Group is not { } group || !actor.KeepsGroup(branch, group))
            {
                return [];
            }

            var own = Audience.OfGroup(group);
            notices = notices.Where(n => n.Audience == own);
        }

        return await notices.OrderByDescending(n => n.CreatedAt).Take(Most).ToListAsync(cancel);
    }

    /// <summary>A notice with that id was sent, planned or withdrawn.</summary>
    public Task<bool> Exists(NoticeId id, CancellationToken cancel) => db.Notices().AnyAsync(n => n.Id == id, cancel);
}
