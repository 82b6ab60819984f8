using ChiBo.Core.Access;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Attendance;

/// <summary>Finds which meeting a free reply can be about.</summary>
public sealed class MeetingsToAnswer(ChiBoDb db, Sheet sheet, TimeProvider time)
{
    /// <summary>A reply still makes sense that long after the start, while the sheet is open.</summary>
    public static readonly TimeSpan AfterStart = TimeSpan.FromHours(4);

    /// <summary>Somebody who was not asked yet may speak of a meeting that near.</summary>
    private static readonly TimeSpan s_unasked = TimeSpan.FromDays(14);

    /// <summary>Meetings those people were asked about and that can still be answered, soonest first; else the next one near.</summary>
    public async Task<IReadOnlyList<Meeting>> Of(IReadOnlyList<Actor> people, CancellationToken cancel)
    {
        var ids = people.Where(p => p.Who is not null).Select(p => p.Who!.Value).ToList();
        var earliest = time.GetUtcNow() - AfterStart;
        var asked = await (
            from meeting in db.Meetings()
            where (meeting.State == MeetingState.Planned || meeting.State == MeetingState.Open) && meeting.StartsAt > earliest
                && db.Attendance().Any(r => r.MeetingId == meeting.Id && r.AskedAt != null && ids.Contains(r.MemberId))
            orderby meeting.StartsAt
            select meeting).ToListAsync(cancel);
        return asked.Count > 0 ? asked : await NextNear(people, cancel);
    }

    /// <summary>Of several, those that still lack an answer of these people; all when none or every one lacks it.</summary>
    public async Task<IReadOnlyList<Meeting>> Unanswered(IReadOnlyList<Meeting> meetings, IReadOnlyList<Actor> people, CancellationToken cancel)
    {
        var open = new List<Meeting>();
        foreach (var meeting in meetings)
        {
            var lines = await sheet.Of(meeting, cancel);
            if (lines.Any(l => l.Invitee.Asked && people.Any(p => p.Is(l.Member)) && l.Record.ReplyFor(meeting) == Reply.None))
            {
                open.Add(meeting);
            }
        }

        return open.Count == 0 ? meetings : open;
    }

    /// <summary>Nothing is open: each of these people has answered each of these meetings.</summary>
    public async Task<bool> AllAnswered(IReadOnlyList<Meeting> meetings, IReadOnlyList<Actor> people, CancellationToken cancel)
    {
        foreach (var meeting in meetings)
        {
            var mine = (await sheet.Of(meeting, cancel)).Where(l => people.Any(p => p.Is(l.Member))).ToList();
            if (mine.Any(l => l.Record.ReplyFor(meeting) == Reply.None))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<IReadOnlyList<Meeting>> NextNear(IReadOnlyList<Actor> people, CancellationToken cancel)
    {
        var branches = people.Where(p => p.Branch is not null).Select(p => p.Branch!.Value).Distinct().ToList();
        var (now, until) = (time.GetUtcNow(), time.GetUtcNow() + s_unasked);
        var planned = await db.Meetings()
            .Where(m => branches.Contains(m.BranchId) && m.State == MeetingState.Planned && m.StartsAt > now && m.StartsAt < until)
            .OrderBy(m => m.StartsAt).ToListAsync(cancel);
        foreach (var meeting in planned)
        {
            if ((await sheet.Of(meeting, cancel)).Any(l => people.Any(p => p.Is(l.Member))))
            {
                return [meeting];
            }
        }

        return [];
    }
}
