using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Enrolment;

/// <summary>Who is to move: a group of a branch, or one member of it.</summary>
public sealed record MovingPeople(BranchId Branch, PartyGroupId? Group, MemberId? Member);

/// <summary>How asking people to move ended; a closed family.</summary>
public abstract record MoveOutcome
{
    private MoveOutcome()
    {
    }

    /// <summary>The actor does not lead the branch, or such a group or member is not in it.</summary>
    public sealed record NotAllowed : MoveOutcome;

    /// <summary>No bot account of that name lets people in.</summary>
    public sealed record NoSuchBot : MoveOutcome;

    /// <summary>The bot has room for fewer than are to move; nobody was asked.</summary>
    public sealed record NoSeats(Door Door, int Wanted, int Room) : MoveOutcome;

    /// <summary>Everybody who is to move has been written to where he is now.</summary>
    /// <param name="NotLinked">Members who have no chat yet; they are invited, not moved.</param>
    public sealed record Asked(Door Door, IReadOnlyList<InvitedMember> Members, int AlreadyThere, int NotLinked) : MoveOutcome;
}

/// <summary>
/// Asks people to go over to another bot: each gets the way, a code and what to do in the chat he has. He is moved when he
/// uses the code (see <see cref="LeaveOldChat"/>); until then his chat works as before.
/// </summary>
public sealed class MoveMembers(ChiBoDb db, CountSeats count, Roster roster, IssueInvites issue, TellToMove tell, BranchClock clock)
{
    private sealed record Mover(RosterEntry Member, ChatAddress From);

    /// <summary>From now on the group's home is there, also for those invited later.</summary>
    /// <param name="to">"channel/bot", or the bot's name alone.</param>
    public async Task<MoveOutcome> Move(Actor actor, MovingPeople who, string to, CancellationToken cancel)
    {
        var group = who.Group is { } id ? await db.PartyGroups().FirstOrDefaultAsync(g => g.Id == id && g.BranchId == who.Branch, cancel) : null;
        var people = (await roster.Of(who.Branch, clock.Today, cancel))
            .Where(e => who.Member is { } one ? e.Id == one : e.GroupId is not null && e.GroupId == group?.Id).ToList();
        if (!actor.Leads(who.Branch) || (group is null && people.Count == 0))
        {
            return new MoveOutcome.NotAllowed();
        }

        var chats = (await Chats([.. people.Select(p => p.Id)], cancel)).ToLookup(h => h.MemberId, h => h.Address);
        var seats = (await count.Count([.. people.Select(p => p.Id)], cancel)).FirstOrDefault(s => s.Door.Account == to || s.Door.Name == to);
        if (seats is null)
        {
            return new MoveOutcome.NoSuchBot();
        }

        var movers = people.Where(p => chats.Contains(p.Id) && !chats[p.Id].Any(seats.Door.Serves)).Select(p => new Mover(p, Left(chats[p.Id], seats.Door))).ToList();
        var leaders = await count.Leaders(cancel);
        var leading = movers.Count(m => leaders.Contains(m.Member.Id));
        if (!seats.Takes(leading, movers.Count - leading))
        {
            return new MoveOutcome.NoSeats(seats.Door, movers.Count, Math.Min(seats.RoomForLeaders, seats.Room + leading));
        }

        group?.LiveOn(seats.Door.Account);
        return new MoveOutcome.Asked(
            seats.Door, await Ask(movers, seats.Door, actor, who.Branch, cancel),
            people.Count(p => chats[p.Id].Any(seats.Door.Serves)), people.Count(p => !chats.Contains(p.Id)));
    }

    private async Task<IReadOnlyList<InvitedMember>> Ask(List<Mover> movers, Door door, Actor actor, BranchId branch, CancellationToken cancel)
    {
        var issued = await issue.Issue([.. movers.Select(m => new WantedInvite(m.Member.Id, door.Account, m.From))], actor.Who, cancel);
        foreach (var (mover, invite) in movers.Zip(issued))
        {
            await tell.Tell(mover.From, mover.Member, invite, door, branch, cancel);
        }

        return [.. movers.Zip(issued, (m, i) => new InvitedMember(m.Member.Id, m.Member.FullName, m.Member.GroupName, i.Code, i.ExpiresAt, i.Bot))];
    }

    private Task<List<AccountHolder>> Chats(List<MemberId> members, CancellationToken cancel) =>
        db.AccountHolders().AsNoTracking().Where(h => members.Contains(h.MemberId)).OrderByDescending(h => h.ConsentedAt).ToListAsync(cancel);

    /// <summary>The chat he leaves: of several, one of the same channel, the newest.</summary>
    private static ChatAddress Left(IEnumerable<ChatAddress> newestFirst, Door door) =>
        newestFirst.OrderByDescending(c => door.Account.StartsWith($"{c.Channel}/", StringComparison.Ordinal)).First();
}
