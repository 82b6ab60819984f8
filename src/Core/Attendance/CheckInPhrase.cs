using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance;

/// <summary>What people type to check in: the code, or words that only say they are there.</summary>
public static partial class CheckInPhrase
{
    private const int MostWords = 9;

    private static readonly string[] s_here =
        ["co mat", "den roi", "toi roi", "da den", "da toi", "vua den", "vua toi", "dang o day", "dang o hoi truong", "o day roi", "diem danh"];

    private static readonly HashSet<string> s_doubt =
        ["khong", "ko", "k", "chua", "vang", "sap", "se", "muon", "tre", "nghi", "may", "gi", "sao", "khi", "luc", "neu", "mai", "khac", "ho"];

    /// <summary>The four digits of a text that holds nothing else: "4827", "mã 4827", "4 8 2 7"; else null.</summary>
    public static string? Code(string text) =>
        text.Length <= 30 && CodeAlone().Match(VietnameseText.Fold(text)) is { Success: true } found
            ? string.Concat(found.Groups["digits"].Value.Where(char.IsAsciiDigit)) : null;

    /// <summary>"có mặt", "em đến rồi": says so outright, without a number, a no, a doubt or a question.</summary>
    public static bool SaysHere(string text)
    {
        var folded = VietnameseText.Fold(text);
        var words = VietnameseText.Syllables(folded);
        return words.Count is > 0 and <= MostWords && !folded.Any(char.IsAsciiDigit) && !folded.Contains('?', StringComparison.Ordinal)
            && !words.Any(s_doubt.Contains)
            && s_here.Any(phrase => $" {string.Join(' ', words)} ".Contains($" {phrase} ", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\s*((ma|so|code|ma so|diem danh)\s*:?\s*)?(?<digits>\d([ .]?\d){3})\s*[.!]?\s*$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex CodeAlone();
}
