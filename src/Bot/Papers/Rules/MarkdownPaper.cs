using System.Text.RegularExpressions;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>Paragraphs and headings of a Markdown text; links keep their words, pictures nothing.</summary>
internal static partial class MarkdownPaper
{
    public static RulePaper Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var paragraphs = new List<PaperParagraph>();
        var open = new List<string>();
        foreach (var (at, line) in lines.Index())
        {
            var heading = HeadingMark().Match(line);
            if (heading.Success)
            {
                Close(paragraphs, open);
                paragraphs.Add(new PaperParagraph(Plain(line[heading.Length..].TrimEnd('#', ' ')), heading.Groups["marks"].Length));
            }
            else if (open.Count > 0 && UnderlineOf(line) is var level and > 0)
            {
                var title = open[^1];
                open.RemoveAt(open.Count - 1);
                Close(paragraphs, open);
                paragraphs.Add(new PaperParagraph(Plain(title), level));
            }
            else if (string.IsNullOrWhiteSpace(line) || ListMark().IsMatch(line) || line.StartsWith('|'))
            {
                Close(paragraphs, open);
                open.Add(line);
            }
            else
            {
                open.Add(line);
            }
        }

        Close(paragraphs, open);
        return RulePaper.Of([.. paragraphs.Where(p => p.Text.Length > 0)], [.. lines.Select(TidyLine.Of)]);
    }

    private static void Close(List<PaperParagraph> paragraphs, List<string> open)
    {
        paragraphs.AddRange(WrappedLines.Join(open).Select(Plain).Where(t => t.Any(char.IsLetterOrDigit)).Select(t => new PaperParagraph(t)));
        open.Clear();
    }

    private static int UnderlineOf(string line) => line.Trim() is { Length: > 2 } rule ? rule.All(c => c == '=') ? 1 : rule.All(c => c == '-') ? 2 : 0 : 0;

    private static string Plain(string line)
    {
        var words = Link().Replace(Picture().Replace(line, string.Empty), "${words}").Replace("**", string.Empty, StringComparison.Ordinal)
            .Replace("__", string.Empty, StringComparison.Ordinal).Replace("`", string.Empty, StringComparison.Ordinal).TrimStart('>', ' ');
        return TidyLine.Of(words.StartsWith('|') ? string.Join("; ", words.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : words);
    }

    [GeneratedRegex(@"^ {0,3}(?<marks>#{1,6})\s+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^\s*([-*+]|\d{1,3}[.)]|[a-zđ]\))\s", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
