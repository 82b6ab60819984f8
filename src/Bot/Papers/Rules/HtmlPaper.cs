using System.Net;
using System.Text;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>
/// The visible text of a page as paragraphs: tags are walked through once, so that no depth of nesting and no broken markup
/// can harm; scripts and styles are left out, and nothing is fetched.
/// </summary>
internal static class HtmlPaper
{
    private static readonly HashSet<string> s_inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "o:p", "q", "s", "samp", "small",
        "span", "st1:place", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
    };

    // Not "head": its tags may be left out, and all that it may hold is here or empty.
    private static readonly string[] s_hidden = ["title", "script", "style", "template", "noscript", "svg", "iframe", "object", "textarea", "select"];

    /// <summary>In these nothing is a tag but their own end; without one they hold the rest of the page.</summary>
    private static readonly string[] s_raw = ["title", "script", "style", "iframe", "textarea"];

    public static RulePaper Read(string html)
    {
        var paragraphs = new List<PaperParagraph>();
        var text = new StringBuilder();
        var level = 0;
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                text.Append(html[at++]);
                continue;
            }

            var (name, closing, end) = Tag(html, at);
            if (name.Length == 0)
            {
                // "<" alone is a sign of comparison.
                text.Append(end == at + 1 ? "<" : string.Empty);
                at = end;
                continue;
            }

            at = !closing && s_hidden.Contains(name, StringComparer.OrdinalIgnoreCase) ? BehindClosing(html, end, name) : end;
            if (name.Equals("td", StringComparison.OrdinalIgnoreCase) || name.Equals("th", StringComparison.OrdinalIgnoreCase))
            {
                EndCell(text);
            }
            else if (!s_inline.Contains(name))
            {
                Close(paragraphs, text, level);
                level = !closing && name.Length == 2 && name[0] is 'h' or 'H' && char.IsBetween(name[^1], '1', '6') ? name[1] - '0' : 0;
            }
        }

        Close(paragraphs, text, level);
        return RulePaper.Of(paragraphs, [WebUtility.HtmlDecode(html)]);
    }

    // The closing tag of a cell may be left out, the next one's opening then ends it.
    private static void EndCell(StringBuilder text)
    {
        var last = text.Length - 1;
        while (last >= 0 && char.IsWhiteSpace(text[last]))
        {
            last--;
        }

        text.Append(last >= 0 && text[last] != ';' ? "; " : string.Empty);
    }

    private static void Close(List<PaperParagraph> paragraphs, StringBuilder text, int level)
    {
        var tidy = TidyLine.Of(WebUtility.HtmlDecode(text.ToString())).TrimEnd(';', ' ');
        if (tidy.Any(char.IsLetterOrDigit))
        {
            paragraphs.Add(new PaperParagraph(tidy, level));
        }

        text.Clear();
    }

    /// <summary>The tag at a "&lt;" and the place behind it; no name for a comment, a declaration, or a lone sign.</summary>
    private static (string Name, bool Closing, int End) Tag(string html, int at)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            var comment = html.IndexOf("-->", at, StringComparison.Ordinal);
            return (string.Empty, false, comment < 0 ? html.Length : comment + 3);
        }

        var closing = at + 1 < html.Length && html[at + 1] == '/';
        var start = at + (closing ? 2 : 1);
        if (start >= html.Length || !(char.IsAsciiLetter(html[start]) || html[start] is '!' or '?'))
        {
            return (string.Empty, false, at + 1);
        }

        var close = html.IndexOf('>', start);
        var end = close < 0 ? html.Length : close + 1;
        var length = 0;
        while (start + length < end && (char.IsAsciiLetterOrDigit(html[start + length]) || html[start + length] == ':'))
        {
            length++;
        }

        return (html.Substring(start, length), closing, end);
    }

    private static int BehindClosing(string html, int from, string name)
    {
        for (var close = from; (close = html.IndexOf("</" + name, close, StringComparison.OrdinalIgnoreCase)) >= 0; close += name.Length)
        {
            var behind = close + 2 + name.Length;
            if (behind >= html.Length || !char.IsAsciiLetterOrDigit(html[behind]))
            {
                return close;
            }
        }

        return s_raw.Contains(name, StringComparer.OrdinalIgnoreCase) ? html.Length : from;
    }
}
