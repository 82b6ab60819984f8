using System.Text;
using SkiaSharp;

namespace ChiBo.Bot.Papers;

/// <summary>How a text stands on paper; <paramref name="Size"/> in points.</summary>
internal sealed record TextLook(float Size, bool Bold = false, SKTextAlign Align = SKTextAlign.Left, bool Quiet = false)
{
    public float LineHeight => Size * 1.3f;

    public float Ascent => Size;

    public float Measure(string text)
    {
        using var font = PaperFonts.Font(Size, Bold);
        return font.MeasureText(text);
    }

    /// <summary>
    /// The text broken between words into lines of a width; a word wider than the line is cut, and what is beyond
    /// <paramref name="most"/> lines ends in "…".
    /// </summary>
    public IReadOnlyList<string> Wrap(string text, float width, int most)
    {
        using var font = PaperFonts.Font(Size, Bold);
        var lines = new List<string>();
        foreach (var word in text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && font.MeasureText($"{lines[^1]} {word}") <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(Cut(word, width, font));
            }
        }

        if (lines.Count > most)
        {
            lines[most - 1] = Cut(lines[most - 1] + " …", width, font);
        }

        return lines.Count > most ? lines[..most] : lines;
    }

    private static string Cut(string word, float width, SKFont font)
    {
        var cut = word;
        while (cut.Length > 1 && font.MeasureText(cut) > width)
        {
            cut = cut[..^2].TrimEnd() + "…";
        }

        return cut;
    }
}
