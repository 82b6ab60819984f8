using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Web.Simulator;

/// <summary>A stretch of text in one dress.</summary>
public sealed record TextSpan(string Text, bool Bold, bool Large);

/// <summary>Takes a text with the marks of <see cref="Mark"/> apart, so that a page can show them without reading markup.</summary>
public static class MarkedText
{
    /// <summary>The spans in order; none is empty, and together they are the text without its marks. An unclosed mark lasts to the end.</summary>
    public static IReadOnlyList<TextSpan> SpansOf(string text)
    {
        var spans = new List<TextSpan>();
        var (from, bold, large) = (0, false, false);
        for (var at = 0; at <= text.Length; at++)
        {
            var c = at < text.Length ? text[at] : Mark.BoldOff;
            if (c is < Mark.BoldOn or > Mark.LargeOff)
            {
                continue;
            }

            if (at > from)
            {
                spans.Add(new TextSpan(text[from..at], bold, large));
            }

            from = at + 1;
            bold = c == Mark.BoldOn || (bold && c != Mark.BoldOff);
            large = c == Mark.LargeOn || (large && c != Mark.LargeOff);
        }

        return spans;
    }
}
