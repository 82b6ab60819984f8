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
    /// <summary>The month of each branch under an officer's committee, by name of the branch: for its figures; its names are not his to see.</summary>
    public async Task<IReadOnlyList<AttendanceMonth>> UnderCommittee(Actor officer, int year, int month, CancellationToken cancel)
    {
        if (officer is not { Role: Role.CommitteeOfficer, Committee: { } committee })
        {
            return [];
        }

        var months = new List<AttendanceMonth>();
        foreach (var branch in await db.Branches().Where(b => b.CommitteeId == committee).OrderBy(b => b.Name).ToListAsync(cancel))
        {
            months.Add(await Read(branch, year, month, cancel));
        }

        return months;
    }

    /// <summary>Null when the actor may not see the branch, or there is none.</summary>
    public async Task<AttendanceMonth?> Of(Actor actor, BranchId id, int year, int month, CancellationToken cancel) =>
        actor.SeesBranch(id) && await db.Branches().FindAsync([id], cancel) is { } branch ? await Read(branch, year, month, cancel) : null;

    private async Task<AttendanceMonth> Read(Branch branch, int year, int month, CancellationToken cancel)
    {
        var id = branch.Id;
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
