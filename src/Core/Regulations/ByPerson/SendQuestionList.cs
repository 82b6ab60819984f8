using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>
/// On Monday at 8:00 of the branch's wall (later where that is quiet) who leads a branch is told, in one message, which questions
/// of the week wait for an answer. Where nothing waits nothing is sent.
/// </summary>
public sealed class SendQuestionList(ChiBoDb db, PutQuestionList list, HelpingPeople helping, Ask ask, Installation installation, BranchClock clock) : IDueWork
{
    /// <summary>Found later than that, a list is left out: the next one has its questions too.</summary>
    private static readonly TimeSpan s_latest = TimeSpan.FromDays(2);

    private static readonly TimeOnly s_at = new(8, 0);

    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var monday = Monday(now);
        if (now - monday > s_latest)
        {
            return false;
        }

        var key = $":{clock.ToLocal(monday).Date:yyyy-MM-dd}";
        foreach (var branch in await Waiting(monday).Select(q => q.BranchId).Distinct().ToListAsync(cancel))
        {
            var once = $"questions:{branch}{key}";
            if (!await db.Outbox().AnyAsync(r => r.Once == once, cancel))
            {
                await Send(branch!.Value, monday, once, cancel);
            }
        }

        return false;
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancel)
    {
        var next = clock.ToInstant(clock.ToLocal(Monday(clock.Now)).Date.AddDays(7), s_at);
        return await Waiting(next).AnyAsync(cancel) ? next : null;
    }

    public bool LooksAnyway => clock.Now - Monday(clock.Now) <= s_latest;

    private async Task Send(BranchId branch, DateTimeOffset monday, string once, CancellationToken cancel)
    {
        if (await list.OfWeek(branch, monday, cancel) is not { } week
            || (await helping.Of(branch, cancel)).FirstOrDefault(p => p.Chat is not null && p.Role != Role.Operator) is not { Chat: { } chat } leader)
        {
            return;
        }

        // Who is in the middle of writing something is not asked for a number.
        var drafting = (await ask.ChatOf(chat, cancel)).IsDrafting(clock.Now);
        var allowed = installation.QuietIn(await db.Branches().FindAsync([branch], cancel)).Adjust(clock.Now, null, clock);
        await ask.Put(
            chat, new OutgoingMessage(week.Text), week.Draft with { Numbered = !drafting },
            new Postage(Lane.Notice, NotBefore: allowed, Once: once), leader.Id, cancel);
    }

    private IQueryable<AskedQuestion> Waiting(DateTimeOffset end)
    {
        var from = end.AddDays(-7);
        return db.AskedQuestions().Where(q => q.BranchId != null && q.AnsweredAt == null && q.Words != string.Empty && q.AskedAt >= from && q.AskedAt < end);
    }

    /// <summary>The last Monday at 8:00 that is not ahead.</summary>
    private DateTimeOffset Monday(DateTimeOffset now)
    {
        var (day, time) = clock.ToLocal(now);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return clock.ToInstant(time < s_at && monday == day ? monday.AddDays(-7) : monday, s_at);
    }
}
