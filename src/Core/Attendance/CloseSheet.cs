using ChiBo.Core.Access;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>Closes a meeting's sheet: afterwards nothing of it changes. Who is not recorded stays so.</summary>
public sealed class CloseSheet(ChiBoDb db, Sheet sheet, KeepPresence presence, RollCallBoard board, TimeProvider time)
{
    /// <summary>
    /// Closes it. Those named in <paramref name="excused"/> are written absent with the reason they gave beforehand, where
    /// nothing is recorded of them; nobody else is written anything.
    /// </summary>
    public async Task<RollCallOutcome> Close(Actor actor, MeetingId id, IReadOnlyCollection<Guid> excused, CancellationToken cancel)
    {
        if (await db.Meetings().FindAsync([id], cancel) is not { } meeting)
        {
            return RollCallOutcome.Unknown;
        }

        if (!actor.Leads(meeting.BranchId))
        {
            return RollCallOutcome.NotAllowed;
        }

        if (meeting.State != MeetingState.Open)
        {
            return meeting.State == MeetingState.Closed ? RollCallOutcome.Already : RollCallOutcome.WrongState;
        }

        var lines = await sheet.Of(meeting, cancel);
        foreach (var line in SaidAbsent(meeting, lines).Where(l => excused.Contains(l.Member.Value)))
        {
            presence.Keep(line.Record, Presence.ExcusedAbsence, line.Record.ReplyReason, SaidBy.RollCall, actor.Who);
        }

        meeting.Close(time.GetUtcNow());
        await board.Close(meeting, cancel);
        return RollCallOutcome.Done;
    }

    /// <summary>Expected, and nothing recorded of them. The exempt are not expected.</summary>
    public static IReadOnlyList<SheetLine> Blank(IReadOnlyList<SheetLine> lines) =>
        [.. lines.Where(l => l.Record.Presence == Presence.NotRecorded && l.Record.Counting != Counting.Exempt)];

    /// <summary>Of those, who had said beforehand, with a reason, that he stays away.</summary>
    public static IReadOnlyList<SheetLine> SaidAbsent(Meeting meeting, IReadOnlyList<SheetLine> lines) =>
        [.. Blank(lines).Where(l => l.Record.ReplyFor(meeting) == Reply.WillBeAbsent && l.Record.ReplyReason is not null)];
}
