namespace ChiBo.Core.Attendance.Reading;

/// <summary>What an event says of the one it speaks of.</summary>
internal enum Course
{
    Attend,
    Absent,
    Late,
}

/// <summary>How outright it is said.</summary>
internal enum Weight
{
    Hint,
    Reason,
    Outright,
}

/// <summary>Of whom it is said.</summary>
internal enum Owner
{
    Self,
    Child,
    Family,
    Named,
    Group,
}

/// <summary>One thing said about coming.</summary>
/// <param name="Course">Coming, staying away, or late.</param>
/// <param name="Weight">How outright.</param>
/// <param name="Owner">Of whom.</param>
/// <param name="At">Index of the term it stands on.</param>
/// <param name="Clause">Index of its clause.</param>
/// <param name="Turned">Whether a "nhưng", "vẫn" or "nên" led to it, so that it outweighs what came before.</param>
/// <param name="Clears">Whether it says a hindrance is gone.</param>
/// <param name="Void">Why it does not count (past, condition, question, other day), or null.</param>
internal sealed record Event(Course Course, Weight Weight, Owner Owner, int At, int Clause, bool Turned, bool Clears, string? Void);
