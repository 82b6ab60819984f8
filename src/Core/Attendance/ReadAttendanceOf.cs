using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Attendance;

/// <summary>One meeting that a person was expected at, and whether he was there.</summary>
public sealed record AttendedMeeting(DateTimeOffset StartsAt, MeetingKind Kind, Presence Presence);

/// <summary>Reads at which meetings one person was: for himself, for who sees his branch, for the leader of his group.</summary>
public sealed class ReadAttendanceOf(ChiBoDb db, Roster roster, BranchClock clock)
{
    /// <summary>The meetings of those days that have begun, oldest first; null where the actor may not know it.</summary>
    public async Task<IReadOnlyList<AttendedMeeting>?> Of(Actor actor, MemberId member, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        if (!actor.Is(member) && !await MayKnow(actor, member, cancel))
        {
            return null;
        }

        var (first, end) = (clock.ToInstant(from, TimeOnly.MinValue), clock.ToInstant(to.AddDays(1), TimeOnly.MinValue));
        var before = clock.Now < end ? clock.Now : end;
        return await (
            from record in db.Attendance().AsNoTracking()
            where record.MemberId == member && (record.Counting == Counting.InBase || record.Counting == Counting.TemporarilyHere || record.Presence != Presence.NotRecorded)
            join meeting in db.Meetings().AsNoTracking() on record.MeetingId equals meeting.Id
            where meeting.State != MeetingState.Cancelled && meeting.StartsAt >= first && meeting.StartsAt < before
            orderby meeting.StartsAt
            select new AttendedMeeting(meeting.StartsAt, meeting.Kind, record.Presence)).ToListAsync(cancel);
    }

    private async Task<bool> MayKnow(Actor actor, MemberId member, CancellationToken cancel) =>
        actor.Branch is { } branch
        && (await roster.Of(branch, clock.Today, cancel)).FirstOrDefault(e => e.Id == member) is { } entry
        && (actor.SeesBranch(branch) || actor.KeepsGroup(branch, entry.GroupId));
}
