using System.Text;
using SkiaSharp;

namespace ChiBo.Bot.Papers;

/// <summary>One sheet of paper being drawn; lengths in points (1/72 inch), from the upper left corner.</summary>
internal sealed class PdfPage(SKCanvas canvas)
{
    /// <summary>A4.</summary>
    public const float ShortSide = 595;
    public const float LongSide = 842;

    private static readonly SKColor Grey = new(90, 90, 90);

    /// <summary>A document of so many pages, each drawn by <paramref name="draw"/> with its number from 0.</summary>
    public static byte[] Document(string title, bool landscape, int pages, Action<PdfPage, int> draw)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = title, Producer = "ChiBo", RasterDpi = 300 }))
        {
            for (var page = 0; page < pages; page++)
            {
                var canvas = landscape ? document.BeginPage(LongSide, ShortSide) : document.BeginPage(ShortSide, LongSide);
                draw(new PdfPage(canvas), page);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    /// <summary>One line on a base line, drawn smaller when it is wider than <paramref name="widest"/>.</summary>
    public void Text(string text, float x, float baseline, TextLook look, float widest = float.MaxValue)
    {
        var composed = text.Normalize(NormalizationForm.FormC);
        var width = look.Measure(composed);
        using var font = PaperFonts.Font(width <= widest ? look.Size : look.Size * widest / width, look.Bold);
        using var paint = new SKPaint { Color = look.Quiet ? Grey : SKColors.Black, IsAntialias = true };
        canvas.DrawText(composed, x, baseline, look.Align, font, paint);
    }

    /// <summary>Lines below one another from <paramref name="top"/>.</summary>
    public void Lines(IReadOnlyList<string> lines, float x, float top, TextLook look)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Text(lines[i], x, top + (i * look.LineHeight) + look.Ascent, look);
        }
    }

    public void Rule(float x1, float y1, float x2, float y2, bool dashed = false)
    {
        using var dashes = dashed ? SKPathEffect.CreateDash([6, 4], 0) : null;
        using var paint = new SKPaint { Color = Grey, StrokeWidth = dashed ? 0.8f : 0.5f, IsStroke = true, PathEffect = dashes };
        canvas.DrawLine(x1, y1, x2, y2, paint);
    }

    public void Shade(float x, float y, float width, float height)
    {
        using var paint = new SKPaint { Color = new SKColor(232, 232, 232) };
        canvas.DrawRect(x, y, width, height, paint);
    }

    public void Square(float x, float y, float size)
    {
        using var paint = new SKPaint { Color = SKColors.Black };
        canvas.DrawRect(x, y, size, size, paint);
    }
}
