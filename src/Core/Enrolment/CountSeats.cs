using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>
/// Counts the seats taken of every bot account: one for each linked chat (a couple on one phone is one person to the
/// platform) and one for each member with an open invite to an account where he has no chat yet.
/// </summary>
public sealed class CountSeats(ChiBoDb db, Channels channels, BranchClock clock)
{
    private sealed record Taken(string Account, string Who, MemberId Member);

    /// <summary>In the order of the doors; none where there are no doors.</summary>
    /// <param name="invitedAnew">Members whose open invites are about to be replaced, so that they take no seat.</param>
    public async Task<IReadOnlyList<BotSeats>> Count(IReadOnlyCollection<MemberId> invitedAnew, CancellationToken cancel)
    {
        var doors = channels.Doors;
        if (doors.All(d => d.Seats is null))
        {
            return [.. doors.Select(d => new BotSeats(d, 0, 0))];
        }

        var holders = await db.AccountHolders().AsNoTracking().Select(h => new { h.Address, h.MemberId }).ToListAsync(cancel);
        var linked = holders.ConvertAll(h => new Taken(h.Address.Account, h.Address.Chat, h.MemberId));
        var here = linked.Select(t => (t.Account, t.Member)).ToHashSet();
        var anew = invitedAnew.ToHashSet();
        var invites = await db.OpenInvites(clock.Now).AsNoTracking().Where(i => i.Bot != null)
            .Select(i => new { i.Bot, i.MemberId }).Distinct().ToListAsync(cancel);
        var coming = invites.Where(i => !here.Contains((i.Bot!, i.MemberId)) && !anew.Contains(i.MemberId))
            .Select(i => new Taken(i.Bot!, $"invite:{i.MemberId}", i.MemberId));
        var seats = linked.Concat(coming).ToLookup(t => t.Account, StringComparer.Ordinal);
        var leaders = await Leaders(cancel);
        return [.. doors.Select(door => Of(door, seats[door.Account], leaders))];
    }

    /// <summary>Everybody with a post in a branch today, or an office above.</summary>
    public async Task<HashSet<MemberId>> Leaders(CancellationToken cancel)
    {
        var today = clock.Today;
        var posts = await db.Memberships().Where(m => m.Post != Post.None && m.From <= today && (m.To == null || m.To >= today))
            .Select(m => m.MemberId).ToListAsync(cancel);
        var offices = await db.Members().Where(m => m.Office != null).Select(m => m.Id).ToListAsync(cancel);
        return [.. posts, .. offices];
    }

    private static BotSeats Of(Door door, IEnumerable<Taken> taken, HashSet<MemberId> leaders)
    {
        var people = taken.GroupBy(t => t.Who, StringComparer.Ordinal).Select(p => p.Any(t => leaders.Contains(t.Member))).ToList();
        var leading = people.Count(leads => leads);
        return new BotSeats(door, leading, people.Count - leading);
    }
}
