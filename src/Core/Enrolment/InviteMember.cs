using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>How inviting one member ended; a closed family.</summary>
public abstract record InviteOutcome
{
    private InviteOutcome()
    {
    }

    public sealed record Issued(IssuedInvite Invite) : InviteOutcome;

    /// <summary>There is no such member, or the actor may not invite him.</summary>
    public sealed record NotAllowed : InviteOutcome;

    /// <summary>No bot has a seat left; an earlier code works as before.</summary>
    public sealed record NoSeat : InviteOutcome;
}

/// <summary>Invites one member: by those who lead his branch, by the leader of his group, or by the operator.</summary>
public sealed class InviteMember(ChiBoDb db, DealSeats deal, IssueInvites issue, BranchClock clock)
{
    /// <summary>A linked member may be invited for a second device.</summary>
    public async Task<InviteOutcome> Invite(Actor actor, MemberId member, CancellationToken cancel)
    {
        if (await db.Members().FindAsync([member], cancel) is not { } person || !await May(actor, person, cancel))
        {
            return new InviteOutcome.NotAllowed();
        }

        var seats = await deal.Deal([member], settle: true, cancel);
        return seats.Without.Count > 0
            ? new InviteOutcome.NoSeat()
            : new InviteOutcome.Issued((await issue.Issue([new WantedInvite(member, seats.BotOf(member))], actor.Who, cancel))[0]);
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
