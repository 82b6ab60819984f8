using System.Text.RegularExpressions;

namespace ChiBo.Core.Language;

/// <summary>
/// Finds the stamp of a state secret in a text, so that it is refused before anything is stored or sent
/// (Law 117/2025/QH15, art. 5: secrets must not lie on devices joined to the Internet; levels MẬT, TỐI MẬT, TUYỆT MẬT).
/// Ordinary words with the same syllable (mật độ, bảo mật, mật khẩu, thân mật) pass.
/// </summary>
public static partial class SecrecyMark
{
    /// <summary>The level found ("MẬT", "TỐI MẬT", "TUYỆT MẬT"), or null.</summary>
    public static string? Find(string text)
    {
        var match = Written().Match(text);
        if (!match.Success)
        {
            match = Stamp().Match(text);
        }

        return match.Success ? LevelOf(match.Value) : null;
    }

    private static string LevelOf(string found)
    {
        var letters = VietnameseText.Fold(string.Concat(found.Where(char.IsLetter)));
        return letters.Contains("tuyet", StringComparison.Ordinal) ? "TUYỆT MẬT"
            : letters.Contains("toi", StringComparison.Ordinal) ? "TỐI MẬT" : "MẬT";
    }

    // The two higher levels with their marks mean nothing else, in any case; MẬT in capitals is a stamp unless it is part of a word pair.
    [GeneratedRegex(
        @"\b(?i:tuyệt\s*mật|tối\s*mật)\b|(?<![Bb]ảo |BẢO |[Tt]hân |THÂN |[Bb]í |BÍ |\w)M\s?Ậ\s?T\b(?!\s*(?i:độ|khẩu|mã|ong|vụ|thiết))",
        RegexOptions.CultureInvariant, 200)]
    private static partial Regex Written();

    // A stamp on its own line, in brackets, or after "độ"/"dấu"; with or without marks, also spaced out.
    [GeneratedRegex(
        @"(?mi)(?:^[\s\W]*|[\[(<]\s*|\b(?:độ|do|dấu|dau)\s*(?:mật|mat)?\s*[:\-]?\s*[""“']?)(?:t\s?u\s?y\s?[ệe]\s?t\s+|t\s?[ốo]\s?i\s+)?m\s?[ậa]\s?t(?=[\s\W]*$|\s*[\])>]|(?<=(?:độ|dấu|do|dau)\s*[:\-]?\s*[""“']?(?:t\s?u\s?y\s?[ệe]\s?t\s+|t\s?[ốo]\s?i\s+)?m\s?[ậa]\s?t)(?!\s*(?i:độ|do|khẩu|khau))\b)",
        RegexOptions.CultureInvariant, 200)]
    private static partial Regex Stamp();
}
