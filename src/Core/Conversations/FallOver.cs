using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Conversations;

/// <summary>
/// Who has several chats is reached by another of them when the one he is written to refuses, when too much time has passed
/// since he last wrote there, or when that bot's month is used up. Answers stay where they were asked for. A message to a
/// couple moves only to a chat that serves both.
/// </summary>
public sealed class FallOver(ChiBoDb db, Budgets budgets, Readdress readdress, BranchClock clock) : IDueWork
{
    /// <summary>Ours: what was refused longer ago was told by telephone.</summary>
    public static readonly TimeSpan NoOlderThan = TimeSpan.FromDays(1);

    private sealed record Way(long Row, Lane Lane, ChatAddress From, ChatAddress Other, DateTimeOffset ChosenAt);

    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var way in await Ways(cancel))
        {
            await readdress.To(way.Other, way.Row, cancel);
        }

        return false;
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancel) => (await Ways(cancel)).Count > 0 ? clock.Now : null;

    /// <summary>The messages that can move, each with the best of the other chats.</summary>
    private async Task<IReadOnlyList<Way>> Ways(CancellationToken cancel)
    {
        var possible = await Possible(cancel);
        if (possible.Count == 0)
        {
            return [];
        }

        var served = await Served([.. possible.Select(w => w.From), .. possible.Select(w => w.Other)], cancel);
        var room = new Dictionary<(string Bot, Lane Lane), int?>();
        var ways = new List<Way>();
        foreach (var row in possible.Where(w => served[w.From].All(served[w.Other].Contains)).GroupBy(w => w.Row).OrderBy(g => g.Key))
        {
            foreach (var way in row.OrderByDescending(w => w.ChosenAt))
            {
                if (await TakeRoom(room, way, cancel))
                {
                    ways.Add(way);
                    break;
                }
            }
        }

        return ways;
    }

    private async Task<bool> TakeRoom(Dictionary<(string Bot, Lane Lane), int?> room, Way way, CancellationToken cancel)
    {
        var key = (way.Other.Account, way.Lane);
        if (!room.TryGetValue(key, out var left))
        {
            room[key] = left = await budgets.RoomFor(key.Item1, way.Lane, cancel);
        }

        room[key] = left - 1;
        return left is null or > 0;
    }

    private async Task<List<Way>> Possible(CancellationToken cancel)
    {
        var now = clock.Now;
        var since = now - NoOlderThan;
        string[] refusals = [nameof(RefusalKind.Blocked), nameof(RefusalKind.UnknownChat), nameof(RefusalKind.Deactivated), nameof(RefusalKind.WindowClosed)];
        return await (
            from row in db.Outbox()
            where (row.State == OutboxState.Refused && refusals.Contains(row.LastError)) || (row.State == OutboxState.Held && row.LastError == Outbox.Budget)
            where row.Lane != Lane.Reply && row.CreatedAt >= since && (row.NotAfter == null || row.NotAfter > now)
            where row.MemberId != null && row.Message != "" && row.Replaces == null && !row.IsCode && !row.Withdrawn
            join holder in db.AccountHolders() on row.MemberId equals holder.MemberId
            where holder.Address != row.To
            join account in db.ChannelAccounts() on holder.Address equals account.Address
            where account.UnreachableSince == null
            select new Way(row.Id, row.Lane, row.To, holder.Address, holder.PreferredAt ?? holder.ConsentedAt)).ToListAsync(cancel);
    }

    private async Task<ILookup<ChatAddress, Access.MemberId>> Served(List<ChatAddress> chats, CancellationToken cancel) =>
        (await db.AccountHolders().AsNoTracking().Where(h => chats.Contains(h.Address)).ToListAsync(cancel)).ToLookup(h => h.Address, h => h.MemberId);
}
