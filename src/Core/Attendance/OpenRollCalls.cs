using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Attendance;

/// <summary>Finds the meeting that somebody who speaks of a roll call means.</summary>
public sealed class OpenRollCalls(ChiBoDb db, BranchClock clock)
{
    /// <summary>A roll call may be opened that long before the start and after it.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromHours(12);

    /// <summary>Answers by phone are taken for a meeting that near.</summary>
    private static readonly TimeSpan s_ahead = TimeSpan.FromDays(45);

    private static readonly TimeSpan s_checkIn = TimeSpan.FromHours(6);

    private static readonly TimeSpan s_afterStart = TimeSpan.FromHours(4);

    /// <summary>Meetings of these people's branches whose roll call is open, newest first.</summary>
    public async Task<IReadOnlyList<Meeting>> Of(IEnumerable<Actor> people, CancellationToken cancel)
    {
        var branches = people.Where(p => p.Branch is not null).Select(p => p.Branch!.Value).Distinct().ToList();
        return branches.Count == 0
            ? []
            : await db.Meetings().Where(m => branches.Contains(m.BranchId) && m.State == MeetingState.Open)
                .OrderByDescending(m => m.StartsAt).ToListAsync(cancel);
    }

    /// <summary>
    /// Open roll calls in which these people can check in: they are on the sheet, and the meeting is not long past, so that
    /// a sheet somebody forgot to close does not catch what is said of the next meeting.
    /// </summary>
    public async Task<IReadOnlyList<Meeting>> ToCheckIn(IEnumerable<Actor> people, CancellationToken cancel)
    {
        var ids = people.Where(p => p.Who is not null).Select(p => p.Who!.Value).ToList();
        var (from, to) = (clock.Now - s_checkIn, clock.Now + Near + Near);
        return await db.Meetings()
            .Where(m => m.State == MeetingState.Open && m.StartsAt > from && m.StartsAt < to
                && db.Attendance().Any(r => r.MeetingId == m.Id && ids.Contains(r.MemberId)))
            .OrderByDescending(m => m.StartsAt).ToListAsync(cancel);
    }

    /// <summary>Planned meetings of a branch of today or within <see cref="Near"/>, nearest first.</summary>
    public async Task<IReadOnlyList<Meeting>> ToOpen(BranchId branch, CancellationToken cancel)
    {
        var now = clock.Now;
        var (from, to) = (now - TimeSpan.FromDays(1), now + TimeSpan.FromDays(1));
        var around = await db.Meetings()
            .Where(m => m.BranchId == branch && m.State == MeetingState.Planned && m.StartsAt > from && m.StartsAt < to).ToListAsync(cancel);
        return
        [
            .. around.Where(m => (m.StartsAt - now).Duration() <= Near || clock.ToLocal(m.StartsAt).Date == clock.Today)
                .OrderBy(m => (m.StartsAt - now).Duration()),
        ];
    }

    /// <summary>The meeting that answers given before it are for: the next one of the branch, or the one just begun.</summary>
    public async Task<Meeting?> Next(BranchId branch, CancellationToken cancel)
    {
        var (from, to) = (clock.Now - s_afterStart, clock.Now + s_ahead);
        return await db.Meetings()
            .Where(m => m.BranchId == branch && (m.State == MeetingState.Open || m.State == MeetingState.Planned) && m.StartsAt > from && m.StartsAt < to)
            .OrderBy(m => m.StartsAt).FirstOrDefaultAsync(cancel);
    }
}
