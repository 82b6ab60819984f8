using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Members;

/// <summary>Turns a person into the actor he is today; a changed post or a ended membership counts at once.</summary>
public sealed class FindActor(ChiBoDb db)
{
    /// <summary>The actor for a person on a day (branch time); a person without branch or office is a stranger with a name.</summary>
    public async Task<Actor> For(MemberId member, DateOnly day, CancellationToken cancel)
    {
        var person = await db.Members().FindAsync([member], cancel);
        if (person?.Office is { } office)
        {
            return new Actor(member, office, Committee: person.OfficeCommittee);
        }

        var membership = await db.Memberships()
            .Where(m => m.MemberId == member && m.From <= day && (m.To == null || m.To >= day))
            .OrderByDescending(m => m.From)
            .FirstOrDefaultAsync(cancel);
        return membership is null
            ? new Actor(member, Role.Stranger)
            : new Actor(member, RoleOf(membership.Post), membership.BranchId, membership.GroupId);
    }

    /// <summary>The role that goes with a post.</summary>
    public static Role RoleOf(Post post) => post switch
    {
        Post.Secretary => Role.Secretary,
        Post.DeputySecretary => Role.DeputySecretary,
        Post.BranchCommitteeMember => Role.BranchCommitteeMember,
        Post.PartyGroupLeader => Role.PartyGroupLeader,
        Post.None => Role.Member,
    };
}
