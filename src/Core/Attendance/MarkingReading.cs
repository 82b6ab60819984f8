namespace ChiBo.Core.Attendance;

/// <summary>What one line writes down for a member: presence at the meeting, or an answer given by phone before it.</summary>
public enum MarkKind
{
    Present,
    Late,

    /// <summary>Absent; with a reason, or without one when the line only says "vắng".</summary>
    ExcusedAbsence,

    /// <summary>Absent, and the line says outright "không lý do".</summary>
    UnexcusedAbsence,
    WillAttend,
    WillBeAbsent,
    WillBeLate,
}

/// <summary>What could not be read of a line.</summary>
public enum MarkingFault
{
    /// <summary>Nothing in the line marks anyone.</summary>
    Empty,

    /// <summary>Not a number of a member: 0, above 999, or a range that runs backwards.</summary>
    NumberNotUnderstood,

    /// <summary>A number with no mark beside it.</summary>
    NumberWithoutMark,

    /// <summary>One number under two different marks.</summary>
    MarkedTwice,

    /// <summary>A mark with no number beside it.</summary>
    MarkWithoutNumber,

    /// <summary>The line wants all others absent; silence alone makes nobody absent.</summary>
    RestAbsent,

    /// <summary>Words that say nothing known.</summary>
    LeftOver,
}

/// <summary>One member's mark by his roster number.</summary>
public sealed record RosterMark(int Number, MarkKind Kind, string? Reason);

/// <summary>One thing not understood: the number it concerns, or the words as typed.</summary>
public sealed record MarkingError(MarkingFault Fault, int? Number, string? Words);

/// <summary>A whole line as understood. Nothing of it may be written while <see cref="Errors"/> is not empty.</summary>
/// <param name="Marks">One per number, in order of number.</param>
/// <param name="RestPresent">"còn lại có mặt".</param>
/// <param name="IsPhoneAnswers">"ghi hộ": answers given by phone before the meeting.</param>
/// <param name="Errors">What was not understood.</param>
public sealed record MarkingReading(
    IReadOnlyList<RosterMark> Marks,
    bool RestPresent,
    bool IsPhoneAnswers,
    IReadOnlyList<MarkingError> Errors);
