using ChiBo.Core.Access;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;

namespace ChiBo.Core.Attendance;

/// <summary>A mark of a line, with the person it is about.</summary>
public sealed record PlannedMark(SheetLine Line, MarkKind Kind, string? Reason);

/// <summary>A number of a line that names nobody who may be marked.</summary>
/// <param name="OtherGroup">It is somebody, but of another group than the leader's own.</param>
public sealed record StrangeNumber(int Number, bool OtherGroup);

/// <summary>A marking line laid over a sheet: who is meant, and what stands in the way.</summary>
/// <param name="Rest">Who "còn lại" are: expected, not recorded, not named, and had not said that they stay away.</param>
/// <param name="SaidAbsent">Left out of <paramref name="Rest"/> because they had said so; only what is said of them outright counts.</param>
public sealed record MarkingPlan(
    IReadOnlyList<PlannedMark> Marks, IReadOnlyList<SheetLine> Rest, IReadOnlyList<SheetLine> SaidAbsent,
    IReadOnlyList<MarkingError> Errors, IReadOnlyList<StrangeNumber> Strange)
{
    /// <summary>Nothing may be written.</summary>
    public bool IsFaulty => Errors.Count + Strange.Count > 0;

    /// <summary>Lays a reading over the lines of a meeting's sheet, as far as the actor may mark them.</summary>
    public static MarkingPlan Of(MarkingReading reading, Meeting meeting, IReadOnlyList<SheetLine> lines, Actor actor)
    {
        var byNumber = lines.ToDictionary(l => l.Number);
        var strange = reading.Marks.Where(m => !byNumber.TryGetValue(m.Number, out var line) || !MayMark(line))
            .Select(m => new StrangeNumber(m.Number, byNumber.ContainsKey(m.Number))).ToList();
        var marks = reading.Marks.Where(m => byNumber.ContainsKey(m.Number)).Select(m => Planned(m, byNumber[m.Number])).ToList();
        var named = marks.Select(m => m.Line.Member).ToHashSet();
        var left = reading.RestPresent
            ? lines.Where(l => MayMark(l) && !named.Contains(l.Member) && l.Record.Presence == Presence.NotRecorded && l.Record.Counting != Counting.Exempt).ToList()
            : [];
        return new MarkingPlan(
            marks, [.. left.Where(l => !HasSaidAbsent(l))], [.. left.Where(HasSaidAbsent)], reading.Errors, strange);

        bool MayMark(SheetLine line) => actor.KeepsGroup(meeting.BranchId, line.Invitee.Member.GroupId);
        bool HasSaidAbsent(SheetLine line) => line.Record.ReplyFor(meeting) == Reply.WillBeAbsent;
    }

    // "vắng 3" of somebody who had given his reason: that reason.
    private static PlannedMark Planned(RosterMark mark, SheetLine line) => new(
        line, mark.Kind,
        mark.Kind == MarkKind.ExcusedAbsence && mark.Reason is null && line.Record.Reply == Reply.WillBeAbsent ? line.Record.ReplyReason : mark.Reason);
}
