using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>How far a bot account with a monthly plan is.</summary>
/// <param name="Bot">"channel/bot".</param>
/// <param name="Notices">Messages that notices may still take.</param>
public sealed record BudgetStanding(string Bot, Allowance Month, int Notices);

/// <summary>Reads what is left of the month's plans: the operator of every bot account, a leader of those that reach his branch.</summary>
public sealed class ReadBudgets(ChiBoDb db, Budgets budgets, Channels channels, BranchClock clock)
{
    /// <summary>The tightest first; null for who may not know.</summary>
    public async Task<IReadOnlyList<BudgetStanding>?> Of(Actor actor, CancellationToken cancel)
    {
        if (actor.Role != Role.Operator && !(actor.Branch is { } own && actor.Leads(own)))
        {
            return null;
        }

        var bots = channels.BotsWithPlan.ToList();
        if (actor is { Role: not Role.Operator, Branch: { } branch })
        {
            bots = [.. bots.Intersect(await Reaching(branch, cancel), StringComparer.Ordinal)];
        }

        var standings = new List<BudgetStanding>();
        foreach (var bot in bots)
        {
            standings.Add(new BudgetStanding(
                bot, (await budgets.Of(bot, forNotices: true, cancel))!, (await budgets.RoomFor(bot, Lane.Notice, cancel))!.Value));
        }

        return [.. standings.OrderBy(s => s.Notices).ThenBy(s => s.Bot, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<string>> Reaching(BranchId branch, CancellationToken cancel)
    {
        var today = clock.Today;
        var chats = await (
            from membership in db.Memberships()
            where membership.BranchId == branch && membership.From <= today && (membership.To == null || membership.To >= today)
            join holder in db.AccountHolders() on membership.MemberId equals holder.MemberId
            select holder.Address).Distinct().ToListAsync(cancel);
        return chats.Select(c => c.Account).Distinct(StringComparer.Ordinal);
    }
}
