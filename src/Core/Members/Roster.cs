using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Members;

/// <summary>One line of a branch's roster on a day.</summary>
/// <param name="Number">Roster number, as printed.</param>
/// <param name="GroupName">Name of the party group, or null.</param>
/// <param name="Counting">How the member counts on that day.</param>
public sealed record RosterEntry(
    MemberId Id, int Number, string FullName, string? Phone, PartyGroupId? GroupId, string? GroupName,
    Standing Standing, Post Post, Counting Counting);

/// <summary>Reads who belongs to a branch on a day.</summary>
public sealed class Roster(ChiBoDb db)
{
    /// <summary>All members of the branch that day, by roster number.</summary>
    public async Task<IReadOnlyList<RosterEntry>> Of(BranchId branch, DateOnly day, CancellationToken cancel)
    {
        var rows = await (
            from membership in db.Memberships().AsNoTracking()
            where membership.BranchId == branch && membership.From <= day && (membership.To == null || membership.To >= day)
            join member in db.Members().AsNoTracking() on membership.MemberId equals member.Id
            join found in db.PartyGroups().AsNoTracking() on membership.GroupId equals found.Id into groups
            from partyGroup in groups.DefaultIfEmpty()
            orderby membership.RosterNumber
            select new { membership, member, GroupName = partyGroup == null ? null : partyGroup.Name }).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new RosterEntry(
                r.member.Id, r.membership.RosterNumber, r.member.FullName, r.member.Phone, r.membership.GroupId, r.GroupName,
                r.membership.Standing, r.membership.Post, r.membership.On(day))),
        ];
    }

    /// <summary>The branch's current leaders: secretary first, then deputies, by roster number.</summary>
    public async Task<IReadOnlyList<RosterEntry>> LeadersOf(BranchId branch, DateOnly day, CancellationToken cancel) =>
    [
        .. (await Of(branch, day, cancel))
            .Where(e => e.Post is Post.Secretary or Post.DeputySecretary)
            .OrderByDescending(e => e.Post).ThenBy(e => e.Number),
    ];
}
