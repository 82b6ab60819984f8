using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What the head of a paper says of it, and where its text begins.</summary>
/// <param name="Length">Paragraphs of the head: whose they are, number, date, name, what it is based on.</param>
internal sealed partial record PaperHead(RuleDocumentFacts Facts, int Length)
{
    /// <summary>A head is within the first paragraphs.</summary>
    private const int Deepest = 40;

    private const int LongestName = 300;

    private static readonly Dictionary<string, string> s_kinds = new(StringComparer.Ordinal)
    {
        ["huong dan"] = "Hướng dẫn",
        ["quy dinh"] = "Quy định",
        ["quyet dinh"] = "Quyết định",
        ["nghi quyet"] = "Nghị quyết",
        ["chi thi"] = "Chỉ thị",
        ["ket luan"] = "Kết luận",
        ["quy che"] = "Quy chế",
        ["ke hoach"] = "Kế hoạch",
        ["chuong trinh"] = "Chương trình",
        ["thong bao"] = "Thông báo",
        ["dieu le"] = "Điều lệ",
        ["luat"] = "Luật",
        ["nghi dinh"] = "Nghị định",
        ["thong tu"] = "Thông tư",
        ["thong tri"] = "Thông tri",
        ["quy uoc"] = "Quy ước",
        ["noi quy"] = "Nội quy",
        ["cong van"] = "Công văn",
    };

    /// <summary>Reads it; what cannot be told stays empty, the name then is that of the file.</summary>
    public static PaperHead Read(IReadOnlyList<PaperParagraph> paragraphs, string fileName)
    {
        var first = paragraphs.Take(Deepest).ToList();
        var end = first.FindIndex(p => PaperMark.At(p, inArticle: false) is { Kind: not PartKind.Heading } mark && !IsOwnLine(p.Text, mark));
        var head = end < 0 ? first : first[..end];
        var number = head.Select(p => DocumentNumber.Headed(p.Text)).FirstOrDefault(n => n is not null) ?? string.Empty;
        var issued = head.Where(p => p.Text.Length <= 120).Select(p => SpokenDates.First(p.Text)).FirstOrDefault(d => d is not null);
        var title = Title(head);
        var length = title.End > 0 ? title.End : number.Length > 0 ? LastFormal(head) : 0;
        while (length < head.Count && IsFormal(head[length].Text))
        {
            length++;
        }

        var name = title.Words.Length > 0 ? title.Words : head is [{ Level: > 0 } top, ..] ? top.Text : Path.GetFileNameWithoutExtension(fileName).Trim();
        name = Named(name, title.Kind, number);
        return new PaperHead(new RuleDocumentFacts(name.Length == 0 ? fileName : name, number, Issuer(head), issued), length);
    }

    /// <summary>"Hướng dẫn 42-HD/BTCTW thực hiện …".</summary>
    private static string Named(string words, string kind, string number)
    {
        var tidy = VietnameseText.Cut(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestName);
        var lower = tidy.Any(char.IsLower) || kind.Length == 0 ? tidy : tidy.ToLowerInvariant();
        var begun = kind.Length > 0 && lower.Length > 1 && char.IsLower(lower[1]) ? char.ToLowerInvariant(lower[0]) + lower[1..] : lower;
        var about = VietnameseText.Fold(begun).StartsWith("v/v", StringComparison.Ordinal) ? "về việc" + begun[3..] : begun;
        return string.Join(' ', new[] { kind, number, about }.Where(p => p.Length > 0));
    }

    // The kind stands alone on its line; what it is about follows, up to a rule, a formality or the text.
    private static (string Kind, string Words, int End) Title(List<PaperParagraph> head)
    {
        var at = head.FindIndex(p => KindOf(p.Text) is not null);
        if (at >= 0)
        {
            var words = head.Skip(at + 1).Take(4).TakeWhile(p => !IsFormal(p.Text) && !p.Text.EndsWith('.') && p.Text.Length <= LongestName).ToList();
            return (KindOf(head[at].Text)!, string.Join(' ', words.Select(p => p.Text)), at + 1 + words.Count);
        }

        at = head.FindIndex(p => VietnameseText.Fold(p.Text).StartsWith("v/v", StringComparison.Ordinal));
        return at < 0 ? (string.Empty, string.Empty, 0) : ("Công văn", head[at].Text, at + 1);
    }

    private static string? KindOf(string line) => line.Length > 20 ? null : s_kinds.GetValueOrDefault(VietnameseText.Fold(line).Trim(' ', ':', '.'));

    /// <summary>Whose paper it is: the lines in capitals before the number.</summary>
    private static string Issuer(List<PaperParagraph> head)
    {
        var number = head.FindIndex(p => DocumentNumber.Headed(p.Text) is not null);
        var lines = head.Take(number).Select(p => p.Text)
            .Where(t => t.Length is > 5 and <= 80 && !t.Any(char.IsLower) && t.Any(char.IsLetter) && !IsState(t)).TakeLast(2);
        return string.Join(", ", lines);
    }

    private static bool IsState(string line) =>
        VietnameseText.Fold(line) is var folded && (folded.Contains("dang cong san viet nam", StringComparison.Ordinal) || folded.Contains("cong hoa xa hoi", StringComparison.Ordinal));

    private static int LastFormal(List<PaperParagraph> head) =>
        head.FindLastIndex(p => DocumentNumber.Headed(p.Text) is not null || (p.Text.Length <= 60 && SpokenDates.First(p.Text) is not null)) + 1;

    /// <summary>Rules, who decides, what it is based on, "… ban hành … như sau:".</summary>
    private static bool IsFormal(string line) =>
        !line.Any(char.IsLetterOrDigit) || (line.Length <= 80 && !line.Any(char.IsLower)) || line.EndsWith("như sau:", StringComparison.OrdinalIgnoreCase)
        || Basis().IsMatch(VietnameseText.Fold(line));

    // "Mục 1" may open the text; "I." and "1." too. A chapter of the head does not exist, but a number may: "1. Hà Nội, ngày …" does not.
    private static bool IsOwnLine(string line, PaperMark mark) => mark.Kind == PartKind.Clause && DocumentNumber.Headed(line) is not null;

    [GeneratedRegex(
        @"^[-–+•*\s]*(can cu|theo de nghi|xet de nghi|thuc hien (quy dinh|huong dan|nghi quyet|ke hoach|chi thi) so|doc lap|kinh gui)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Basis();
}
