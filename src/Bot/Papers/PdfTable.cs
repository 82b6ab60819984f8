namespace ChiBo.Bot.Papers;

/// <summary>A column of a printed table: its heading, its share of the page's width, and how its cells look.</summary>
internal sealed record PdfColumn(string Heading, float Share, TextLook Look);

/// <summary>A printed table taken apart into bands, one per row, that a document lays on its pages.</summary>
internal sealed record PdfTable(IReadOnlyList<PdfColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const float Padding = 4;
    private const int MostLines = 3;

    private static readonly TextLook HeadingLook = new(10, Bold: true);

    /// <summary>More where something is to be written by hand.</summary>
    public float LowestRow { get; init; } = 20;

    /// <summary>The headings, to be repeated on each page.</summary>
    public PdfBand Heading(float width) => Band([.. Columns.Select(column => column.Heading)], _ => HeadingLook, width, shaded: true);

    public IEnumerable<PdfBand> Bands(float width) => Rows.Select(row => Band(row, column => Columns[column].Look, width, shaded: false));

    private PdfBand Band(IReadOnlyList<string> row, Func<int, TextLook> lookOf, float width, bool shaded)
    {
        var widths = Columns.Select(column => width * column.Share / Columns.Sum(each => each.Share)).ToArray();
        var cells = row.Select((cell, i) => lookOf(i).Wrap(cell, widths[i] - (2 * Padding), MostLines)).ToArray();
        var height = Math.Max(LowestRow, cells.Select((lines, i) => lines.Count * lookOf(i).LineHeight).Max() + (2 * Padding));
        return new PdfBand(height, (page, left, top) =>
        {
            if (shaded)
            {
                page.Shade(left, top, width, height);
            }

            var x = left;
            for (var i = 0; i < cells.Length; i++)
            {
                DrawCell(page, cells[i], lookOf(i), x, widths[i], top, height);
                x += widths[i];
            }

            page.Rule(x, top, x, top + height);
            page.Rule(left, top, x, top);
            page.Rule(left, top + height, x, top + height);
        });
    }

    private static void DrawCell(PdfPage page, IReadOnlyList<string> lines, TextLook look, float x, float width, float top, float height)
    {
        var across = look.Align == SkiaSharp.SKTextAlign.Center ? width / 2 : Padding;
        page.Lines(lines, x + across, top + ((height - (lines.Count * look.LineHeight)) / 2), look);
        page.Rule(x, top, x, top + height);
    }
}

/// <summary>A strip of a page as high as it needs, drawn from its upper left corner.</summary>
internal sealed record PdfBand(float Height, Action<PdfPage, float, float> Draw);
