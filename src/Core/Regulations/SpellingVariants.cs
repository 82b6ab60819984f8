namespace ChiBo.Core.Regulations;

/// <summary>What a folded syllable may have been meant to be; most of the results are no words.</summary>
public static class SpellingVariants
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

    /// <summary>Without the digits of VNI and the doubled and tone keys of Telex: "d9a3ng", "ddangr" → "dang".</summary>
    public static IEnumerable<string> WithoutKeyLeftovers(string folded)
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

    /// <summary>One sound written as another that is spoken alike somewhere in the country.</summary>
    public static IEnumerable<string> SoundAlikes(string folded)
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

    /// <summary>One letter dropped, doubled, changed or swapped with the next.</summary>
    public static IEnumerable<string> OneSlip(string folded)
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
