using System.Globalization;
using System.Text;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>Makes a line of a document safe to keep and to compare.</summary>
internal static class TidyLine
{
    /// <summary>Composed (NFC), single blanks, nothing invisible; trimmed.</summary>
    public static string Of(string raw)
    {
        var kept = new StringBuilder(raw.Length);
        foreach (var rune in raw.EnumerateRunes())
        {
            var blank = Rune.IsWhiteSpace(rune);
            if (blank ? kept.Length > 0 && kept[^1] != ' ' : !IsInvisible(rune))
            {
                kept.Append(blank ? " " : rune.ToString());
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    // U+FFFE is no character, and normalising throws on it.
    private static bool IsInvisible(Rune rune) => rune.Value == 0xFFFE || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate;
}
