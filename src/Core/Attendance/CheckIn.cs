using ChiBo.Core.Access;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>How a check-in ended.</summary>
public enum CheckInOutcome
{
    Recorded,

    /// <summary>He had checked in, or was marked present, before.</summary>
    Already,

    /// <summary>The roll call is not open: not yet, or not any more.</summary>
    NotOpen,

    /// <summary>The meeting does not concern the person.</summary>
    NotInvited,

    /// <summary>The secretary has written absent; a press alone does not change that.</summary>
    MarkedAbsent,

    /// <summary>Nobody checks in for another.</summary>
    NotAllowed,
}

/// <summary>A member says that he is there.</summary>
public sealed class CheckIn(ChiBoDb db, Sheet sheet, KeepPresence presence, RollCallBoard board, TimeProvider time)
{
    /// <summary>Who checks in later than that after the start has come late. Ours: the usual academic quarter.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>Records it for the member himself; also gives the record, with the time that counts.</summary>
    /// <param name="byCode">He knew a code, so he is in the room: then he counts as come even where he was written absent.</param>
    public async Task<(CheckInOutcome Outcome, AttendanceRecord? Record)> Record(
        Actor actor, Meeting meeting, MemberId member, bool byCode, CancellationToken cancel)
    {
        if (!actor.Is(member))
        {
            return (CheckInOutcome.NotAllowed, null);
        }

        if (meeting.State != MeetingState.Open)
        {
            return (CheckInOutcome.NotOpen, null);
        }

        var record = await db.Attendance().FindAsync([meeting.Id, member], cancel)
            ?? (await sheet.Of(meeting, cancel)).FirstOrDefault(l => l.Member == member)?.Record;
        if (record is null)
        {
            return (CheckInOutcome.NotInvited, null);
        }

        if (record.Presence is Presence.Present or Presence.Late)
        {
            return (CheckInOutcome.Already, record);
        }

        if (record.Presence != Presence.NotRecorded && !byCode)
        {
            return (CheckInOutcome.MarkedAbsent, record);
        }

        var late = time.GetUtcNow() > meeting.StartsAt + Grace;
        presence.Keep(record, late ? Presence.Late : Presence.Present, null, SaidBy.Member, member);
        await board.Moved(meeting, cancel);
        return (CheckInOutcome.Recorded, record);
    }
}
