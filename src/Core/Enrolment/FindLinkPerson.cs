using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>A member as he is asked whether it is he.</summary>
/// <param name="BranchName">Null for somebody in no branch, such as an operator.</param>
/// <param name="SecretaryName">The secretary of his branch, unless it is he or there is none.</param>
public sealed record LinkPerson(MemberId Id, string Name, int? BirthYear, BranchId? Branch, string? BranchName, string? GroupName, string? SecretaryName, Role? Office);

/// <summary>Reads what is said about a member while his chat is linked.</summary>
public sealed class FindLinkPerson(ChiBoDb db, BranchClock clock)
{
    /// <summary>The member as he is today.</summary>
    public async Task<LinkPerson> Find(MemberId id, CancellationToken cancel)
    {
        var today = clock.Today;
        var member = await db.Members().AsNoTracking().SingleAsync(m => m.Id == id, cancel);
        var place = await (
            from membership in db.Memberships().AsNoTracking()
            where membership.MemberId == id && membership.From <= today && (membership.To == null || membership.To >= today)
            orderby membership.From descending
            join branch in db.Branches().AsNoTracking() on membership.BranchId equals branch.Id
            join found in db.PartyGroups().AsNoTracking() on membership.GroupId equals found.Id into groups
            from partyGroup in groups.DefaultIfEmpty()
            select new { branch.Id, branch.Name, Group = partyGroup == null ? null : partyGroup.Name }).FirstOrDefaultAsync(cancel);
        return new LinkPerson(
            id, member.FullName, member.BirthYear, place?.Id, place?.Name, place?.Group,
            place is null ? null : await SecretaryOf(place.Id, id, today, cancel), member.Office);
    }

    private Task<string?> SecretaryOf(BranchId branch, MemberId except, DateOnly today, CancellationToken cancel) => (
        from membership in db.Memberships().AsNoTracking()
        where membership.BranchId == branch && membership.Post == Post.Secretary && membership.MemberId != except
            && membership.From <= today && (membership.To == null || membership.To >= today)
        join member in db.Members().AsNoTracking() on membership.MemberId equals member.Id
        orderby membership.RosterNumber
        select member.FullName).FirstOrDefaultAsync(cancel);
}
