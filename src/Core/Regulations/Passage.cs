using ChiBo.Core.Access;

namespace ChiBo.Core.Regulations;

/// <summary>One rule that can be given as an answer, with where it stands and how people ask for it.</summary>
/// <param name="Id">Stable name, "F001" in the starter pack.</param>
/// <param name="Text">The rule in one or two plain sentences, given to people as it stands.</param>
/// <param name="Phrasings">Ways in which people ask for it; searched, never shown.</param>
public sealed record Passage(string Id, string Text, IReadOnlyList<string> Phrasings)
{
    /// <summary>Topic in at most 45 characters, for a choice; empty when the passage came without one.</summary>
    public string Title { get; init; } = "";

    /// <summary>Full name of the document, with its number.</summary>
    public string Document { get; init; } = "";

    /// <summary>Article, clause or section in the document's own words; may be empty.</summary>
    public string Article { get; init; } = "";

    /// <summary>Date of issue as the source gives it: a day (yyyy-MM-dd), a year, or two days.</summary>
    public string Date { get; init; } = "";

    /// <summary>What is known of its force, in free words ("còn hiệu lực", "đã bị thay bởi …").</summary>
    public string Status { get; init; } = "";

    /// <summary>high, medium or low: how sure the wording and its place are.</summary>
    public string Confidence { get; init; } = "high";

    /// <summary>Id of the passage that gives the rule of today, where this one is replaced; null where none is held.</summary>
    public string? Now { get; init; }

    /// <summary>Id of a passage in which another source gives the same matter differently; null for none.</summary>
    public string? Differs { get; init; }

    /// <summary>Not of the pack: of a document that was brought in.</summary>
    public bool IsImported { get; init; }

    /// <summary>Where the rule was read.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whose members it answers; null: everybody's.</summary>
    public BranchId? Branch { get; init; }

    /// <summary>The words of a branch's secretary rather than a document's: it came out of no file.</summary>
    public bool IsAnswer => Branch is not null && Source.Length == 0;

    /// <summary>Whether it may be shown as current.</summary>
    public Force Force => ForceOfStatus.Read(Status);
}
