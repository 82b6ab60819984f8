using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Which documents a text says it takes the place of: "… này thay thế Hướng dẫn số 12-HD/BTCTW, ngày 06/7/2022".</summary>
internal static partial class ReplacedNumbers
{
    /// <summary>Their numbers; none where the text says that something is replaced by another ("được thay thế bằng …").</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> texts) =>
        [.. texts.SelectMany(OfText).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> OfText(string text)
    {
        var folded = VietnameseText.Fold(text);
        if (folded.Length != text.Length)
        {
            return [];
        }

        return Replaces().Matches(folded)
            .Where(m => !m.Groups["passive"].Success)
            .SelectMany(m => DocumentNumber.In(text.Substring(m.Groups["what"].Index, m.Groups["what"].Length)));
    }

    [GeneratedRegex(
        @"(?<passive>(bi|duoc)\s+)?\bthay\s+(the\s+)?(cho\s+)?(?<passive>(bang|boi)\s+)?(?<what>(cac\s+)?(huong dan|quy dinh|quyet dinh|nghi quyet|chi thi|ket luan|quy che|ke hoach|thong tu|nghi dinh|luat|dieu le|so)[^;]{0,300}?)(;|\.(\s|$)|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Replaces();
}
