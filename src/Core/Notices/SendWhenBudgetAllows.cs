using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>
/// Lets go what was held for the month's budget as soon as there is room for it: a new month, a larger plan, meetings that
/// needed less. Notices not by dribs and drabs: once there is room for all of them, or for many. Who was told by telephone or
/// on paper meanwhile is spared, and so is who waits for an answer from another day.
/// </summary>
public sealed class SendWhenBudgetAllows(ChiBoDb db, Budgets budgets, BranchClock clock) : IDueWork
{
    /// <summary>Ours: an answer that comes a day late answers nobody, and whom to phone was said.</summary>
    public static readonly TimeSpan AnswersNoOlderThan = TimeSpan.FromDays(1);

    /// <summary>So many at once, where it is not all: that part of the plan. Ours.</summary>
    private const int Many = 10;

    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var bot in await HeldBots(cancel))
        {
            await Drop(bot, now, cancel);
            var room = await Room(bot, cancel);
            await Held(bot).Where(r => room.Contains(r.Id)).LetGo(cancel);
        }

        return false;
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancel)
    {
        var held = await HeldBots(cancel);
        foreach (var bot in held)
        {
            if ((await Room(bot, cancel)).Count > 0)
            {
                return clock.Now;
            }
        }

        DateTimeOffset? next = null;
        foreach (var bot in held)
        {
            var chance = await budgets.NextChance(bot, cancel);
            next = chance < next ? chance : next ?? chance;
        }

        return next;
    }

    private Task<List<string>> HeldBots(CancellationToken cancel) =>
        Held().Select(r => r.Bot).Distinct().ToListAsync(cancel);

    private IQueryable<OutboxRow> Held() => db.Outbox().Where(r => r.State == OutboxState.Held && r.LastError == Outbox.Budget);

    private IQueryable<OutboxRow> Held(string bot) => Held().Where(r => r.Bot == bot);

    /// <summary>The rows for which there is room, best lane first, as the dispatcher would take them.</summary>
    private async Task<List<long>> Room(string bot, CancellationToken cancel)
    {
        var held = await Held(bot).OrderBy(r => r.Lane).ThenBy(r => r.Place).ThenBy(r => r.Id).Select(r => new { r.Id, r.Lane }).ToListAsync(cancel);
        if (await budgets.Of(bot, forNotices: true, cancel) is not { } allowance)
        {
            return held.ConvertAll(r => r.Id);
        }

        var before = await db.Outbox().CountAsync(r => r.State == OutboxState.Waiting && r.Bot == bot, cancel);
        var room = held.Where((r, i) => before + i < allowance.For(r.Lane)).ToList();
        var notices = room.Count(r => r.Lane == Lane.Notice);
        return notices == held.Count(r => r.Lane == Lane.Notice) || notices * Many >= allowance.Plan
            ? room.ConvertAll(r => r.Id)
            : [.. room.Where(r => r.Lane != Lane.Notice).Select(r => r.Id)];
    }

    private async Task Drop(string bot, DateTimeOffset now, CancellationToken cancel)
    {
        var yesterday = now - AnswersNoOlderThan;
        await Held(bot).Where(r => r.NotAfter < now || (r.Lane < Lane.Reminder && r.CreatedAt < yesterday))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, OutboxState.Expired), cancel);
        await Held(bot).SpareTold(db, cancel);
    }
}
