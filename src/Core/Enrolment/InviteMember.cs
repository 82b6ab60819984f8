using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>Invites one member: by those who lead his branch, by the leader of his group, or by the operator.</summary>
public sealed class InviteMember(ChiBoDb db, IssueInvites issue, BranchClock clock)
{
    /// <summary>Null when there is no such member or the actor may not invite him. A linked member may be invited for a second device.</summary>
    public async Task<IssuedInvite?> Invite(Actor actor, MemberId member, CancellationToken cancel)
    {
        if (await db.Members().FindAsync([member], cancel) is not { } person || !await May(actor, person, cancel))
        {
            return null;
        }

        return (await issue.Issue([member], actor.Who, cancel))[0];
    }

    private async Task<bool> May(Actor actor, Member person, CancellationToken cancel)
    {
        if (actor.Role == Role.Operator)
        {
            return true;
        }

        var today = clock.Today;
        var membership = await db.Memberships().AsNoTracking()
            .Where(m => m.MemberId == person.Id && m.From <= today && (m.To == null || m.To >= today))
            .OrderByDescending(m => m.From)
            .FirstOrDefaultAsync(cancel);
        return membership is not null && InviteRights.MayInvite(actor, membership.BranchId, membership.GroupId, membership.Post, person.Office);
    }
}
