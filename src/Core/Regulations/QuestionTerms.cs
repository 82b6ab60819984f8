namespace ChiBo.Core.Regulations;

/// <summary>The terms of a question or text, made of the vocabulary's numbers.</summary>
public static class QuestionTerms
{
    /// <summary>One number for two neighbouring folded syllables.</summary>
    public static long Pair(int left, int right) => ((long)left << 32) | (uint)right;

    /// <summary>Each known syllable once.</summary>
    public static HashSet<long> Singles(IReadOnlyList<int> syllables) =>
        [.. syllables.Where(syllable => syllable != Vocabulary.Unknown).Select(syllable => (long)syllable)];

    /// <summary>Each pair of known neighbours once.</summary>
    public static HashSet<long> Pairs(IReadOnlyList<int> syllables)
    {
        var found = new HashSet<long>();
        for (var i = 1; i < syllables.Count; i++)
        {
            if (syllables[i - 1] != Vocabulary.Unknown && syllables[i] != Vocabulary.Unknown)
            {
                found.Add(Pair(syllables[i - 1], syllables[i]));
            }
        }

        return found;
    }
}
