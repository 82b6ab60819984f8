using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>What one row of a roster comes to.</summary>
/// <param name="Known">The member it is about; null for somebody new.</param>
/// <param name="Fields">What it changes about a known member; empty when nothing.</param>
public sealed record RosterChange(RosterRow Row, KnownMember? Known, IReadOnlyList<RosterField> Fields);

/// <summary>What a roster would do to a branch.</summary>
/// <param name="Missing">Members of the branch whom the file does not name; they stay as they are.</param>
public sealed record RosterPlan(IReadOnlyList<RosterChange> Changes, IReadOnlyList<KnownMember> Missing)
{
    public int Added => Changes.Count(c => c.Known is null);

    public int Updated => Changes.Count(c => c.Fields.Count > 0);

    public int Unchanged => Changes.Count - Added - Updated;
}

/// <summary>Lays a roster beside the branch as it is today. Writes nothing; whoever calls it has authorised.</summary>
public sealed class PlanRoster(ChiBoDb db, BranchClock clock)
{
    /// <summary>One change per good row, in the order of the file.</summary>
    public async Task<RosterPlan> Plan(BranchId branch, RosterReading reading, CancellationToken cancel)
    {
        var today = clock.Today;
        var members = await Members(branch, today, cancel);
        var changes = MatchRoster.Match(reading.Rows, members)
            .Select(pair => new RosterChange(pair.Row, pair.Known, pair.Known is null ? [] : Fields(pair.Row, pair.Known, reading, today)))
            .ToList();
        var named = changes.Select(c => c.Known).ToHashSet();
        return new RosterPlan(changes, [.. members.Where(m => !named.Contains(m))]);
    }

    private static IReadOnlyList<RosterField> Fields(RosterRow row, KnownMember known, RosterReading reading, DateOnly today)
    {
        var now = RosterTarget.Of(known);
        return now.Differences(now.With(row, reading.Columns, today));
    }

    private async Task<List<KnownMember>> Members(BranchId branch, DateOnly today, CancellationToken cancel)
    {
        var rows = await (
            from membership in db.Memberships()
            where membership.BranchId == branch && membership.From <= today && (membership.To == null || membership.To >= today)
            join member in db.Members() on membership.MemberId equals member.Id
            join found in db.PartyGroups() on membership.GroupId equals found.Id into groups
            from partyGroup in groups.DefaultIfEmpty()
            orderby membership.RosterNumber
            select new { member, membership, partyGroup }).ToListAsync(cancel);
        return [.. rows.Select(r => new KnownMember(r.member, r.membership, r.partyGroup))];
    }
}
