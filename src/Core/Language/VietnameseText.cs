using System.Globalization;
using System.Text;

namespace ChiBo.Core.Language;

/// <summary>Vietnamese writing reduced to what people type on a small phone: no tone marks, no capitals.</summary>
public static class VietnameseText
{
    /// <summary>
    /// Lower case, without tone and vowel marks, đ as d; other characters stay as they are.
    /// "Đồng Ý" → "dong y". The same fold serves indexes and queries. Text of any kind is taken: half a surrogate pair, as a cut
    /// leaves it, becomes U+FFFD.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Readable(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(character);
            folded.Append(lower == 'đ' ? 'd' : lower);
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The runs of letters and digits of a text, in order, unchanged in case and marks.</summary>
    public static IReadOnlyList<string> Syllables(string text)
    {
        var syllables = new List<string>();
        var start = -1;
        var composed = Readable(text).Normalize(NormalizationForm.FormC);
        for (var i = 0; i <= composed.Length; i++)
        {
            var inside = i < composed.Length && char.IsLetterOrDigit(composed[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                syllables.Add(composed[start..i]);
                start = -1;
            }
        }

        return syllables;
    }

    /// <summary>The syllables of a text, folded.</summary>
    public static IReadOnlyList<string> Words(string text) => Syllables(Fold(text));

    /// <summary>The same with one blank between them, for comparing with what people type: "Cảm ơn!" → "cam on".</summary>
    public static string Plain(string text) => string.Join(' ', Words(text));

    /// <summary>A text of at most so many characters: a longer one is cut between words, and ends with "…".</summary>
    public static string Shorten(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', longest - 1);
        return Cut(text, space > 0 ? space : longest - 1).TrimEnd(',', ';', ':', '.', '–', ' ') + "…";
    }

    /// <summary>The first characters of a text, at most so many, never half of a surrogate pair (PostgreSQL takes no half).</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    // Normalising throws on half a surrogate pair and on U+FFFE. The length stays: callers cut the text as typed at places of the fold.
    private static string Readable(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\uFFFE', StringComparison.Ordinal)
            ? text
            : string.Create(text.Length, text, static (readable, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    var isPart = (i + 1 < source.Length && char.IsSurrogatePair(source[i], source[i + 1]))
                        || (i > 0 && char.IsSurrogatePair(source[i - 1], source[i]));
                    readable[i] = isPart || !(char.IsSurrogate(source[i]) || source[i] == '\uFFFE') ? source[i] : '\uFFFD';
                }
            });
}
