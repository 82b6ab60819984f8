using ChiBo.Core.Members;

namespace ChiBo.Core.Enrolment;

public enum Gender
{
    Male,
    Female,
}

/// <summary>One member as the roster describes him, checked and in one form.</summary>
public sealed record RosterRow
{
    /// <summary>The row in the file, from 1.</summary>
    public required int RowNumber { get; init; }

    /// <summary>The number of the roster (STT), where there is one.</summary>
    public int? OfficialNumber { get; init; }

    /// <summary>Composed (NFC) and with single spaces; capitals as written.</summary>
    public required string FullName { get; init; }

    public DateOnly? BirthDate { get; init; }

    /// <summary>The year of <see cref="BirthDate"/>, or all that is known of it.</summary>
    public int? BirthYear { get; init; }

    public Gender? Gender { get; init; }

    public PhoneNumber? Phone { get; init; }

    /// <summary>The party group, in the first spelling the file uses for it; null where the file names none.</summary>
    public string? GroupName { get; init; }

    public Standing Standing { get; init; }

    public Post Post { get; init; }

    public RosterExemption? Exemption { get; init; }

    public RosterTemporary? Temporary { get; init; }
}

/// <summary>Exempt from work and meetings (miễn công tác và sinh hoạt); a missing date is open.</summary>
public sealed record RosterExemption(DateOnly? From, DateOnly? Until, string? Resolution);

/// <summary>Temporary membership: from another branch here, or of this branch elsewhere; a missing date is open.</summary>
public sealed record RosterTemporary(TemporaryPlace Place, DateOnly? From, DateOnly? Until);

public enum TemporaryPlace
{
    /// <summary>sinh hoạt tạm thời đến</summary>
    Here,

    /// <summary>sinh hoạt tạm thời đi</summary>
    Elsewhere,
}
