namespace ChiBo.Core.Regulations;

/// <summary>
/// Finds the known syllable that an unknown one was meant to be: first Telex and VNI keys left
/// standing, then one sound written as another (s/x, tr/ch, n/l …), then one slip of a key;
/// among several the one that goes with its neighbours, then the commonest.
/// </summary>
public sealed class SpellingRepair(Vocabulary vocabulary, Postings pairs)
{
    /// <summary>Known folded syllables in place of an unknown one (two when words were glued); empty when none is near.</summary>
    /// <param name="folded">The unknown syllable, folded.</param>
    /// <param name="before">Number of the folded syllable before it, or Unknown.</param>
    /// <param name="after">Number of the folded syllable behind it, or Unknown.</param>
    public IReadOnlyList<string> Repair(string folded, int before, int after)
    {
        if (folded.Length is < 2 or > 24)
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

        best = folded.Length > 2 ? Best(SpellingVariants.OneSlip(folded), before, after) : null;
        return best is null ? [] : [best];
    }

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

            var neighbours = pairs.DocumentsWith(QuestionTerms.Pair(before, number)) + pairs.DocumentsWith(QuestionTerms.Pair(number, after));
            var score = (1000.0 * neighbours) + vocabulary.Occurrences(number);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private IReadOnlyList<string> Unglue(string folded)
    {
        for (var cut = 2; cut <= folded.Length - 2; cut++)
        {
            var (left, right) = (folded[..cut], folded[cut..]);
            if (pairs.DocumentsWith(QuestionTerms.Pair(vocabulary.Folded(left), vocabulary.Folded(right))) > 0)
            {
                return [left, right];
            }
        }

        return [];
    }
}
