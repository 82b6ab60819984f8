using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.MyData;

/// <summary>Forgets a person: nothing identifies him afterwards; attendance figures stay without a name. Cannot be undone.</summary>
public sealed class EraseMember(ChiBoDb db, IEnumerable<IPersonalData> sources)
{
    /// <summary>What was done, feature by feature; null when there is no such person or the actor is no operator.</summary>
    public async Task<IReadOnlyList<string>?> Erase(Actor actor, MemberId member, DateTimeOffset now, CancellationToken cancel)
    {
        if (actor.Role != Role.Operator || !await db.Members().AnyAsync(m => m.Id == member, cancel))
        {
            return null;
        }

        var done = new List<string>();
        foreach (var source in sources.Reverse())
        {
            if (await source.Erase(member, cancel) is { } what)
            {
                done.Add(what);
            }
        }

        foreach (var request in await db.DataRequests().Where(r => r.MemberId == member && r.DoneAt == null).ToListAsync(cancel))
        {
            request.Done(now);
        }

        return done;
    }
}
