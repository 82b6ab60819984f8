using ChiBo.Core.Access;
using ChiBo.Core.Attendance;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Reminders;

/// <summary>
/// Somebody who was silent for too long to be written to writes again: of each meeting still ahead, the newest message that
/// could not go to him goes now, unless he has answered by now.
/// </summary>
public sealed class RemindWhenBack(ChiBoDb db, RetryMessages retry, TimeProvider time) : IReaction
{
    public async Task React(Fact fact, CancellationToken cancel)
    {
        if (fact is not WindowOpened { Chat: var chat })
        {
            return;
        }

        var now = time.GetUtcNow();
        var shut = await db.Outbox()
            .Where(r => r.To == chat && r.State == OutboxState.Refused && r.LastError == nameof(RefusalKind.WindowClosed) && r.Lane == Lane.Reminder
                && r.NotAfter > now && r.Subject != null)
            .Select(r => new { r.Id, r.MemberId, Subject = r.Subject!.Value, IsList = r.Once!.StartsWith(TellWhomToPhone.Key) }).ToListAsync(cancel);
        foreach (var newest in shut.GroupBy(r => (r.Subject, r.IsList)).Select(g => g.MaxBy(r => r.Id)!))
        {
            var meeting = await db.Meetings().FindAsync([new MeetingId(newest.Subject.Id)], cancel);
            var record = newest.MemberId is { } who && meeting is not null ? await db.Attendance().FindAsync([meeting.Id, who], cancel) : null;
            if (meeting is { State: MeetingState.Planned } && (newest.IsList || record?.ReplyFor(meeting) is null or Reply.None))
            {
                await retry.Of([newest.Id], cancel);
            }
        }
    }
}
