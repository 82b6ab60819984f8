namespace ChiBo.Core.Calendar;

/// <summary>Why a date or a time could not be taken as typed.</summary>
public enum WhenFaultKind
{
    /// <summary>Neither a date nor a time was found.</summary>
    NothingFound,

    /// <summary>"30/2", "31/11", "ngày 32".</summary>
    NoSuchDay,

    /// <summary>"25h", "19h75".</summary>
    NoSuchTime,

    /// <summary>The day, or the time of today, has passed; <see cref="WhenFault.Days"/> holds the day.</summary>
    InThePast,

    /// <summary>More than two years ahead: probably a slip; <see cref="WhenFault.Days"/> holds the day.</summary>
    TooFarAhead,

    /// <summary>"7h": morning or evening? <see cref="WhenFault.Times"/> holds both, the likelier first.</summary>
    AmbiguousTime,

    /// <summary>"thứ năm", said on a Thursday; <see cref="WhenFault.Days"/> holds today and the day a week later.</summary>
    AmbiguousDay,

    /// <summary>"thứ sáu 3/12" where that day is a Thursday; <see cref="WhenFault.Days"/> holds the day of the date.</summary>
    WeekdayDoesNotMatch,

    /// <summary>"15h sáng".</summary>
    PartOfDayDoesNotMatch,

    /// <summary>Different days are named; <see cref="WhenFault.Days"/> holds them in order of writing.</summary>
    SeveralDays,

    /// <summary>Different times are named.</summary>
    SeveralTimes,

    /// <summary>A day of the lunar calendar ("10/3 âm lịch"); <see cref="WhenFault.Days"/> holds the Gregorian day if it is known.</summary>
    LunarDay,
}

/// <summary>What is wrong with a part of a typed text.</summary>
/// <param name="Kind">What kind of fault.</param>
/// <param name="Said">The words at fault as typed; empty where none were found.</param>
/// <param name="Days">Days to offer, the likeliest first.</param>
/// <param name="Times">Times to offer, the likeliest first.</param>
public sealed record WhenFault(WhenFaultKind Kind, string Said, IReadOnlyList<DateOnly> Days, IReadOnlyList<TimeOnly> Times)
{
    public WhenFault(WhenFaultKind kind, string said, params DateOnly[] days)
        : this(kind, said, days, [])
    {
    }
}

/// <summary>
/// A date, a time, or both, as read from typed words. A part at fault is null and has its fault listed; a part nobody
/// mentioned is null without one, except that a text with neither has the single fault <see cref="WhenFaultKind.NothingFound"/>.
/// </summary>
public sealed record When(DateOnly? Date, TimeOnly? Time, IReadOnlyList<WhenFault> Faults)
{
    /// <summary>Whether what was read may be taken without asking.</summary>
    public bool IsClear => Faults.Count == 0;
}
