using ChiBo.Core.Access;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>Writes a presence with its history. Whoever calls it has asked whether the actor may.</summary>
public sealed class KeepPresence(ChiBoDb db, TimeProvider time)
{
    /// <summary>Marks the record; false when it says so already.</summary>
    public bool Keep(AttendanceRecord record, Presence presence, string? reason, SaidBy saidBy, MemberId? by)
    {
        if (record.Presence == presence && record.PresenceReason == reason)
        {
            return false;
        }

        var now = time.GetUtcNow();
        db.AttendanceChanges().Add(new AttendanceChange(
            record.MeetingId, record.MemberId, Note(record.Presence, record.PresenceReason), Note(presence, reason), saidBy, now)
        {
            By = by,
        });
        record.Mark(presence, reason, saidBy, now);
        return true;
    }

    private static string Note(Presence presence, string? reason) => reason is null ? $"presence:{presence}" : $"presence:{presence}|{reason}";
}
