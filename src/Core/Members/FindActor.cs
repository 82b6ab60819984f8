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
        var memberships = await db.Memberships().Where(m => m.MemberId == member).ToListAsync(cancel);
        return As(member, person?.Office, person?.OfficeCommittee, memberships, day);
    }

    /// <summary>The actor that somebody's office, or else his membership of that day, makes him.</summary>
    public static Actor As(MemberId member, Role? office, CommitteeId? committee, IEnumerable<Membership?> memberships, DateOnly day)
    {
        if (office is { } held)
        {
            return new Actor(member, held, Committee: committee);
        }

        var current = memberships.Where(m => m is not null && m.From <= day && (m.To is null || m.To >= day)).MaxBy(m => m!.From);
        return current is null
            ? new Actor(member, Role.Stranger)
            : new Actor(member, RoleOf(current.Post), current.BranchId, current.GroupId);
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
