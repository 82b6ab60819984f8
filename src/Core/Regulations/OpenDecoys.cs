using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations;

/// <summary>
/// A decoy says that nothing at hand answers. That is true no more of a matter which an imported document, or an answer that a
/// branch has kept, treats in the decoy's own words.
/// </summary>
internal static class OpenDecoys
{
    /// <summary>Fewer syllables stand in many a document by chance.</summary>
    private const int LeastSyllables = 3;

    /// <summary>The decoys that still hold beside those passages.</summary>
    public static IReadOnlyList<Decoy> Beside(IReadOnlyList<Passage> passages, IReadOnlyList<Decoy> decoys)
    {
        var texts = passages.Select(p => PairsOf(p.Text).Concat(p.Phrasings.SelectMany(PairsOf)).ToHashSet(StringComparer.Ordinal)).ToList();
        var any = texts.SelectMany(pairs => pairs).ToHashSet(StringComparer.Ordinal);
        return [.. decoys.Where(decoy => !decoy.Phrasings.Any(IsTreated))];

        bool IsTreated(string phrasing)
        {
            var pairs = PairsOf(phrasing).ToList();
            return pairs.Count >= LeastSyllables - 1 && pairs.TrueForAll(any.Contains) && texts.Exists(text => pairs.TrueForAll(text.Contains));
        }
    }

    private static IEnumerable<string> PairsOf(string text)
    {
        var syllables = VietnameseText.Syllables(VietnameseText.Fold(text));
        return syllables.Zip(syllables.Skip(1), (one, next) => $"{one} {next}");
    }
}
