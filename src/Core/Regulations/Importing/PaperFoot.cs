using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>The foot of a paper: who gets it and who signed. Names of people there are nobody's answer.</summary>
internal static partial class PaperFoot
{
    private const int LongestLine = 80;

    /// <summary>Lines under an office that signs: "(Đã ký)", the name, a seal, who gets it.</summary>
    private const int MostUnderOffice = 6;

    private static readonly string[] s_signing = ["nguoi ky", "t/m ", "tm. ", "tm ", "k/t ", "kt. ", "noi nhan", "thay mat chi bo"];

    /// <summary>The paragraphs without it; what is annexed behind it stays.</summary>
    public static List<PaperParagraph> Without(List<PaperParagraph> body)
    {
        var half = body.Count / 2;
        var foot = body.FindIndex(half, p => IsSigning(p.Text));
        if (foot < 0)
        {
            foot = body.FindIndex(half, p => IsOffice(p.Text));
            foot = foot >= 0 && IsFoot(body[foot..EndOf(body, foot)]) ? foot : -1;
        }

        return foot <= 0 ? body : [.. body[..foot], .. body[EndOf(body, foot)..]];
    }

    private static int EndOf(List<PaperParagraph> body, int foot) =>
        body.FindIndex(foot, p => PaperMark.At(p, inArticle: false) is { Kind: PartKind.Part }) is var annex and >= 0 ? annex : body.Count;

    // What the office is to do may stand under it as well: then there are sentences or points.
    private static bool IsFoot(List<PaperParagraph> lines) =>
        lines.Count <= MostUnderOffice
        && lines.TrueForAll(p => p.Text.Length <= LongestLine && !".;:".Contains(p.Text[^1], StringComparison.Ordinal) && PaperMark.At(p, inArticle: false) is null);

    private static bool IsSigning(string line) =>
        line.Length <= LongestLine && s_signing.Any(sign => VietnameseText.Fold(line).StartsWith(sign, StringComparison.Ordinal));

    // In capitals, and nothing else on its line: "BÍ THƯ", "PHÓ BÍ THƯ CHI BỘ".
    private static bool IsOffice(string line) => !line.Any(char.IsLower) && Office().IsMatch(VietnameseText.Fold(line));

    [GeneratedRegex(
        @"^(q\. ?|quyen )?(pho )?(bi thu|chu tich|truong ban|to truong|giam doc|hieu truong|thu truong|nguoi lap|thu ky)( (chi bo|dang uy|chi uy|dang bo)\b.{0,30})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Office();
}
