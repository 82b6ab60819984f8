using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace ChiBo.Core.Language;

/// <summary>One Vietnamese syllable taken apart: letters with their vowel marks, and the tone by itself.</summary>
public static class Syllable
{
    private const string ToneMarks = "\0\u0301\u0300\u0309\u0303\u0323";

    private static readonly SearchValues<char> MarkedVowels = SearchValues.Create("ăâêôơư");

    private static readonly SearchValues<char> PlainVowels = SearchValues.Create("aeiouy");

    private static readonly FrozenSet<string> Onsets =
        "ngh ng nh gh gi kh ph th tr ch qu b c d g h k l m n p r s t v x"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Rimes = """
        a ac ach ai am an ang anh ao ap at au ay e ec em en eng enh eo ep et ech eu
        i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oap oat oay oc oe oen oeo oet oi om on ong op ot
        u ua uan uang uat uay uc ue uech uen uenh ui um un ung uo uoc uoi uom uon uong uop uot uou
        up ut uu uy uya uyen uyet uych uynh uyt uyu y yem yen yet yeu
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The syllable without its tone, the tone as a digit behind (1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng), so that
    /// "hòa" and "hoà" are the same key "hoa2". Lower case.
    /// </summary>
    public static string Key(string syllable)
    {
        var key = new StringBuilder(syllable.Length + 1);
        var tone = 0;
        foreach (var character in syllable.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            var found = ToneMarks.IndexOf(character, StringComparison.Ordinal);
            if (found > 0)
            {
                tone = found;
            }
            else
            {
                key.Append(character);
            }
        }

        if (tone > 0)
        {
            key.Append((char)('0' + tone));
        }

        return key.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether folded letters (see <see cref="VietnameseText.Fold"/>) can be one Vietnamese syllable.</summary>
    public static bool IsPlausible(string folded)
    {
        for (var length = Math.Min(3, folded.Length); length >= 0; length--)
        {
            if ((length == 0 || Onsets.Contains(folded[..length]))
                && (Rimes.Contains(folded[length..]) || string.Equals(folded, "gi", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Letters with vowel marks and a tone (0 to 5, as in <see cref="Key"/>) written as one word, the tone on its usual vowel.</summary>
    public static string Compose(string letters, int tone)
    {
        if (tone == 0)
        {
            return letters;
        }

        var place = ToneVowel(letters);
        return place < 0
            ? letters
            : (letters[..(place + 1)] + ToneMarks[tone] + letters[(place + 1)..]).Normalize(NormalizationForm.FormC);
    }

    internal static bool IsVowel(char character) => "aăâeêioôơuưy".Contains(character, StringComparison.Ordinal);

    private static int ToneVowel(string letters)
    {
        var marked = letters.AsSpan().LastIndexOfAny(MarkedVowels);
        if (marked >= 0)
        {
            return marked;
        }

        var start = SkipOnset(letters);
        var end = start;
        while (end < letters.Length && IsVowel(letters[end]))
        {
            end++;
        }

        return (end - start) switch
        {
            0 => letters.AsSpan().IndexOfAny(PlainVowels),
            1 => start,
            2 => end < letters.Length ? start + 1 : start,
            _ => start + 1,
        };
    }

    private static int SkipOnset(string letters)
    {
        var start = 0;
        while (start < letters.Length && !IsVowel(letters[start]))
        {
            start++;
        }

        var glide = letters.Length > start + 1 && IsVowel(letters[start + 1])
            && (letters.StartsWith("gi", StringComparison.Ordinal) || letters.StartsWith("qu", StringComparison.Ordinal));
        return glide ? start + 1 : start;
    }
}
