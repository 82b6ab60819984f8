using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>How giving a role ended.</summary>
public enum GiveRoleOutcome
{
    Given,
    NotAllowed,
    NoSuchMember,

    /// <summary>A post needs a branch, and the member is in none today.</summary>
    NotInABranch,
}

/// <summary>Gives a member a post in his branch, or an office outside branches; it counts from the next message on.</summary>
public sealed class GiveRole(ChiBoDb db, BranchClock clock)
{
    /// <summary>Offices are the operator's to give; posts also of those who lead the branch. A post ends an office.</summary>
    public async Task<GiveRoleOutcome> Give(Actor actor, MemberId id, Role role, CancellationToken cancel)
    {
        if (await db.Members().FindAsync([id], cancel) is not { } member)
        {
            return GiveRoleOutcome.NoSuchMember;
        }

        var today = clock.Today;
        var membership = await db.Memberships()
            .Where(m => m.MemberId == id && m.From <= today && (m.To == null || m.To >= today))
            .OrderByDescending(m => m.From)
            .FirstOrDefaultAsync(cancel);
        if (actor.Role != Role.Operator && (membership is null || !actor.Leads(membership.BranchId)))
        {
            return GiveRoleOutcome.NotAllowed;
        }

        if (PostOf(role) is { } post)
        {
            return Appoint(actor, member, membership, post);
        }

        return role is Role.Operator or Role.CommitteeOfficer && actor.Role == Role.Operator
            ? await Office(member, membership, role, cancel)
            : GiveRoleOutcome.NotAllowed;
    }

    private static GiveRoleOutcome Appoint(Actor actor, Member member, Membership? membership, Post post)
    {
        if (membership is null)
        {
            return GiveRoleOutcome.NotInABranch;
        }

        if (member.Office is not null && actor.Role != Role.Operator)
        {
            return GiveRoleOutcome.NotAllowed;
        }

        member.HoldOffice(null, null);
        membership.Appoint(post);
        return GiveRoleOutcome.Given;
    }

    private async Task<GiveRoleOutcome> Office(Member member, Membership? membership, Role role, CancellationToken cancel)
    {
        var branch = membership is null ? null : await db.Branches().FindAsync([membership.BranchId], cancel);
        member.HoldOffice(role, role == Role.CommitteeOfficer ? branch?.CommitteeId : null);
        return GiveRoleOutcome.Given;
    }

    private static Post? PostOf(Role role) => role switch
    {
        Role.Member => Post.None,
        Role.PartyGroupLeader => Post.PartyGroupLeader,
        Role.BranchCommitteeMember => Post.BranchCommitteeMember,
        Role.DeputySecretary => Post.DeputySecretary,
        Role.Secretary => Post.Secretary,
        Role.Stranger or Role.CommitteeOfficer or Role.Operator => null,
    };
}
