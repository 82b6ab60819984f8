namespace ChiBo.Core.Regulations.Importing;

/// <summary>A paragraph of a paper.</summary>
/// <param name="Text">One line, without the blanks around it.</param>
/// <param name="Level">0 for plain text, 1 for the highest heading.</param>
public sealed record PaperParagraph(string Text, int Level = 0);

/// <summary>A row or line of a table of passages, which needs no splitting.</summary>
public sealed record ReadyPassage(string Text)
{
    public string Title { get; init; } = string.Empty;

    /// <summary>Name of the document it is from; empty: of the file.</summary>
    public string Document { get; init; } = string.Empty;

    /// <summary>Article in the document's own words.</summary>
    public string Article { get; init; } = string.Empty;

    /// <summary>yyyy-MM-dd or dd/MM/yyyy; anything else is not understood.</summary>
    public string Date { get; init; } = string.Empty;

    /// <summary>Its force in free words, as <see cref="Passage.Status"/>.</summary>
    public string Status { get; init; } = string.Empty;

    public IReadOnlyList<string> Phrasings { get; init; } = [];
}

/// <summary>A document of rules as it stood in its file, whatever its format was: paragraphs, or ready passages.</summary>
/// <param name="Beside">What stands outside the text (heads and feet of pages, boxes, notes): looked through for a stamp of secrecy, never kept.</param>
public sealed record RulePaper(
    IReadOnlyList<PaperParagraph> Paragraphs, IReadOnlyList<ReadyPassage> Ready, IReadOnlyList<string> Beside)
{
    /// <summary>Longest text of a document, in UTF-16 units. Ours: the Labour Code has about 250,000.</summary>
    public const int LongestText = 2_000_000;

    public static RulePaper Of(IReadOnlyList<PaperParagraph> paragraphs, IReadOnlyList<string>? beside = null) => new(paragraphs, [], beside ?? []);

    public static RulePaper Of(IReadOnlyList<ReadyPassage> ready, IReadOnlyList<string>? beside = null) => new([], ready, beside ?? []);
}
