using ChiBo.Core.Access;
using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Attendance;

/// <summary>A presence to write for a member.</summary>
/// <param name="OnlyIfBlank">One of "còn lại": whoever has been recorded meanwhile stays as he is.</param>
public sealed record PresenceMark(Guid Member, Presence Presence, string? Reason, bool OnlyIfBlank = false);

/// <summary>What was there before, so that "sai rồi" can put it back.</summary>
public sealed record PresenceBefore(Guid Meeting, Guid Member, Presence Presence, string? Reason, SaidBy? SaidBy);

/// <summary>How marking ended.</summary>
public enum MarkOutcome
{
    Recorded,

    /// <summary>The roll call is not open: not yet, or not any more.</summary>
    NotOpen,

    /// <summary>One of them is not the actor's to mark; nothing was written.</summary>
    NotAllowed,

    /// <summary>One of them is not on the sheet; nothing was written.</summary>
    NotOnSheet,
}

/// <summary>Writes the presence of several members at once: secretary and deputy for all, a group leader for his group.</summary>
public sealed class MarkPresence(ChiBoDb db, Sheet sheet, KeepPresence presence, RollCallBoard board)
{
    /// <summary>All or none; also gives what was there before, of those who changed.</summary>
    public Task<(MarkOutcome Outcome, IReadOnlyList<PresenceBefore> Before)> Mark(
        Actor actor, MeetingId id, IReadOnlyList<PresenceMark> marks, CancellationToken cancel) =>
        Write(actor, id, marks, _ => SaidBy.RollCall, cancel);

    /// <summary>Puts back what was there before.</summary>
    public async Task<MarkOutcome> Undo(Actor actor, IReadOnlyList<PresenceBefore> before, CancellationToken cancel)
    {
        var whose = before.ToDictionary(b => b.Member, b => b.SaidBy ?? SaidBy.RollCall);
        var (outcome, _) = await Write(
            actor, new MeetingId(before[0].Meeting), [.. before.Select(b => new PresenceMark(b.Member, b.Presence, b.Reason))], member => whose[member], cancel);
        return outcome;
    }

    private async Task<(MarkOutcome Outcome, IReadOnlyList<PresenceBefore> Before)> Write(
        Actor actor, MeetingId id, IReadOnlyList<PresenceMark> marks, Func<Guid, SaidBy> saidBy, CancellationToken cancel)
    {
        if (await db.Meetings().FindAsync([id], cancel) is not { State: MeetingState.Open } meeting)
        {
            return (MarkOutcome.NotOpen, []);
        }

        var lines = (await sheet.Of(meeting, cancel)).ToDictionary(l => l.Member.Value);
        if (marks.Any(m => !lines.ContainsKey(m.Member)))
        {
            return (MarkOutcome.NotOnSheet, []);
        }

        if (marks.Any(m => !actor.KeepsGroup(meeting.BranchId, lines[m.Member].Invitee.Member.GroupId)))
        {
            return (MarkOutcome.NotAllowed, []);
        }

        var before = new List<PresenceBefore>();
        foreach (var mark in marks.Where(m => !m.OnlyIfBlank || lines[m.Member].Record.Presence == Presence.NotRecorded))
        {
            var record = lines[mark.Member].Record;
            var was = new PresenceBefore(id.Value, mark.Member, record.Presence, record.PresenceReason, record.PresenceSaidBy);
            if (presence.Keep(record, mark.Presence, mark.Reason, saidBy(mark.Member), actor.Who))
            {
                before.Add(was);
            }
        }

        await board.Moved(meeting, cancel);
        return (MarkOutcome.Recorded, before);
    }
}
