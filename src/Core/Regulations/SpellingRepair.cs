namespace ChiBo.Core.Regulations;

/// <summary>
/// Finds the known syllable that an unknown one was meant to be: first Telex and VNI keys left
/// standing, then one sound written as another (s/x, tr/ch, n/l …), then one slip of a key;
/// among several the one that goes with its neighbours, then the commonest.
/// </summary>
public sealed class SpellingRepair(Vocabulary vocabulary, Postings pairs)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private const string Vowels = "aeiouy";

    private static readonly (string Written, string Meant)[] Onsets =
    [
        ("s", "x"), ("x", "s"), ("tr", "ch"), ("ch", "tr"), ("n", "l"), ("l", "n"), ("d", "gi"), ("gi", "d"),
        ("r", "d"), ("d", "r"), ("r", "gi"), ("gi", "r"), ("z", "d"), ("z", "gi"), ("j", "gi"), ("j", "ch"), ("f", "ph"),
        ("w", "qu"), ("k", "c"), ("c", "k"), ("k", "kh"), ("v", "d"), ("ng", "ngh"), ("ngh", "ng"), ("g", "gh"),
        ("gh", "g"), ("h", "qu"), ("q", "qu"), ("g", "gi"),
    ];

    private static readonly (string Written, string Meant)[] Codas =
    [
        ("n", "ng"), ("ng", "n"), ("n", "nh"), ("nh", "n"), ("t", "c"), ("c", "t"), ("i", "y"), ("y", "i"),
        ("g", "ng"), ("k", "ch"), ("h", "nh"), ("h", "ch"), ("o", "ong"),
    ];

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

        var best = Best(WithoutKeyLeftovers(folded), before, after)
            ?? Best(SoundAlikes(folded), before, after);
        if (best is not null)
        {
            return [best];
        }

        var parts = Unglue(folded);
        if (parts.Count > 0)
        {
            return parts;
        }

        best = folded.Length > 2 ? Best(OneSlip(folded), before, after) : null;
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

            var neighbours = pairs.DocumentsWith(PairOf(before, number)) + pairs.DocumentsWith(PairOf(number, after));
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
            if (pairs.DocumentsWith(PairOf(vocabulary.Folded(left), vocabulary.Folded(right))) > 0)
            {
                return [left, right];
            }
        }

        return [];
    }

    /// <summary>One number for two neighbouring folded syllables.</summary>
    internal static long PairOf(int left, int right) => ((long)left << 32) | (uint)right;

    private static IEnumerable<string> WithoutKeyLeftovers(string folded)
    {
        var letters = string.Concat(folded.Where(character => !char.IsAsciiDigit(character)));
        if (letters.Length < folded.Length && letters.Length > 0)
        {
            yield return letters;
        }

        var onset = letters.TakeWhile(character => !Vowels.Contains(character, StringComparison.Ordinal)).Count();
        var rime = string.Concat(letters.Skip(onset).Where(character => !"sfrxjw".Contains(character, StringComparison.Ordinal)));
        foreach (var vowel in "aeo")
        {
            rime = CollapseSecond(rime, vowel);
        }

        var head = letters[..onset].Replace("dd", "d", StringComparison.Ordinal).Replace("w", "", StringComparison.Ordinal);
        if (head.Length == 0 || rime.Length > 0)
        {
            yield return head + rime;
            if (head == "d" || rime.Contains('d', StringComparison.Ordinal))
            {
                yield return "d" + rime.Replace("d", "", StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Telex doubles a vowel for its hat, at once or at the end: "viee", "vieten" for "viêt", "viêten".</summary>
    private static string CollapseSecond(string rime, char vowel)
    {
        var first = rime.IndexOf(vowel, StringComparison.Ordinal);
        var second = first < 0 ? -1 : rime.IndexOf(vowel, first + 1);
        return second < 0 ? rime : rime.Remove(second, 1);
    }

    private static IEnumerable<string> SoundAlikes(string folded)
    {
        foreach (var (written, meant) in Onsets)
        {
            if (folded.StartsWith(written, StringComparison.Ordinal))
            {
                yield return meant + folded[written.Length..];
            }
        }

        foreach (var (written, meant) in Codas)
        {
            if (folded.EndsWith(written, StringComparison.Ordinal))
            {
                yield return folded[..^written.Length] + meant;
            }
        }
    }

    private static IEnumerable<string> OneSlip(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            yield return folded.Remove(i, 1);
            if (i + 1 < folded.Length)
            {
                yield return folded[..i] + folded[i + 1] + folded[i] + folded[(i + 2)..];
            }
        }

        for (var i = 0; i <= folded.Length; i++)
        {
            foreach (var letter in Letters)
            {
                yield return folded[..i] + letter + folded[i..];
                if (i < folded.Length)
                {
                    yield return folded[..i] + letter + folded[(i + 1)..];
                }
            }
        }
    }
}
