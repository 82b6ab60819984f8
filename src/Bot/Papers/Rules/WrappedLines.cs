using System.Text.RegularExpressions;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>Paragraphs of lines that may have been broken to fit a page.</summary>
internal static partial class WrappedLines
{
    /// <summary>A line shorter than that was not broken by the page.</summary>
    private const int LeastBroken = 45;

    /// <summary>The paper of a plain text.</summary>
    public static RulePaper Paper(string text)
    {
        var lines = text.Split('\n');
        return RulePaper.Of([.. Join(lines).Select(p => new PaperParagraph(p))], [.. lines.Select(TidyLine.Of)]);
    }

    /// <summary>A line goes on with the one before it when that broke off in the middle and this one opens nothing new. An empty line ends a paragraph.</summary>
    public static IEnumerable<string> Join(IEnumerable<string> lines)
    {
        var (paragraph, last) = (string.Empty, string.Empty);
        foreach (var line in lines.Select(TidyLine.Of))
        {
            if (paragraph.Length > 0 && line.Length > 0 && IsBroken(last) && GoesOn(line))
            {
                paragraph += " " + line;
            }
            else
            {
                if (paragraph.Length > 0)
                {
                    yield return paragraph;
                }

                paragraph = line;
            }

            last = line;
        }

        if (paragraph.Length > 0)
        {
            yield return paragraph;
        }
    }

    private static bool IsBroken(string line) => line.Length >= LeastBroken && line[^1] is not ('.' or ';' or ':' or '!' or '?');

    private static bool GoesOn(string line) => !Opening().IsMatch(line);

    /// <summary>Marks of a part, dashes of a list, a line in capitals.</summary>
    [GeneratedRegex(
        @"^([-–+•*]\s|\d{1,2}(\.\d{1,2})*[.)]\s|[a-zđ][)]\s|[IVX]+\s*[.)\-–]\s|(Phần|Chương|Mục|Điều|Phụ lục|PHẦN|CHƯƠNG|MỤC|ĐIỀU|PHỤ LỤC|Số|Nơi nhận)\b|[^\p{Ll}]+$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
