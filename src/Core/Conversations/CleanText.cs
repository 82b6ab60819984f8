using System.Globalization;
using System.Text;

namespace ChiBo.Core.Conversations;

/// <summary>What comes in, made safe to read: nothing invisible, one form of Vietnamese letters, bounded length.</summary>
public static class CleanText
{
    /// <summary>Longest text that is read; what is beyond is cut. Ours: ten times the longest sensible message.</summary>
    public const int Longest = 10_000;

    // U+FFFE is no character, and normalising throws on it.
    private const int NoCharacter = 0xFFFE;

    /// <summary>NFC, without control, format (zero-width, right-to-left marks) and private-use characters; new lines stay.</summary>
    public static string Of(string raw)
    {
        var text = raw.Length > Longest ? raw[..Longest] : raw;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !IsInvisible(rune))
            {
                kept.Append(rune.Value == '\u00A0' ? " " : rune.ToString());
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>Control, format and private-use characters, and what is no character.</summary>
    public static bool IsInvisible(Rune rune) => rune.Value == NoCharacter || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate;
}
