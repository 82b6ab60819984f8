using ChiBo.Core.Attendance;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Reminders;

/// <summary>
/// Soon after messages about a meeting went out, tells the branch's leader in one message whom none of them reached, with
/// telephone numbers, while there is time to call: silent for too long on a channel that is free only for a time, blocked,
/// given up, or held for the month's budget. Later reminders add only whom no earlier list of that meeting had. Who has
/// answered in another way needs no call.
/// </summary>
public sealed class TellWhomToPhone(
    ChiBoDb db, Sheet sheet, NoticeLeaders leaders, Outbox outbox, Installation installation, BranchClock clock) : IDueWork
{
    /// <summary>Ours: time for a branch's messages to end; before the leader is told of refusing accounts in general.</summary>
    public static readonly TimeSpan After = ChannelAccount.ToldAfter / 2;

    /// <summary>Begins the unique keys of the lists.</summary>
    public const string Key = "phone:";

    private sealed record Missed(Subject Meeting, ChatAddress Chat, OutboxState State, string? Why, DateTimeOffset At);

    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var until = now - After;
        var missed = (await Rows(now).Where(r => r.CreatedAt <= until)
            .Select(r => new Missed(r.Subject!.Value, r.To, r.State, r.LastError, r.CreatedAt)).ToListAsync(cancel)).GroupBy(m => m.Meeting).ToList();
        foreach (var ofMeeting in missed)
        {
            if (await db.Meetings().FindAsync([new MeetingId(ofMeeting.Key.Id)], cancel) is { State: MeetingState.Planned } meeting)
            {
                await Tell(meeting, [.. ofMeeting], now, cancel);
            }
        }

        return false;
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancel)
    {
        var since = clock.Now - After;
        return await Rows(clock.Now).Where(r => r.CreatedAt > since).MinAsync(r => (DateTimeOffset?)r.CreatedAt, cancel) + After;
    }

    public bool LooksAnyway => true;

    /// <summary>Messages about meetings still ahead that reach nobody as things stand.</summary>
    private IQueryable<OutboxRow> Rows(DateTimeOffset now) => db.Outbox().Where(r =>
        (r.State == OutboxState.Refused || r.State == OutboxState.GivenUp
            || (r.State == OutboxState.Held && (r.LastError == Outbox.Budget || r.LastError == Outbox.Unpaid)))
        && r.Lane == Lane.Reminder && r.NotAfter > now && r.Subject != null && ((string)(object)r.Subject).StartsWith(Meeting.SubjectKind + ":")
        && !r.Once!.StartsWith(Key));

    private async Task Tell(Meeting meeting, List<Missed> missed, DateTimeOffset now, CancellationToken cancel)
    {
        var prefix = $"{Key}{meeting.Id.Value:N}:{meeting.Version}:";
        var told = await db.Outbox().Where(r => r.Once!.StartsWith(prefix)).MaxAsync(r => (DateTimeOffset?)r.CreatedAt, cancel) - After;
        var before = missed.Where(m => m.At <= told).Select(m => m.Chat).ToHashSet();
        var chats = missed.Where(m => !before.Contains(m.Chat)).GroupBy(m => m.Chat).ToDictionary(g => g.Key, g => g.MaxBy(m => m.At)!);
        if (chats.Count == 0 || await leaders.Of(meeting.BranchId, cancel) is not { } leader)
        {
            return;
        }

        var behind = await db.AccountHolders().Where(h => chats.Keys.ToList().Contains(h.Address)).ToListAsync(cancel);
        var lines = (await sheet.Of(meeting, cancel)).Where(l => l.Record.ReplyFor(meeting) == Reply.None).ToList();
        var named = lines.Select(l => (Line: l, Chat: behind.Find(h => h.MemberId == l.Member)?.Address)).Where(l => l.Chat is not null).ToList();
        var toPhone = named.ConvertAll(l => new ToPhone(l.Line.Invitee.Member, BecauseOf(chats[l.Chat!.Value])));
        if (toPhone.Count == 0)
        {
            return;
        }

        var branch = await db.Branches().FindAsync([meeting.BranchId], cancel);
        var text = WhomToPhoneTexts.List(meeting, toPhone, await WithoutAccount(lines, cancel), clock);
        var postage = new Postage(
            Lane.Reminder, meeting.Subject, installation.QuietIn(branch).Adjust(now, meeting.StartsAt, clock), meeting.StartsAt, prefix + now.ToUnixTimeSeconds());
        outbox.ToChat(leader.Chat, new OutgoingMessage(text), postage, leader.Who);
        await Named([.. named.Select(l => l.Chat!.Value)], now, cancel);
    }

    private static UnreachedBecause BecauseOf(Missed missed) => NoticeLedger.WhyNot(missed.State, missed.Why);

    private async Task<int> WithoutAccount(List<SheetLine> lines, CancellationToken cancel)
    {
        var members = lines.ConvertAll(l => l.Member);
        var linked = await db.AccountHolders().Where(h => members.Contains(h.MemberId)).Select(h => h.MemberId).Distinct().CountAsync(cancel);
        return members.Count - linked;
    }

    // Whom this list names the leader is not told of a second time as a refusing account.
    private async Task Named(List<ChatAddress> chats, DateTimeOffset now, CancellationToken cancel) =>
        (await db.ChannelAccounts().Where(a => chats.Contains(a.Address) && a.UnreachableSince != null).ToListAsync(cancel)).ForEach(a => a.Told(now));
}
