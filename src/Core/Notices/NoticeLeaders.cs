using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Fees;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>Somebody who leads a branch, or the operator.</summary>
public sealed record Leader(MemberId Who, ChatAddress Chat);

/// <summary>Who in a branch hears of messages that reach nobody.</summary>
public sealed class NoticeLeaders(ChiBoDb db, Roster roster, Accounts accounts, FindActor actors, DecideFares fares, BranchClock clock)
{
    /// <summary>A working chat of the secretary, else of a deputy, else of an operator; null where there is none.</summary>
    public async Task<ChatAddress?> ChatOf(BranchId branch, CancellationToken cancel) => (await Of(branch, cancel))?.Chat;

    /// <summary>The secretary, else a deputy, else an operator, with a chat that works and can be written to now, if any can; null where no chat works.</summary>
    public async Task<Leader?> Of(BranchId branch, CancellationToken cancel)
    {
        var leaders = (await roster.LeadersOf(branch, clock.Today, cancel)).Select(l => l.Id).ToList();
        leaders.AddRange(await db.Members().Where(m => m.Office == Role.Operator).Select(m => m.Id).ToListAsync(cancel));
        var (chats, refused) = (await accounts.Of(leaders, cancel), await accounts.Unreachable(leaders, cancel));
        var working = leaders.Where(l => chats.ContainsKey(l) && !refused.ContainsKey(l)).Select(l => new Leader(l, chats[l])).ToList();
        var quotes = await fares.Of([.. working.Select(l => new FareQuestion(l.Chat, l.Who, new Parcel(null, 0, 0)))], clock.Now, reserve: false, cancel);
        return working.Where((_, i) => quotes[i].Fare is not null).FirstOrDefault() ?? working.FirstOrDefault();
    }

    /// <summary>That person leads the branch today.</summary>
    public async Task<bool> Leads(MemberId person, BranchId branch, CancellationToken cancel) =>
        (await actors.For(person, clock.Today, cancel)).Leads(branch);
}
