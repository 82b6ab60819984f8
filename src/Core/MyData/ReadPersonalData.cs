using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.MyData;

/// <summary>Everything kept about a person, from every feature.</summary>
public sealed record PersonalRecord(MemberId Member, string FullName, IReadOnlyList<PersonalPart> Parts);

/// <summary>Gathers what all features keep about a person.</summary>
public sealed class ReadPersonalData(ChiBoDb db, IEnumerable<IPersonalData> sources)
{
    /// <summary>Null when there is no such person, or the actor is neither he himself nor an operator.</summary>
    public async Task<PersonalRecord?> Read(Actor actor, MemberId member, CancellationToken cancel)
    {
        if (!actor.Is(member) && actor.Role != Role.Operator)
        {
            return null;
        }

        var name = await db.Members().Where(m => m.Id == member).Select(m => m.FullName).FirstOrDefaultAsync(cancel);
        if (name is null)
        {
            return null;
        }

        var parts = new List<PersonalPart>();
        foreach (var source in sources)
        {
            parts.Add(await source.Of(member, cancel));
        }

        return new PersonalRecord(member, name, parts);
    }
}
