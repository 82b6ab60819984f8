using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Notices;

/// <summary>
/// Tells a branch's leader once of each account that refuses messages: whom, why, the telephone number, what to do. Several
/// share a message; none is sent in quiet hours. Those that a notice's summary has named to a leader are not told again.
/// </summary>
public sealed class TellUnreachable(
    ChiBoDb db, FailedMessages failed, NoticeLeaders leaders, Outbox outbox, Installation installation, BranchClock clock) : IDueWork
{
    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var account = await db.ChannelAccounts().Where(a => a.TellAt <= now).OrderBy(a => a.TellAt).FirstOrDefaultAsync(cancel);
        if (account is null)
        {
            return false;
        }

        var branches = await BranchesOf(account.Address, cancel);
        foreach (var branch in branches)
        {
            if (await TellLater(branch, now, cancel) is { } later)
            {
                account.TellLater(later);
                return true;
            }
        }

        foreach (var branch in branches)
        {
            await Tell(branch, now, cancel);
        }

        // Of no branch, or with another chat that works: there is nothing to tell.
        account.Told(now);
        return true;
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) => db.ChannelAccounts().MinAsync(a => a.TellAt, cancel);

    private async Task<DateTimeOffset?> TellLater(BranchId branch, DateTimeOffset now, CancellationToken cancel)
    {
        var at = installation.QuietIn(await db.Branches().FindAsync([branch], cancel)).Adjust(now, meetingStart: null, clock);
        return at > now ? at : null;
    }

    private async Task Tell(BranchId branch, DateTimeOffset now, CancellationToken cancel)
    {
        var refusing = (await failed.Of(branch, cancel)).Where(f => f.Refused is not null).ToList();
        var ids = refusing.ConvertAll(f => f.Member.Id);
        var untold = await (
            from holder in db.AccountHolders()
            where ids.Contains(holder.MemberId)
            join account in db.ChannelAccounts() on holder.Address equals account.Address
            where account.TellAt != null
            select new { holder.MemberId, Account = account }).ToListAsync(cancel);
        var news = refusing.Where(f => untold.Exists(u => u.MemberId == f.Member.Id)).ToList();
        if (news.Count > 0 && await leaders.Of(branch, cancel) is { } leader)
        {
            outbox.ToChat(leader.Chat, new OutgoingMessage(FailedMessagesTexts.Refusing(news)), new Postage(Lane.Reminder), leader.Who);
        }

        untold.ForEach(u => u.Account.Told(now));
    }

    private Task<List<BranchId>> BranchesOf(ChatAddress chat, CancellationToken cancel)
    {
        var today = clock.Today;
        return (
            from holder in db.AccountHolders()
            where holder.Address == chat
            join membership in db.Memberships() on holder.MemberId equals membership.MemberId
            where membership.From <= today && (membership.To == null || membership.To >= today)
            select membership.BranchId).Distinct().ToListAsync(cancel);
    }
}
