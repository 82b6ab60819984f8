using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>A member some message did not reach.</summary>
/// <param name="Refused">His account refuses messages; null where the network or the platform failed.</param>
/// <param name="Rows">The messages that were given up; empty where his account refuses.</param>
public sealed record FailedFor(RosterEntry Member, RefusalKind? Refused, IReadOnlyList<long> Rows);

/// <summary>Who in a branch messages do not reach: accounts that refuse, and messages that were given up in the last days.</summary>
public sealed class FailedMessages(ChiBoDb db, Roster roster, Accounts accounts, RetryMessages retry, BranchClock clock)
{
    /// <summary>Ours: what was given up longer ago is no task any more.</summary>
    public static readonly TimeSpan NoOlderThan = TimeSpan.FromDays(7);

    /// <summary>By roster number; empty for who does not lead the branch.</summary>
    public async Task<IReadOnlyList<FailedFor>> Of(Actor actor, BranchId branch, CancellationToken cancel) =>
        actor.Leads(branch) ? await Of(branch, cancel) : [];

    /// <summary>Sends again what was given up, for all or for those numbers; returns how many messages, or null for who may not.</summary>
    public async Task<int?> SendAgain(Actor actor, BranchId branch, IReadOnlyCollection<int>? numbers, CancellationToken cancel)
    {
        if (!actor.Leads(branch))
        {
            return null;
        }

        var failed = await Of(branch, cancel);
        var rows = failed.Where(f => numbers is null || numbers.Contains(f.Member.Number)).SelectMany(f => f.Rows).ToList();
        return await retry.Of(rows, cancel);
    }

    internal async Task<IReadOnlyList<FailedFor>> Of(BranchId branch, CancellationToken cancel)
    {
        var members = await roster.Of(branch, clock.Today, cancel);
        var ids = members.Select(m => m.Id).ToList();
        var since = clock.Now - NoOlderThan;
        var refused = await accounts.Unreachable(ids, cancel);
        var rows = (await db.Outbox()
                .Where(r => r.State == OutboxState.GivenUp && r.CreatedAt >= since && r.Message != "" && !r.IsCode && r.Replaces == null && r.MemberId != null)
                .Select(r => new { r.Id, r.MemberId }).ToListAsync(cancel))
            .ToLookup(r => r.MemberId!.Value, r => r.Id);
        return
        [
            .. members.Where(m => refused.ContainsKey(m.Id) || rows.Contains(m.Id))
                .Select(m => new FailedFor(m, refused.TryGetValue(m.Id, out var why) ? why : null, [.. rows[m.Id]])),
        ];
    }
}
