using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations;

/// <summary>Numbers of papers: "42-HD/BTCTW", "01/2026/NĐ-CP", "05-QC/CB".</summary>
internal static partial class DocumentNumber
{
    /// <summary>The number in a line that says "Số …" with nothing before it; null in any other.</summary>
    public static string? Headed(string line) => HeadLine().Match(line) is { Success: true } match ? Tidy(match.Groups["number"].Value) : null;

    /// <summary>All numbers in a text, as they are compared.</summary>
    public static IEnumerable<string> In(string text) => Anywhere().Matches(text).Select(m => Tidy(m.Value));

    /// <summary>One writing for all: capitals, plain hyphens, no blanks, no leading zeros.</summary>
    public static string Tidy(string number) =>
        string.Concat(number.Where(c => !char.IsWhiteSpace(c))).Replace('–', '-').Replace('—', '-').ToUpperInvariant();

    /// <summary>They name the same: leading zeros do not count.</summary>
    public static bool Same(string one, string other) =>
        one.Length > 0 && string.Equals(Tidy(one).TrimStart('0'), Tidy(other).TrimStart('0'), StringComparison.Ordinal);

    /// <summary>A text names it, in whatever writing.</summary>
    public static bool IsIn(string text, string number) =>
        In(text.ToUpperInvariant()).Any(n => Same(n, number)) || VietnameseText.Fold(text).Contains($"so {VietnameseText.Fold(number)}", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^\s*[Ss](ố|Ố)\s*[:.]?\s*(?<number>\d{1,5}[a-zA-Z]?\s*[-–—/]\s*[\p{L}\d]+([-–—/&.][\p{L}\d]+)*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HeadLine();

    [GeneratedRegex(
        @"\b\d{1,5}[a-zA-Z]?(/\d{4})?\s?[-–—/]\s?\p{Lu}{1,6}([-–—/]\p{Lu}[\p{Lu}\d]*)*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Anywhere();
}
