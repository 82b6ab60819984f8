using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>The foot of a paper: who gets it and who signed. Names of people there are nobody's answer.</summary>
internal static class PaperFoot
{
    private static readonly string[] s_signing = ["nguoi ky", "t/m ", "tm. ", "k/t ", "kt. ", "noi nhan"];

    /// <summary>The paragraphs without it; what is annexed behind it stays.</summary>
    public static List<PaperParagraph> Without(List<PaperParagraph> body)
    {
        var half = body.Count / 2;
        var foot = body.FindIndex(half, p => p.Text.Length <= 80 && s_signing.Any(sign => VietnameseText.Fold(p.Text).StartsWith(sign, StringComparison.Ordinal)));
        if (foot <= 0)
        {
            return body;
        }

        var annex = body.FindIndex(foot, p => PaperMark.At(p, inArticle: false) is { Kind: PartKind.Part });
        return annex < 0 ? body[..foot] : [.. body[..foot], .. body[annex..]];
    }
}
