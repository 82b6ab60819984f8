using System.Text;
using ChiBo.Core.Conversations;

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
            if (blank ? kept.Length > 0 && kept[^1] != ' ' : !CleanText.IsInvisible(rune))
            {
                kept.Append(blank ? " " : rune.ToString());
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }
}
