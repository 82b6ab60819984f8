using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>Who in a branch hears of messages that reach nobody.</summary>
public sealed class NoticeLeaders(ChiBoDb db, Roster roster, Accounts accounts, FindActor actors, BranchClock clock)
{
    /// <summary>A working chat of the secretary, else of a deputy, else of an operator; null where there is none.</summary>
    public async Task<ChatAddress?> ChatOf(BranchId branch, CancellationToken cancel)
    {
        var leaders = (await roster.LeadersOf(branch, clock.Today, cancel)).Select(l => l.Id).ToList();
        leaders.AddRange(await db.Members().Where(m => m.Office == Role.Operator).Select(m => m.Id).ToListAsync(cancel));
        var (chats, refused) = (await accounts.Of(leaders, cancel), await accounts.Unreachable(leaders, cancel));
        foreach (var leader in leaders)
        {
            if (chats.TryGetValue(leader, out var chat) && !refused.ContainsKey(leader))
            {
                return chat;
            }
        }

        return null;
    }

    /// <summary>That person leads the branch today.</summary>
    public async Task<bool> Leads(MemberId person, BranchId branch, CancellationToken cancel) =>
        (await actors.For(person, clock.Today, cancel)).Leads(branch);
}
