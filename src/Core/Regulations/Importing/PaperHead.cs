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

    /// <summary>Reads it; what cannot be told stays empty, the name then is that of the file.</summary>
    public static PaperHead Read(IReadOnlyList<PaperParagraph> paragraphs, string fileName)
    {
        var first = paragraphs.Take(Deepest).ToList();
        var end = first.FindIndex(p => PaperMark.At(p, inArticle: false) is { Kind: not PartKind.Heading } mark && !IsOwnLine(p.Text, mark));
        var head = end < 0 ? first : first[..end];
        var title = Title(head);
        var number = head.Select(p => NumberIn(p.Text)).FirstOrDefault(n => n is not null) ?? string.Empty;
        var issued = head.Where(p => p.Text.Length <= 120 && !IsBasis(p.Text)).Select(p => DateIn(p.Text)).FirstOrDefault(d => d is not null);
        var length = title.End > 0 ? title.End : number.Length > 0 ? LastFormal(head) : 0;
        while (length < head.Count && (IsFormal(head[length].Text) || IsNumberOrDate(head[length].Text)))
        {
            length++;
        }

        return new PaperHead(new RuleDocumentFacts(Name(head, title, number, fileName), number, Issuer(head, title.At), issued), length);
    }

    private static string Name(List<PaperParagraph> head, PaperTitle title, string number, string fileName)
    {
        if (title.Words.Length > 0 || (title.Kind.Length > 0 && number.Length > 0))
        {
            return Named(title.Words, title.Kind, number);
        }

        var name = head is [{ Level: > 0 } top, ..] && PaperKind.Alone(top.Text) is null ? top.Text : Path.GetFileNameWithoutExtension(fileName).Trim();
        return name.Length == 0 ? fileName : Named(name, string.Empty, string.Empty);
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

    // The kind stands alone on its line, or opens one in capitals; what it is about follows, up to a rule, a formality or the text.
    private static PaperTitle Title(List<PaperParagraph> head)
    {
        var at = head.FindIndex(p => PaperKind.Alone(p.Text) is not null);
        var titled = head.FindIndex(p => PaperKind.Opening(p.Text) is not null);
        if (titled >= 0 && (at < 0 || titled < at) && head.Take(titled).All(p => IsFormal(p.Text) || IsNumberOrDate(p.Text)))
        {
            at = titled;
        }

        if (at < 0)
        {
            at = head.FindIndex(p => VietnameseText.Fold(p.Text).StartsWith("v/v", StringComparison.Ordinal));
            return at < 0 ? new PaperTitle(string.Empty, string.Empty, -1, 0) : new PaperTitle("Công văn", head[at].Text, at, at + 1);
        }

        var (kind, rest) = PaperKind.Opening(head[at].Text) ?? (PaperKind.Alone(head[at].Text)!, string.Empty);
        var end = at + 1;
        while (end < head.Count && IsNumberOrDate(head[end].Text))
        {
            end++;
        }

        var words = head.Skip(end).Take(4).TakeWhile(p => IsSubject(p.Text)).Select(p => p.Text).ToList();
        return new PaperTitle(kind, string.Join(' ', words.Prepend(DocumentNumber.Headed(rest) is null ? rest : string.Empty)).Trim(), at, end + words.Count);
    }

    private static bool IsSubject(string line) =>
        line.Length <= LongestName && !line.EndsWith('.') && !IsNumberOrDate(line) && (!IsFormal(line) || (IsInCapitals(line) && !IsState(line) && !Whose().IsMatch(VietnameseText.Fold(line))));

    private static string? NumberIn(string line) => DocumentNumber.Headed(line) ?? (PaperKind.Opening(line) is { About: var about } ? DocumentNumber.Headed(about) : null);

    // What is issued along with a decision has its date.
    private static DateOnly? DateIn(string line) =>
        SpokenDates.First(VietnameseText.Fold(line).Contains("kem theo", StringComparison.Ordinal) ? line : SpokenDates.WithoutOthers(line));

    /// <summary>Whose paper it is: the lines in capitals before its number and its title. A kind of paper issues nothing.</summary>
    private static string Issuer(List<PaperParagraph> head, int title)
    {
        var number = head.FindIndex(p => NumberIn(p.Text) is not null);
        var before = title < 0 || (number >= 0 && number < title) ? number : title;
        var lines = head.Take(before).Select(p => p.Text)
            .Where(t => t.Length is > 5 and <= 80 && IsInCapitals(t) && !IsState(t) && PaperKind.Alone(t) is null && PaperKind.Opening(t) is null).TakeLast(2);
        return string.Join(", ", lines);
    }

    private static bool IsInCapitals(string line) => !line.Any(char.IsLower) && line.Any(char.IsLetter);

    /// <summary>"Số 05-QC/CB", "Phường Mẫu, ngày 5 tháng 6 năm 2026".</summary>
    private static bool IsNumberOrDate(string line) =>
        DocumentNumber.Headed(line) is not null || (line.Length <= 80 && PlaceAndDay().IsMatch(VietnameseText.Fold(line)) && SpokenDates.First(line) is not null);

    private static bool IsState(string line) =>
        VietnameseText.Fold(line) is var folded && (folded.Contains("dang cong san viet nam", StringComparison.Ordinal) || folded.Contains("cong hoa xa hoi", StringComparison.Ordinal));

    private static int LastFormal(List<PaperParagraph> head) =>
        head.FindLastIndex(p => DocumentNumber.Headed(p.Text) is not null || (p.Text.Length <= 60 && SpokenDates.First(p.Text) is not null)) + 1;

    /// <summary>Rules, who decides, what it is based on, "… ban hành … như sau:".</summary>
    private static bool IsFormal(string line) =>
        !line.Any(char.IsLetterOrDigit) || (line.Length <= 80 && !line.Any(char.IsLower)) || line.EndsWith("như sau:", StringComparison.OrdinalIgnoreCase)
        || IsBasis(line);

    private static bool IsBasis(string line) => Basis().IsMatch(VietnameseText.Fold(line));

    // "Mục 1" may open the text; "I." and "1." too. A chapter of the head does not exist, but a number may: "1. Hà Nội, ngày …" does not.
    private static bool IsOwnLine(string line, PaperMark mark) => mark.Kind == PartKind.Clause && DocumentNumber.Headed(line) is not null;

    [GeneratedRegex(
        @"^[-–+•*\s]*(can cu|theo de nghi|xet de nghi|thuc hien (quy dinh|huong dan|nghi quyet|ke hoach|chi thi) so|doc lap|kinh gui)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Basis();

    [GeneratedRegex(@"^([^.;:]{0,50},\s*)?ngay\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PlaceAndDay();

    // Who decides stands in capitals too: "BAN THƯỜNG VỤ ĐẢNG ỦY".
    [GeneratedRegex(
        @"^(ban|bo chinh tri|bo truong|chi bo|chi uy|dang uy|dang bo|tinh uy|thanh uy|huyen uy|quan uy|uy ban|hoi dong|chu tich|bi thu|quoc hoi|chinh phu|thu tuong)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Whose();

    private sealed record PaperTitle(string Kind, string Words, int At, int End);
}
