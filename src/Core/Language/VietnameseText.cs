using System.Globalization;
using System.Text;

namespace ChiBo.Core.Language;

/// <summary>Vietnamese writing reduced to what people type on a small phone: no tone marks, no capitals.</summary>
public static class VietnameseText
{
    /// <summary>
    /// Lower case, without tone and vowel marks, đ as d; other characters stay as they are.
    /// "Đồng Ý" → "dong y". The same fold serves indexes and queries.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
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
        var composed = text.Normalize(NormalizationForm.FormC);
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
}
