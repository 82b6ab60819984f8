using ChiBo.Core.Access;

namespace ChiBo.Core.Enrolment;

/// <summary>A person who is to get a seat.</summary>
/// <param name="Leads">He has a post or an office, so that he may sit on a kept seat.</param>
public sealed record SeatSeeker(MemberId Id, bool Leads);

/// <summary>People who should sit together: a party group, or those of a branch without one.</summary>
/// <param name="Id">Null for people without a group.</param>
/// <param name="Home">The bot account chosen for the group before, or null.</param>
/// <param name="StillToCome">Members of the group to be invited another time, for whom there should be room as well.</param>
public sealed record SeatGroup(PartyGroupId? Id, string? Home, IReadOnlyList<SeatSeeker> People, int StillToCome);

/// <summary>Who sits where.</summary>
/// <param name="Seats">The bot account of each person who has a seat.</param>
/// <param name="Homes">Groups whose home was chosen anew.</param>
/// <param name="Split">Groups that no single bot had room for.</param>
/// <param name="Without">People for whom there is no seat.</param>
public sealed record SeatDeal(
    IReadOnlyDictionary<MemberId, string> Seats, IReadOnlyDictionary<PartyGroupId, string> Homes,
    IReadOnlyList<PartyGroupId> Split, IReadOnlyList<MemberId> Without)
{
    /// <summary>The bot account of a person; null where he has no seat, or where nothing was to be dealt.</summary>
    public string? BotOf(MemberId member) => Seats.GetValueOrDefault(member);
}

/// <summary>
/// Deals seats: a whole group to one bot, so that neighbours see the same; its old home first, else the emptiest bot with
/// room for all of it; a bot without bounds takes what fits in no other. A group that fits nowhere is spread over as few bots
/// as possible, the emptiest first.
/// </summary>
public static class SeatPlan
{
    /// <summary>Large groups are dealt before small ones, after those that have a home.</summary>
    /// <param name="bots">In order of preference, as they are taken now; they are filled.</param>
    public static SeatDeal Deal(IReadOnlyList<BotSeats> bots, IReadOnlyList<SeatGroup> groups)
    {
        var seats = new Dictionary<MemberId, string>();
        var homes = new Dictionary<PartyGroupId, string>();
        var split = new List<PartyGroupId>();
        var without = new List<MemberId>();
        foreach (var group in groups.OrderByDescending(g => HasHome(bots, g)).ThenByDescending(g => g.People.Count + g.StillToCome))
        {
            var inTurn = InTurn(bots, group);
            var left = group.People.OrderByDescending(p => p.Leads).ToList();
            foreach (var bot in inTurn)
            {
                foreach (var person in left.Where(p => bot.Seat(p.Leads)).ToList())
                {
                    seats[person.Id] = bot.Door.Account;
                    left.Remove(person);
                }
            }

            without.AddRange(left.Select(p => p.Id));
            var used = group.People.Select(p => seats.GetValueOrDefault(p.Id)).OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (group.Id is { } id && inTurn.Find(b => used.Contains(b.Door.Account)) is { } first)
            {
                var home = HasHome(bots, group) ? group.Home! : homes[id] = first.Door.Account;
                split.AddRange(used.Any(bot => bot != home) ? [id] : []);
            }
        }

        return new SeatDeal(seats, homes, split, without);
    }

    // A home that is full stays the home: most neighbours are there.
    private static List<BotSeats> InTurn(IReadOnlyList<BotSeats> bots, SeatGroup group)
    {
        var emptiest = bots.OrderBy(b => b.IsUnlimited).ThenByDescending(b => b.Room).ThenByDescending(b => b.RoomForLeaders).ToList();
        var leaders = group.People.Count(p => p.Leads);
        var members = group.People.Count - leaders;
        var first = bots.FirstOrDefault(b => b.Door.Account == group.Home)
            ?? emptiest.Find(b => b.Takes(leaders, members + group.StillToCome))
            ?? emptiest.Find(b => b.Takes(leaders, members));
        return first is null ? emptiest : [first, .. emptiest.Where(b => b != first)];
    }

    private static bool HasHome(IReadOnlyList<BotSeats> bots, SeatGroup group) => bots.Any(b => b.Door.Account == group.Home);
}
