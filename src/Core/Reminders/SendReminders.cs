using ChiBo.Core.Attendance;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Reminders;

/// <summary>
/// Sends the reminders that are due. Of several of one meeting only the newest goes out; one that is found only after the
/// meeting has begun is marked missed and told to the secretary.
/// </summary>
public sealed class SendReminders(ChiBoDb db, InviteMembers invite, ReminderSettings settings, ReminderMeter meter, TellMissed missed, BranchClock clock)
    : IDueWork
{
    private const int MeetingsInABatch = 20;

    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var meetings = await Due(now).OrderBy(r => r.DueAt).Select(r => r.MeetingId).Take(MeetingsInABatch * 5).ToListAsync(cancel);
        var batch = meetings.Distinct().Take(MeetingsInABatch).ToList();
        foreach (var id in batch)
        {
            var meeting = (await db.Meetings().FindAsync([id], cancel))!;
            await DoDue(meeting, await Due(now).Where(r => r.MeetingId == id).ToListAsync(cancel), now, cancel);
        }

        return batch.Count == MeetingsInABatch;
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) =>
        db.Reminders().Where(r => r.State == ReminderState.Waiting).MinAsync(r => (DateTimeOffset?)r.DueAt, cancel);

    private IQueryable<Reminder> Due(DateTimeOffset now) => db.Reminders().Where(r => r.State == ReminderState.Waiting && r.DueAt <= now);

    private async Task DoDue(Meeting meeting, List<Reminder> due, DateTimeOffset now, CancellationToken cancel)
    {
        if (meeting.State != MeetingState.Planned)
        {
            due.ForEach(r => r.End(meeting.State == MeetingState.Cancelled ? ReminderState.Cancelled : ReminderState.Superseded, now));
            return;
        }

        if (now >= meeting.StartsAt)
        {
            due.ForEach(r => r.End(ReminderState.Missed, now));
            await missed.Tell(meeting, cancel);
            return;
        }

        var newest = due.MinBy(r => r.Offset)!;
        var branch = await db.Branches().FindAsync([meeting.BranchId], cancel);
        var allowed = settings.For(branch).Quiet.Adjust(now, meeting.StartsAt, clock);
        due.Remove(newest);
        due.ForEach(r => r.End(ReminderState.Superseded, now));
        if (allowed > now)
        {
            // Found late, in the night: the people are not to be woken for our delay.
            newest.Await(allowed, meeting.Version);
            return;
        }

        await invite.Send(meeting, $"reminder:{meeting.Id.Value:N}:{(int)newest.Offset.TotalMinutes}:{meeting.Version}", cancel);
        meter.Record(newest.GoneOut(now));
    }
}
