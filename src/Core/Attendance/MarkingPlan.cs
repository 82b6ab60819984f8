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

    /// <summary>Lays a reading over the lines of a sheet.</summary>
    /// <param name="mayMark">Whose mark the actor may write.</param>
    /// <param name="hasSaidAbsent">Who had said that he stays away.</param>
    public static MarkingPlan Of(
        MarkingReading reading, IReadOnlyList<SheetLine> lines, Func<SheetLine, bool> mayMark, Func<SheetLine, bool> hasSaidAbsent)
    {
        var byNumber = lines.ToDictionary(l => l.Number);
        var strange = reading.Marks.Where(m => !byNumber.TryGetValue(m.Number, out var line) || !mayMark(line))
            .Select(m => new StrangeNumber(m.Number, byNumber.ContainsKey(m.Number))).ToList();
        var marks = reading.Marks.Where(m => byNumber.ContainsKey(m.Number)).Select(m => Planned(m, byNumber[m.Number])).ToList();
        var named = marks.Select(m => m.Line.Member).ToHashSet();
        var left = reading.RestPresent
            ? lines.Where(l => mayMark(l) && !named.Contains(l.Member) && l.Record.Presence == Presence.NotRecorded && l.Record.Counting != Counting.Exempt).ToList()
            : [];
        return new MarkingPlan(
            marks, [.. left.Where(l => !hasSaidAbsent(l))], [.. left.Where(hasSaidAbsent)], reading.Errors, strange);
    }

    // "vắng 3" of somebody who had given his reason: that reason.
    private static PlannedMark Planned(RosterMark mark, SheetLine line) => new(
        line, mark.Kind,
        mark.Kind == MarkKind.ExcusedAbsence && mark.Reason is null && line.Record.Reply == Reply.WillBeAbsent ? line.Record.ReplyReason : mark.Reason);
}
