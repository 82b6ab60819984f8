using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>One member on the board of who is linked.</summary>
/// <param name="Number">Roster number.</param>
/// <param name="HasOpenInvite">A code that still works was made for him.</param>
/// <param name="MayBeInvited">By the one who looks at the board.</param>
/// <param name="Exempt">Exempt from meetings today.</param>
/// <param name="ByPaper">Exempt, not linked, and left to phone and paper by his branch; may still be invited by name.</param>
public sealed record BoardEntry(
    MemberId Id, int Number, string Name, PartyGroupId? GroupId, string? Group, bool Linked, bool HasOpenInvite, bool MayBeInvited, bool Exempt, bool ByPaper)
{
    /// <summary>Wanted when everybody is invited.</summary>
    public bool IsToBeInvited => MayBeInvited && !Linked && !ByPaper;
}

/// <summary>Who of a branch is linked to a chat, and who was invited.</summary>
public sealed class LinkBoard(ChiBoDb db, Roster roster, BranchClock clock)
{
    /// <summary>
    /// By roster number; a group leader sees his own group. Null when the actor may see neither branch nor group.
    /// </summary>
    public async Task<IReadOnlyList<BoardEntry>?> Of(Actor actor, BranchId branch, CancellationToken cancel)
    {
        if (!actor.SeesBranch(branch) && !actor.KeepsGroup(branch, actor.Group))
        {
            return null;
        }

        var entries = await roster.Of(branch, clock.Today, cancel);
        var linked = await Linked(branch, cancel);
        var invited = await Invited(branch, cancel);
        var offices = await Offices(cancel);
        var leavesExempt = (await db.Branches().FindAsync([branch], cancel))?.LeavesExemptToPaper == true;
        return
        [
            .. entries
                .Where(e => actor.SeesBranch(branch) || actor.KeepsGroup(branch, e.GroupId))
                .Select(e => new BoardEntry(
                    e.Id, e.Number, e.FullName, e.GroupId, e.GroupName, linked.Contains(e.Id), invited.Contains(e.Id),
                    InviteRights.MayInvite(actor, branch, e.GroupId, e.Post, offices.GetValueOrDefault(e.Id)),
                    e.Counting == Counting.Exempt, leavesExempt && e.Counting == Counting.Exempt && !linked.Contains(e.Id))),
        ];
    }

    private async Task<Dictionary<MemberId, Role?>> Offices(CancellationToken cancel) =>
        await db.Members().Where(m => m.Office != null).ToDictionaryAsync(m => m.Id, m => m.Office, cancel);

    private async Task<HashSet<MemberId>> Linked(BranchId branch, CancellationToken cancel) =>
        [.. await (
            from membership in db.Memberships()
            where membership.BranchId == branch
            join holder in db.AccountHolders() on membership.MemberId equals holder.MemberId
            select holder.MemberId).Distinct().ToListAsync(cancel)];

    private async Task<HashSet<MemberId>> Invited(BranchId branch, CancellationToken cancel)
    {
        var open = db.OpenInvites(clock.Now);
        return [.. await (
            from membership in db.Memberships()
            where membership.BranchId == branch
            join invite in open on membership.MemberId equals invite.MemberId
            select invite.MemberId).Distinct().ToListAsync(cancel)];
    }
}
