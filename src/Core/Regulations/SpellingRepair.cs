namespace ChiBo.Core.Regulations;

/// <summary>
/// Finds the known syllable that an unknown one was meant to be: first Telex and VNI keys left
/// standing, then one sound written as another (s/x, tr/ch, n/l …), then one slip of a key;
/// among several the one that goes with its neighbours, then the commonest.
/// </summary>
public sealed class SpellingRepair(Vocabulary vocabulary, Postings pairs)
{
    /// <summary>Letters without a space that are still taken apart.</summary>
    private const int LongestRun = 60;

    /// <summary>"nghiêng", folded.</summary>
    private const int LongestSyllable = 7;

    /// <summary>Documents in which the other must stand beside a neighbour before a known syllable is doubted.</summary>
    private const int DoubtFrom = 2;

    /// <summary>Single letters are no part of glued words.</summary>
    private const int ShortestPart = 2;

    /// <summary>Known folded syllables in place of an unknown one (several when words were glued); empty when none is near.</summary>
    /// <param name="folded">The unknown syllable, folded.</param>
    /// <param name="before">Number of the folded syllable before it, or Unknown.</param>
    /// <param name="after">Number of the folded syllable behind it, or Unknown.</param>
    public IReadOnlyList<string> Repair(string folded, int before, int after)
    {
        if (folded.Length is < 2 or > LongestRun)
        {
            return [];
        }

        var best = Best(SpellingVariants.WithoutKeyLeftovers(folded), before, after)
            ?? Best(SpellingVariants.SoundAlikes(folded), before, after);
        if (best is not null)
        {
            return [best];
        }

        var parts = Unglue(folded);
        if (parts.Count > 0)
        {
            return parts;
        }

        best = folded.Length is > 2 and <= LongestSyllable + 2 ? Best(SpellingVariants.OneSlip(folded), before, after) : null;
        return best is null ? [] : [best];
    }

    /// <summary>
    /// What a known syllable may have been before a slip, where it goes with neither neighbour and another within one slip goes
    /// with one of them; null mostly.
    /// </summary>
    /// <param name="folded">The known syllable, folded.</param>
    /// <param name="before">Number of the folded syllable before it, or Unknown.</param>
    /// <param name="after">Number of the folded syllable behind it, or Unknown.</param>
    public string? Doubt(string folded, int before, int after)
    {
        if (folded.Length is < 2 or > LongestSyllable || Together(before, vocabulary.Folded(folded), after) > 0)
        {
            return null;
        }

        return Best(SpellingVariants.SoundAlikes(folded).Concat(SpellingVariants.OneSlip(folded)), before, after) is { } best
            && Together(before, vocabulary.Folded(best), after) >= DoubtFrom ? best : null;
    }

    /// <summary>In how many documents a syllable stands beside its neighbours.</summary>
    private int Together(int before, int number, int after) =>
        pairs.DocumentsWith(QuestionTerms.Pair(before, number)) + pairs.DocumentsWith(QuestionTerms.Pair(number, after));

    private string? Best(IEnumerable<string> candidates, int before, int after)
    {
        string? best = null;
        var bestScore = -1.0;
        foreach (var candidate in candidates)
        {
            var number = vocabulary.Folded(candidate);
            if (number == Vocabulary.Unknown)
            {
                continue;
            }

            var score = (1000.0 * Together(before, number, after)) + vocabulary.Occurrences(number);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    /// <summary>The fewest known syllables that a run of letters is made of, each next to the other somewhere in the index.</summary>
    private List<string> Unglue(string folded)
    {
        var best = new (int Parts, int Start, int Number)[folded.Length + 1];
        for (var end = 1; end <= folded.Length; end++)
        {
            best[end] = (int.MaxValue, 0, Vocabulary.Unknown);
            for (var start = Math.Max(0, end - LongestSyllable); start <= end - ShortestPart; start++)
            {
                var number = vocabulary.Folded(folded[start..end]);
                var joins = start == 0 || (best[start].Parts < int.MaxValue && pairs.DocumentsWith(QuestionTerms.Pair(best[start].Number, number)) > 0);
                if (number != Vocabulary.Unknown && joins && (start == 0 ? 0 : best[start].Parts) + 1 < best[end].Parts)
                {
                    best[end] = ((start == 0 ? 0 : best[start].Parts) + 1, start, number);
                }
            }
        }

        var parts = new List<string>();
        for (var end = best[^1].Parts == int.MaxValue ? 0 : folded.Length; end > 0; end = best[end].Start)
        {
            parts.Insert(0, folded[best[end].Start..end]);
        }

        return parts;
    }
}
