using ChiBo.Core.Access;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations;

/// <summary>
/// A decoy says that nothing at hand answers. That is true no more of a matter which an imported document, or an answer that a
/// branch has kept, treats in the decoy's own words: for everybody, or for the branch whose document it is.
/// </summary>
internal static class OpenDecoys
{
    /// <summary>Fewer syllables stand in many a document by chance.</summary>
    private const int LeastSyllables = 3;

    /// <summary>The decoys that still hold beside those passages.</summary>
    public static IReadOnlyList<Decoy> Beside(IReadOnlyList<Passage> passages, IReadOnlyList<Decoy> decoys)
    {
        var texts = passages.Select(p => (p.Branch, Pairs: PairsOf(p.Text).Concat(p.Phrasings.SelectMany(PairsOf)).ToHashSet(StringComparer.Ordinal))).ToList();
        var any = texts.SelectMany(text => text.Pairs).ToHashSet(StringComparer.Ordinal);
        return [.. decoys.Select(Left).OfType<Decoy>()];

        Decoy? Left(Decoy decoy)
        {
            var by = decoy.Phrasings.SelectMany(TreatedBy).Distinct().ToList();
            return by.Contains(null) ? null : by.Count == 0 ? decoy : decoy with { AnsweredIn = [.. by.Select(branch => branch!.Value)] };
        }

        IEnumerable<BranchId?> TreatedBy(string phrasing)
        {
            var pairs = PairsOf(phrasing).ToList();
            return pairs.Count < LeastSyllables - 1 || !pairs.TrueForAll(any.Contains) ? [] : texts.Where(text => pairs.TrueForAll(text.Pairs.Contains)).Select(text => text.Branch);
        }
    }

    private static IEnumerable<string> PairsOf(string text)
    {
        var syllables = VietnameseText.Words(text);
        return syllables.Zip(syllables.Skip(1), (one, next) => $"{one} {next}");
    }
}
