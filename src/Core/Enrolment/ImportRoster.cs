using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>Writes a roster's good rows: new members, changes of known ones, groups as needed. Removes nobody.</summary>
public sealed class ImportRoster(ChiBoDb db, PlanRoster plan, BranchClock clock)
{
    /// <summary>
    /// What was written; null when the actor does not lead the branch. A known member keeps his roster number; a new one
    /// gets the file's when it is free, else the next.
    /// </summary>
    public async Task<RosterPlan?> Import(Actor actor, BranchId branch, RosterReading reading, CancellationToken cancel)
    {
        if (!actor.Leads(branch))
        {
            return null;
        }

        var planned = await plan.Plan(branch, reading, cancel);
        var groups = await Groups(branch, reading, cancel);
        var numbers = await NumbersTaken(branch, cancel);
        var added = planned.Changes.Where(c => c.Known is null).Select(c => c.Row).ToList();
        foreach (var change in planned.Changes.Where(c => c.Fields.Count > 0))
        {
            Update(change.Known!, RosterTarget.Of(change.Known!).With(change.Row, reading.Columns, clock.Today), groups);
        }

        // Free numbers of the file first, so that a row without one does not take another row's.
        foreach (var row in added.OrderBy(r => r.OfficialNumber is { } own && !numbers.Contains(own) ? 0 : 1))
        {
            Add(branch, row, RosterTarget.Of(row, clock.Today), groups, NumberFor(row, numbers));
        }

        return planned;
    }

    private async Task<Dictionary<string, PartyGroup>> Groups(BranchId branch, RosterReading reading, CancellationToken cancel)
    {
        var groups = new Dictionary<string, PartyGroup>(StringComparer.Ordinal);
        foreach (var known in await db.PartyGroups().Where(g => g.BranchId == branch).OrderBy(g => g.Id).ToListAsync(cancel))
        {
            groups.TryAdd(RosterGroupName.Key(known.Name), known);
        }

        foreach (var name in reading.Rows.Select(r => r.GroupName).OfType<string>())
        {
            var key = RosterGroupName.Key(name);
            if (!groups.ContainsKey(key))
            {
                groups.Add(key, new PartyGroup(PartyGroupId.New(), branch, name));
                db.PartyGroups().Add(groups[key]);
            }
        }

        return groups;
    }

    /// <summary>Numbers of those who belong today or belonged until today: one number begins once a day.</summary>
    private async Task<HashSet<int>> NumbersTaken(BranchId branch, CancellationToken cancel)
    {
        var today = clock.Today;
        return [.. await db.Memberships()
            .Where(m => m.BranchId == branch && (m.To == null || m.To >= today || m.From == today))
            .Select(m => m.RosterNumber).ToListAsync(cancel)];
    }

    private static int NumberFor(RosterRow row, HashSet<int> taken)
    {
        var number = row.OfficialNumber is { } own && !taken.Contains(own) ? own : taken.Count == 0 ? 1 : taken.Max() + 1;
        taken.Add(number);
        return number;
    }

    private void Add(BranchId branch, RosterRow row, RosterTarget target, Dictionary<string, PartyGroup> groups, int number)
    {
        var member = new Member(MemberId.New(), row.FullName);
        var membership = new Membership(member.Id, branch, number, clock.Today);
        db.Members().Add(member);
        db.Memberships().Add(membership);
        Write(member, membership, target, groups);
    }

    private void Update(KnownMember known, RosterTarget target, Dictionary<string, PartyGroup> groups)
    {
        var membership = known.Membership;
        if (target.GroupKey != RosterTarget.Of(known).GroupKey && membership.From < clock.Today)
        {
            // Old meetings keep the group of their day.
            membership = new Membership(known.Member.Id, membership.BranchId, membership.RosterNumber, clock.Today);
            membership.Suspend(known.Membership.SuspendedFrom, known.Membership.SuspendedTo);
            known.Membership.End(clock.Today.AddDays(-1));
            db.Memberships().Add(membership);
        }

        Write(known.Member, membership, target, groups);
    }

    private static void Write(Member member, Membership membership, RosterTarget target, Dictionary<string, PartyGroup> groups)
    {
        member.Describe(target.FullName, target.BirthDate, target.BirthYear, target.Phone);
        membership.Place(target.GroupKey is { } key ? groups[key].Id : null, target.Standing, target.Post);
        membership.Exempt(target.Exemption?.From, target.Exemption?.To, target.Exemption?.Resolution);
        membership.Lend(target.Temporary?.Kind, target.Temporary?.From, target.Temporary?.To);
    }
}
