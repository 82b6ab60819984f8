using ChiBo.Core.Access;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Attendance;

/// <summary>A line of a meeting's sheet: who, and what is recorded of him.</summary>
public sealed record SheetLine(Invitee Invitee, AttendanceRecord Record)
{
    /// <summary>The member.</summary>
    public MemberId Member => Record.MemberId;

    /// <summary>Roster number as printed.</summary>
    public int Number => Invitee.Member.Number;
}

/// <summary>Reads a meeting's sheet, and makes the records of members that have none yet.</summary>
public sealed class Sheet(ChiBoDb db, Invitees invitees)
{
    /// <summary>Everybody the meeting concerns, by roster number, with tracked records. A closed sheet gets no new lines.</summary>
    public async Task<IReadOnlyList<SheetLine>> Of(Meeting meeting, CancellationToken cancel)
    {
        var records = await db.Attendance().Where(r => r.MeetingId == meeting.Id).ToDictionaryAsync(r => r.MemberId, cancel);
        foreach (var added in db.ChangeTracker.Entries<AttendanceRecord>()
            .Where(e => e.State == EntityState.Added && e.Entity.MeetingId == meeting.Id))
        {
            records[added.Entity.MemberId] = added.Entity;
        }

        var lines = new List<SheetLine>();
        foreach (var invitee in await invitees.Of(meeting, cancel))
        {
            if (!records.TryGetValue(invitee.Member.Id, out var record))
            {
                if (meeting.State == MeetingState.Closed)
                {
                    continue;
                }

                record = new AttendanceRecord(meeting.Id, invitee.Member.Id, invitee.Member.GroupId, invitee.Member.Counting);
                db.Attendance().Add(record);
            }

            lines.Add(new SheetLine(invitee, record));
        }

        return lines;
    }
}
