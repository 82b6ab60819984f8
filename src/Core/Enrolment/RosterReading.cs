using System.Text.Json.Serialization;

namespace ChiBo.Core.Enrolment;

/// <summary>Why a row is not taken: its number in the file, the column's heading as in the file, and a Vietnamese sentence.</summary>
public sealed record RosterFault(int Row, string Column, string Reason);

/// <summary>Something worth a look in a row that is taken all the same.</summary>
public sealed record RosterWarning(int Row, string Column, string Reason);

/// <summary>What a roster says: its good rows, every faulty row with its reasons, and the columns nobody here needs.</summary>
public sealed record RosterReading(
    IReadOnlyList<RosterRow> Rows,
    IReadOnlyList<RosterFault> Faults,
    IReadOnlyList<RosterWarning> Warnings,
    IReadOnlyList<string> DroppedColumns)
{
    /// <summary>Why the file as a whole is not taken, as a Vietnamese sentence; then everything else is empty.</summary>
    [JsonInclude]
    public string? Refusal { get; private init; }

    /// <summary>The columns the file has; what it has no column for is left as it was.</summary>
    public IReadOnlyList<RosterColumn> Columns { get; init; } = [];

    public static RosterReading Refused(string sentence) => new([], [], [], []) { Refusal = sentence };
}
