using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Reminders;

/// <summary>Sets when members of a branch are reminded; meetings already planned follow.</summary>
public sealed class SetReminders(ChiBoDb db, ScheduleReminders schedule, TimeProvider time)
{
    /// <summary>Null leaves a setting as it is. False, and nothing changed, when the actor does not lead the branch.</summary>
    public async Task<bool> Set(Actor actor, BranchId id, IReadOnlyList<TimeSpan>? offsets, QuietHours? quiet, CancellationToken cancel)
    {
        if (!actor.Leads(id) || await db.Branches().FindAsync([id], cancel) is not { } branch)
        {
            return false;
        }

        branch.SetReminders(
            offsets is null ? branch.ReminderOffsets : ReminderSettings.WriteOffsets(offsets),
            quiet is null ? branch.QuietHours : quiet.ToString());
        var now = time.GetUtcNow();
        var meetings = await db.Meetings()
            .Where(m => m.BranchId == id && m.State == MeetingState.Planned && m.StartsAt > now)
            .ToListAsync(cancel);
        foreach (var meeting in meetings)
        {
            await schedule.Bring(meeting, cancel);
        }

        return true;
    }
}
