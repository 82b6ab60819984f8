using ChiBo.Core.Access;
using ChiBo.Core.Attendance;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Reports;

/// <summary>A meeting of a month with its figures and lines.</summary>
public sealed record MonthMeeting(Meeting Meeting, DateOnly Day, TimeOnly Time, AttendanceFigures Figures, IReadOnlyList<SheetLine> Lines);

/// <summary>What a branch's attendance was in a month.</summary>
public sealed record AttendanceMonth(Branch Branch, int Year, int Month, IReadOnlyList<MonthMeeting> Meetings);

/// <summary>Reads the attendance of a branch in a month: the meetings whose roll call was opened, those of the chi ủy alone apart.</summary>
public sealed class ReadAttendanceMonth(ChiBoDb db, Sheet sheet, BranchClock clock)
{
    /// <summary>Null when the actor may not see the branch, or there is none.</summary>
    public async Task<AttendanceMonth?> Of(Actor actor, BranchId id, int year, int month, CancellationToken cancel)
    {
        if (!actor.SeesBranch(id) || await db.Branches().FindAsync([id], cancel) is not { } branch)
        {
            return null;
        }

        var first = new DateOnly(year, month, 1);
        var (from, to) = (clock.ToInstant(first, default), clock.ToInstant(first.AddMonths(1), default));
        var held = await db.Meetings()
            .Where(m => m.BranchId == id && m.StartsAt >= from && m.StartsAt < to && m.Kind != MeetingKind.BranchCommittee
                && (m.State == MeetingState.Open || m.State == MeetingState.Closed))
            .OrderBy(m => m.StartsAt).ToListAsync(cancel);
        var meetings = new List<MonthMeeting>();
        foreach (var meeting in held)
        {
            var lines = await sheet.Of(meeting, cancel);
            var (day, time) = clock.ToLocal(meeting.StartsAt);
            meetings.Add(new MonthMeeting(meeting, day, time, AttendanceFigures.Of(meeting, lines), lines));
        }

        return new AttendanceMonth(branch, year, month, meetings);
    }
}
