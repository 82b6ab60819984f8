using ChiBo.Core.Access;

namespace ChiBo.Core.Regulations;

/// <summary>A short form and what it stands for: "cb" → "chi bộ".</summary>
/// <param name="Short">Folded lower-case letters, one syllable.</param>
/// <param name="Long">Full words with diacritics.</param>
/// <param name="AfterNumber">Read so only behind a number: "85t" is 85 tuổi, "t" alone is nothing.</param>
public sealed record Abbreviation(string Short, string Long, bool AfterNumber = false);

/// <summary>Everyday words and the words in which rules speak: "đi họp" → "dự sinh hoạt".</summary>
/// <param name="Said">As people say it, with diacritics; compared folded.</param>
/// <param name="Meant">Words to be searched besides.</param>
public sealed record EverydayWords(string Said, string Meant);

/// <summary>A word of one part of the country and the one written everywhere: "mần" → "làm".</summary>
/// <param name="Said">One syllable, lower case, with its marks: only so it is no other word.</param>
/// <param name="Meant">The words that stand for it.</param>
public sealed record DialectWord(string Said, string Meant);

/// <summary>Questions about one matter that the base does not answer; indexed so that they win over near rules.</summary>
public sealed record Decoy(IReadOnlyList<string> Phrasings)
{
    /// <summary>Branches whose own documents do answer it.</summary>
    public IReadOnlyList<BranchId> AnsweredIn { get; init; } = [];
}

/// <summary>All that an index is built from.</summary>
public sealed record IndexMaterial(
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<Decoy> Decoys,
    IReadOnlyList<Abbreviation> Abbreviations,
    IReadOnlyList<EverydayWords> EverydayWords)
{
    /// <summary>Words of one part of the country, read as the common ones in passages and questions alike.</summary>
    public IReadOnlyList<DialectWord> Dialect { get; init; } = [];

    /// <summary>Passages alone: texts from elsewhere, to which the starter pack's decoys and words do not belong.</summary>
    public static IndexMaterial Bare(IReadOnlyList<Passage> passages) => new(passages, [], [], []);
}
