using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Reminders;

/// <summary>Brings the reminders of a meeting in line with its time and with its branch's settings.</summary>
public sealed class ScheduleReminders(ChiBoDb db, ReminderSettings settings, BranchClock clock)
{
    /// <summary>
    /// Writes, moves or ends rows; what went out for this version of the meeting stays. Where members were told before, a
    /// moment that has passed is not made up for.
    /// </summary>
    public async Task Bring(Meeting meeting, CancellationToken cancel)
    {
        var rows = await Of(meeting.Id, cancel);
        if (meeting.State != MeetingState.Planned)
        {
            EndAll(rows, ReminderState.Cancelled);
            return;
        }

        var branch = await db.Branches().FindAsync([meeting.BranchId], cancel);
        var plan = ReminderPlan.For(meeting.StartsAt, settings.For(branch), clock);
        var told = rows.Exists(r => r.State == ReminderState.Done);
        foreach (var planned in plan)
        {
            Bring(rows.Find(r => r.Offset == planned.Offset), planned, meeting, told);
        }

        EndAll(rows.Where(r => plan.All(p => p.Offset != r.Offset)), ReminderState.Cancelled);
    }

    private void Bring(Reminder? row, PlannedReminder planned, Meeting meeting, bool told)
    {
        if (row is { State: ReminderState.Done } && row.MeetingVersion == meeting.Version)
        {
            return;
        }

        if (!planned.IsNatural && told)
        {
            EndAll(row is null ? [] : [row], ReminderState.Superseded);
            return;
        }

        if (row is null)
        {
            row = new Reminder(meeting.Id, planned.Offset);
            db.Reminders().Add(row);
        }

        row.Await(planned.DueAt, meeting.Version);
    }

    private void EndAll(IEnumerable<Reminder> rows, ReminderState state)
    {
        foreach (var row in rows.Where(r => r.State == ReminderState.Waiting))
        {
            row.End(state, clock.Now);
        }
    }

    // Rows that are not saved yet count too: a meeting may be planned and moved in one transaction.
    private async Task<List<Reminder>> Of(MeetingId meeting, CancellationToken cancel)
    {
        await db.Reminders().Where(r => r.MeetingId == meeting).LoadAsync(cancel);
        return [.. db.Reminders().Local.Where(r => r.MeetingId == meeting)];
    }
}
