using System.Globalization;
using System.Text;
using ChiBo.Core.Language;

namespace ChiBo.Core.Enrolment;

/// <summary>What the characters of one cell amount to.</summary>
public static class CellText
{
    /// <summary>NFC, single spaces, no control, zero-width or direction marks.</summary>
    public static string Tidy(string cell)
    {
        var tidy = new StringBuilder(cell.Length);
        var gap = false;
        foreach (var character in cell)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                gap = tidy.Length > 0;
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate)
                && character is not '\uFFFD' and < '\uFFFE')
            {
                _ = gap ? tidy.Append(' ') : tidy;
                tidy.Append(character);
                gap = false;
            }
        }

        return tidy.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Nothing, dashes, or a word for nothing.</summary>
    public static bool IsBlank(string tidy) =>
        tidy.All(character => character is '-' or '–' or '—' or '.' or '…' or '_' or '/' or '\\')
        || (tidy[0] != '#' && VietnameseText.Plain(tidy) is "khong" or "khong co" or "ko" or "chua co" or "chua" or "n a" or "0");

    /// <summary>
    /// What a spreadsheet would run (= + - @ before anything but a number) or an error it left (#N/A).
    /// Such a cell is text that is refused, never worked out.
    /// </summary>
    public static bool IsFormula(string tidy) =>
        tidy.Length > 0 && !IsBlank(tidy)
        && (tidy[0] is '=' or '@' or '#' || (tidy[0] is '+' or '-' && !tidy.Skip(1).All(IsPartOfNumber)));

    private static bool IsPartOfNumber(char character) => char.IsAsciiDigit(character) || character is ' ' or '.' or ',' or '-' or '(' or ')';
}
