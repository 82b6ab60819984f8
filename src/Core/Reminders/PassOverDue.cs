using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Reminders;

/// <summary>A reminder that was not sent, since it may have been sent already.</summary>
/// <param name="Branch">The branch's code.</param>
/// <param name="Offset">How long before the meeting it was to go out.</param>
public sealed record PassedOver(string Branch, MeetingKind Kind, DateTimeOffset StartsAt, TimeSpan Offset);

/// <summary>
/// Ends, after an older copy of the database was put back, the reminders that became due since it was made: most of them
/// did go out then. Those of later times are not touched.
/// </summary>
public sealed class PassOverDue(ChiBoDb db)
{
    /// <summary>Ends them as missed and lists them in order of their meetings.</summary>
    public async Task<IReadOnlyList<PassedOver>> Run(DateTimeOffset now, CancellationToken cancel)
    {
        var due = db.Reminders().Where(r => r.State == ReminderState.Waiting && r.DueAt <= now);
        var listed = await (
            from reminder in due.AsNoTracking()
            join meeting in db.Meetings() on reminder.MeetingId equals meeting.Id
            join branch in db.Set<Branches.Branch>() on meeting.BranchId equals branch.Id
            orderby meeting.StartsAt, reminder.DueAt
            select new PassedOver(branch.Code, meeting.Kind, meeting.StartsAt, reminder.Offset)).ToListAsync(cancel);
        await due.ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ReminderState.Missed).SetProperty(r => r.EndedAt, now), cancel);
        return listed;
    }
}
