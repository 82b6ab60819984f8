using SkiaSharp;

namespace ChiBo.Bot.Papers;

/// <summary>A title and tables below it on as many A4 pages as they need, headings repeated and pages counted ("Trang 2/3").</summary>
internal sealed record PdfTables(string Title, IReadOnlyList<string> Above, params IReadOnlyList<PdfTable> Tables)
{
    private const float Margin = 36;
    private const float Gap = 14;
    private const int MostLines = 3;

    private static readonly TextLook TitleLook = new(16, Bold: true, SKTextAlign.Center);
    private static readonly TextLook AboveLook = new(12, Align: SKTextAlign.Center);
    private static readonly TextLook FootLook = new(9, Align: SKTextAlign.Right, Quiet: true);

    public bool Landscape { get; init; }

    private float Width => (Landscape ? PdfPage.LongSide : PdfPage.ShortSide) - (2 * Margin);

    private float Height => Landscape ? PdfPage.ShortSide : PdfPage.LongSide;

    public byte[] ToPdf()
    {
        var pages = Pages();
        return PdfPage.Document(Title, Landscape, pages.Count, (page, number) =>
        {
            var top = Margin;
            foreach (var band in pages[number])
            {
                band.Draw(page, Margin, top);
                top += band.Height;
            }

            page.Text($"Trang {number + 1}/{pages.Count}", Margin + Width, Height - 20, FootLook);
        });
    }

    private List<List<PdfBand>> Pages()
    {
        var pages = new List<List<PdfBand>> { new() { Head() } };
        foreach (var table in Tables)
        {
            var heading = table.Heading(Width);
            pages[^1].Add(new PdfBand(Gap, (_, _, _) => { }));
            pages[^1].Add(heading);
            foreach (var band in table.Bands(Width))
            {
                if (pages[^1].Sum(each => each.Height) + band.Height > Height - (2 * Margin))
                {
                    pages.Add([heading]);
                }

                pages[^1].Add(band);
            }
        }

        return pages;
    }

    private PdfBand Head()
    {
        var title = TitleLook.Wrap(Title, Width, MostLines);
        var above = Above.SelectMany(line => AboveLook.Wrap(line, Width, MostLines)).ToList();
        var titleHeight = title.Count * TitleLook.LineHeight;
        return new PdfBand(titleHeight + (above.Count * AboveLook.LineHeight), (page, left, top) =>
        {
            page.Lines(title, left + (Width / 2), top, TitleLook);
            page.Lines(above, left + (Width / 2), top + titleHeight, AboveLook);
        });
    }
}
