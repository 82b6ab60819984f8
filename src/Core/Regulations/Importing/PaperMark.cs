using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What a part of a document is; the higher holds the lower.</summary>
internal enum PartKind
{
    Part,
    Chapter,
    Section,
    Heading,
    Article,
    Clause,
    Point,
}

/// <summary>The mark with which a paragraph opens a part: "Chương II", "Điều 5.", "1.", "a)", or that it is a heading.</summary>
/// <param name="Depth">Orders parts: a part belongs to the nearest one above it of lesser depth.</param>
/// <param name="Label">As in a path: "Điều 5", "khoản 2", "Mục II"; a heading's own words.</param>
/// <param name="Written">The mark as it stands, for texts that join several parts; empty for headings.</param>
/// <param name="Rest">What follows it.</param>
internal sealed partial record PaperMark(PartKind Kind, double Depth, string Label, string Written, string Rest)
{
    private const int LongestHeading = 160;

    /// <summary>Null where the paragraph goes on with the part at hand.</summary>
    /// <param name="inArticle">Below "Điều" a number is a khoản, elsewhere a điểm.</param>
    public static PaperMark? At(PaperParagraph paragraph, bool inArticle)
    {
        var text = paragraph.Text;
        var folded = VietnameseText.Fold(text);
        return folded.Length != text.Length ? Heading(paragraph)
            : Named(paragraph, folded) ?? Roman(text) ?? Heading(paragraph) ?? Number(text, folded, inArticle) ?? Letter(text, folded, inArticle);
    }

    private static PaperMark? Named(PaperParagraph paragraph, string folded)
    {
        var text = paragraph.Text;
        if (NamedPart().Match(folded) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups["name"].Length;
        var rest = text[match.Length..].Trim();
        var parted = match.Length == folded.Length || match.Groups["sign"].Length > 0 || paragraph.Level > 0;
        if (!parted && (rest.Length == 0 || rest.Any(char.IsLower)))
        {
            // "Điều 5 của Quy định này" is a sentence.
            return null;
        }

        var label = text[..name].Trim();
        label = char.ToUpperInvariant(label[0]) + (label.All(c => !char.IsLower(c)) ? Lowered(label) : label[1..]);
        return match.Groups["word"].Value switch
        {
            "phan" or "phu luc" => new PaperMark(PartKind.Part, 0, label, string.Empty, rest),
            "chuong" => new PaperMark(PartKind.Chapter, 1, label, string.Empty, rest),
            "muc" => new PaperMark(PartKind.Section, 2, label, string.Empty, rest),
            _ => new PaperMark(PartKind.Article, 3, label, $"{label}.", rest),
        };
    }

    /// <summary>"HƯƠNG II" of "CHƯƠNG II" → "hương II": the number keeps its capitals.</summary>
    private static string Lowered(string label)
    {
        var space = label.LastIndexOf(' ');
        return space < 0 ? label[1..].ToLowerInvariant() : label[1..space].ToLowerInvariant() + label[space..];
    }

    private static PaperMark? Roman(string text) => RomanNumber().Match(text) is { Success: true } match
        ? new PaperMark(PartKind.Section, 2, $"Mục {match.Groups["number"].Value}", match.Value.Trim(), text[match.Length..].Trim())
        : null;

    private static PaperMark? Heading(PaperParagraph paragraph) => paragraph is { Level: > 0, Text.Length: <= LongestHeading }
        ? new PaperMark(PartKind.Heading, 2 + (Math.Min(paragraph.Level, 8) / 10.0), paragraph.Text.TrimEnd(' ', ':', '.'), string.Empty, paragraph.Text)
        : null;

    private static PaperMark? Number(string text, string folded, bool inArticle)
    {
        if (ClauseNumber().Match(folded) is not { Success: true } match)
        {
            return null;
        }

        var number = match.Groups["number"].Value;
        var rest = text[match.Length..];
        if (rest.Length == 0 || (char.IsDigit(rest[0]) && !char.IsWhiteSpace(match.Value[^1])))
        {
            // "1.500 đồng", "3.12.2025".
            return null;
        }

        return new PaperMark(
            PartKind.Clause, 4 + (number.Count(c => c == '.') / 10.0), $"{(inArticle ? "khoản" : "điểm")} {number}", match.Value.Trim(), rest.Trim());
    }

    private static PaperMark? Letter(string text, string folded, bool inArticle)
    {
        var letter = text.Length > 2 && char.IsLower(text[0]) ? text[0] : default;
        var closed = letter != default && (folded[1] == ')' || (folded[1] == '.' && char.IsWhiteSpace(folded[2])));
        return closed
            ? new PaperMark(PartKind.Point, 5, $"{(inArticle ? "điểm" : "ý")} {letter}", text[..2], text[2..].Trim())
            : null;
    }

    [GeneratedRegex(
        @"^(?<name>(?<word>phan|phu luc|chuong|muc|dieu)( (thu|so))?( (nhat|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|[ivxlc]{1,7}|\d{1,3}[a-z]?|[a-h])))\s*(?<sign>[.:\-–—])?(\s|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NamedPart();

    [GeneratedRegex(@"^(?<number>[IVX]{1,6})\s*[.)\-–/]\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex RomanNumber();

    [GeneratedRegex(
        @"^((?<number>\d{1,2}(\.\d{1,2}){0,3})\s*[.)]\s*|(?<number>\d{1,2}(\.\d{1,2}){1,3})\s+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ClauseNumber();
}
