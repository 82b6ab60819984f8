using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>Finds the bot to which each of some members is to be invited, as things stand. Whoever calls it has authorised.</summary>
public sealed class DealSeats(ChiBoDb db, CountSeats count, Channels channels, BranchClock clock)
{
    private sealed record Place(MemberId Member, BranchId? Branch, PartyGroupId? Group);

    /// <summary>Nobody has a seat, and nobody is without one, where there are no doors at all.</summary>
    /// <param name="settle">The homes chosen by it hold from now on; false only to see what would come of it.</param>
    public async Task<SeatDeal> Deal(IReadOnlyCollection<MemberId> members, bool settle, CancellationToken cancel)
    {
        var places = await PlacesOf(members, cancel);
        var ids = places.Select(p => p.Group).OfType<PartyGroupId>().Distinct().ToList();
        var groups = await db.PartyGroups().Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, cancel);
        var kept = await Kept(places, groups, cancel);
        var bots = await count.Count([.. members.Where(m => !kept.ContainsKey(m))], cancel);
        if (bots.Count == 0)
        {
            return new SeatDeal(kept, new Dictionary<PartyGroupId, string>(), [], []);
        }

        var leaders = await count.Leaders(cancel);
        var stillToCome = await StillToCome(ids, members, cancel);
        var deal = SeatPlan.Deal(bots,
        [
            .. places.Where(p => !kept.ContainsKey(p.Member)).GroupBy(p => (p.Branch, p.Group)).Select(g => new SeatGroup(
                g.Key.Group, g.Key.Group is { } id ? groups[id].HomeBot : null,
                [.. g.Select(p => new SeatSeeker(p.Member, leaders.Contains(p.Member)))],
                g.Key.Group is { } of ? stillToCome[of].Count() : 0)),
        ]);
        foreach (var (group, home) in settle ? deal.Homes : new Dictionary<PartyGroupId, string>())
        {
            groups[group].LiveOn(home);
        }

        return deal with { Seats = deal.Seats.Concat(kept).ToDictionary() };
    }

    /// <summary>Whoever has an open invite to his group's home has his seat there: another invite leads to the same bot.</summary>
    private async Task<Dictionary<MemberId, string>> Kept(List<Place> places, Dictionary<PartyGroupId, PartyGroup> groups, CancellationToken cancel)
    {
        var members = places.ConvertAll(p => p.Member);
        var open = (await db.OpenInvites(clock.Now).AsNoTracking().Where(i => members.Contains(i.MemberId) && i.Bot != null)
            .ToListAsync(cancel)).GroupBy(i => i.MemberId).ToDictionary(i => i.Key, i => i.MaxBy(one => one.CreatedAt)!.Bot!);
        var doors = channels.Doors.Select(d => d.Account).ToHashSet(StringComparer.Ordinal);
        return places
            .Where(p => open.TryGetValue(p.Member, out var bot) && doors.Contains(bot) && (p.Group is not { } group || groups[group].HomeBot == bot))
            .ToDictionary(p => p.Member, p => open[p.Member]);
    }

    private async Task<List<Place>> PlacesOf(IReadOnlyCollection<MemberId> members, CancellationToken cancel)
    {
        var today = clock.Today;
        var memberships = (await db.Memberships().AsNoTracking()
            .Where(m => members.Contains(m.MemberId) && m.From <= today && (m.To == null || m.To >= today)).ToListAsync(cancel))
            .ToLookup(m => m.MemberId);
        return [.. members.Select(m => memberships[m].MaxBy(s => s.From)).Zip(members, (s, m) => new Place(m, s?.BranchId, s?.GroupId))];
    }

    /// <summary>By group: who is neither linked nor invited nor left to paper, beside those at hand.</summary>
    private async Task<ILookup<PartyGroupId, MemberId>> StillToCome(
        List<PartyGroupId> groups, IReadOnlyCollection<MemberId> except, CancellationToken cancel)
    {
        var (today, open) = (clock.Today, db.OpenInvites(clock.Now));
        var wanted = groups.ConvertAll(g => (PartyGroupId?)g);
        var rows = await (
            from membership in db.Memberships().AsNoTracking()
            where wanted.Contains(membership.GroupId) && membership.From <= today && (membership.To == null || membership.To >= today)
                && !db.AccountHolders().Any(h => h.MemberId == membership.MemberId)
                && !open.Any(i => i.MemberId == membership.MemberId)
            join branch in db.Branches() on membership.BranchId equals branch.Id
            select new { membership, branch.LeavesExemptToPaper }).ToListAsync(cancel);
        return rows
            .Where(r => !except.Contains(r.membership.MemberId) && !(r.LeavesExemptToPaper && r.membership.On(today) == Counting.Exempt))
            .ToLookup(r => r.membership.GroupId!.Value, r => r.membership.MemberId);
    }
}
