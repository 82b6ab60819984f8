using SkiaSharp;

namespace ChiBo.Bot.Papers;

/// <summary>A column of a printed table: its heading, its share of the page's width, and how its cells look.</summary>
internal sealed record PdfColumn(string Heading, float Share, TextLook Look);

/// <summary>A table on as many A4 pages as it needs, headings repeated and pages counted ("Trang 2/3").</summary>
internal sealed record PdfTable(string Title, IReadOnlyList<string> Above, IReadOnlyList<PdfColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const float Margin = 36;
    private const float Padding = 4;
    private const int MostLines = 3;

    private static readonly TextLook TitleLook = new(16, Bold: true, SKTextAlign.Center);
    private static readonly TextLook AboveLook = new(12, Align: SKTextAlign.Center);
    private static readonly TextLook HeadingLook = new(10, Bold: true);
    private static readonly TextLook FootLook = new(9, Align: SKTextAlign.Right, Quiet: true);

    public bool Landscape { get; init; }

    /// <summary>Room for a signature by hand, where the table asks for one.</summary>
    public float LowestRow { get; init; } = 22;

    private float Width => (Landscape ? PdfPage.LongSide : PdfPage.ShortSide) - (2 * Margin);

    private float Height => Landscape ? PdfPage.ShortSide : PdfPage.LongSide;

    public byte[] ToPdf()
    {
        var rows = Rows.Select(row => new Wrapped(row.Select((cell, i) => Columns[i].Look.Wrap(cell, WidthOf(i) - (2 * Padding), MostLines)).ToArray())).ToList();
        var headings = Columns.Select((column, i) => HeadingLook.Wrap(column.Heading, WidthOf(i) - (2 * Padding), MostLines)).ToArray();
        var pages = Pages(rows, HeadingHeight(headings));
        return PdfPage.Document(Title, Landscape, pages.Count, (page, number) =>
        {
            var y = number == 0 ? DrawTitle(page) : Margin;
            y = DrawHeadings(page, headings, y);
            foreach (var row in pages[number])
            {
                y = DrawRow(page, row, y);
            }

            page.Text($"Trang {number + 1}/{pages.Count}", Margin + Width, Height - 20, FootLook);
        });
    }

    private float WidthOf(int column) => Width * Columns[column].Share / Columns.Sum(each => each.Share);

    private static float HeadingHeight(IReadOnlyList<string>[] headings) => (headings.Max(lines => lines.Count) * HeadingLook.LineHeight) + (2 * Padding);

    private float HeightOf(Wrapped row) =>
        Math.Max(LowestRow, row.Cells.Select((lines, i) => lines.Count * Columns[i].Look.LineHeight).Max() + (2 * Padding));

    private List<List<Wrapped>> Pages(List<Wrapped> rows, float headingHeight)
    {
        var pages = new List<List<Wrapped>> { new() };
        var left = Height - (2 * Margin) - TitleHeight() - headingHeight;
        foreach (var row in rows)
        {
            var height = HeightOf(row);
            if (height > left)
            {
                pages.Add([]);
                left = Height - (2 * Margin) - headingHeight;
            }

            pages[^1].Add(row);
            left -= height;
        }

        return pages;
    }

    private IReadOnlyList<string> AboveLines() => [.. Above.SelectMany(line => AboveLook.Wrap(line, Width, MostLines))];

    private float TitleHeight() =>
        (TitleLook.Wrap(Title, Width, MostLines).Count * TitleLook.LineHeight) + (AboveLines().Count * AboveLook.LineHeight) + 10;

    private float DrawTitle(PdfPage page)
    {
        var title = TitleLook.Wrap(Title, Width, MostLines);
        page.Lines(title, Margin + (Width / 2), Margin, TitleLook);
        page.Lines(AboveLines(), Margin + (Width / 2), Margin + (title.Count * TitleLook.LineHeight), AboveLook);
        return Margin + TitleHeight();
    }

    private float DrawHeadings(PdfPage page, IReadOnlyList<string>[] headings, float top)
    {
        var height = HeadingHeight(headings);
        page.Shade(Margin, top, Width, height);
        DrawCells(page, headings, _ => HeadingLook, top, height);
        return top + height;
    }

    private float DrawRow(PdfPage page, Wrapped row, float top)
    {
        var height = HeightOf(row);
        DrawCells(page, row.Cells, column => Columns[column].Look, top, height);
        return top + height;
    }

    private void DrawCells(PdfPage page, IReadOnlyList<string>[] cells, Func<int, TextLook> lookOf, float top, float height)
    {
        var x = Margin;
        for (var i = 0; i < cells.Length; i++)
        {
            var look = lookOf(i);
            var across = look.Align == SKTextAlign.Center ? WidthOf(i) / 2 : Padding;
            page.Lines(cells[i], x + across, top + ((height - (cells[i].Count * look.LineHeight)) / 2), look);
            page.Rule(x, top, x, top + height);
            x += WidthOf(i);
        }

        page.Rule(x, top, x, top + height);
        page.Rule(Margin, top, x, top);
        page.Rule(Margin, top + height, x, top + height);
    }

    private sealed record Wrapped(IReadOnlyList<string>[] Cells);
}
