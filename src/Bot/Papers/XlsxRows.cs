using System.Globalization;
using ChiBo.Core.Enrolment;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChiBo.Bot.Papers;

/// <summary>
/// Rows of the sheet of a workbook that looks most like a roster. Formulas stay text ("=A1"), real dates become
/// ISO text, merged cells repeat their value, hidden sheets are not read.
/// </summary>
internal static class XlsxRows
{
    /// <summary>More than a roster may have, so that too long a one is seen to be; the rest is not read.</summary>
    public const int MostRows = InterpretRoster.MostRows + 500;

    private const int MostColumns = 100;
    private const int LongestCell = 1_000;
    private const int MostMerges = 5_000;
    private const int MostMergedCells = 200_000;
    private const int MostSheets = 50;

    public static RosterFile Read(byte[] content)
    {
        try
        {
            if (!ZipBound.Holds(content))
            {
                return RosterFile.Refused(RosterFileTexts.Bomb());
            }

            return Sheets(content, LongestCell) is { Count: > 0 } sheets
                ? RosterFile.Of(sheets.MaxBy(sheet => RosterHeader.Find(sheet)?.Understood ?? 0)!)
                : RosterFile.Refused(RosterFileTexts.WrongKind());
        }
        catch (Exception)
        {
            // A damaged or crafted package may fail in any layer (zip, package, XML, schema); all mean the same here.
            return RosterFile.Refused(RosterFileTexts.Damaged());
        }
    }

    /// <summary>The visible sheets; what of a cell is beyond a length is left out.</summary>
    /// <exception cref="Exception">The package is damaged. It must have been held against <see cref="ZipBound"/> before.</exception>
    public static IReadOnlyList<RosterSheet> Sheets(byte[] content, int longestCell)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = ZipBound.LargestUnpacked });
        return document.WorkbookPart is { } workbook ? [.. Sheets(workbook, longestCell)] : [];
    }

    private static IEnumerable<RosterSheet> Sheets(WorkbookPart workbook, int longestCell)
    {
        var cells = XlsxCells.Of(workbook);
        foreach (var sheet in (workbook.Workbook?.Descendants<Sheet>() ?? []).Take(MostSheets))
        {
            var hidden = sheet.State is { } state && state.Value != SheetStateValues.Visible;
            if (!hidden && sheet.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart part)
            {
                yield return Rows(part, cells, longestCell);
            }
        }
    }

    private static RosterSheet Rows(WorksheetPart part, XlsxCells cells, int longestCell)
    {
        var rows = new SortedDictionary<int, string[]>();
        var merges = new List<string>();
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && rows.Count < MostRows)
            {
                var written = reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value;
                number = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : number + 1;
                if (Cells(reader, cells, longestCell) is { } texts)
                {
                    rows[number] = texts;
                }
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement && merges.Count < MostMerges
                && reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "ref").Value is { } range)
            {
                merges.Add(range);
            }
        }

        var spread = 0;
        foreach (var range in merges.TakeWhile(_ => spread < MostMergedCells))
        {
            spread += Spread(range, rows);
        }

        return new RosterSheet([.. rows.Select(row => new SheetRow(row.Key, row.Value))]);
    }

    /// <summary>The texts of the row the reader stands on, moving it to the row's end; null for an empty row.</summary>
    private static string[]? Cells(OpenXmlReader reader, XlsxCells cells, int longestCell)
    {
        var texts = new List<string>();
        var column = -1;
        if (!reader.ReadFirstChild())
        {
            return null;
        }

        do
        {
            if (reader.ElementType != typeof(Cell))
            {
                continue;
            }

            var cell = (Cell)reader.LoadCurrentElement()!;
            column = cell.CellReference?.Value is { } reference ? Column(reference) : column + 1;
            var text = column < MostColumns ? cells.Text(cell) : "";
            if (text.Length > 0)
            {
                texts.AddRange(Enumerable.Repeat("", Math.Max(0, column + 1 - texts.Count)));
                texts[column] = text.Length <= longestCell ? text : text[..longestCell];
            }
        }
        while (reader.ReadNextSibling());

        return texts.Count > 0 ? [.. texts] : null;
    }

    /// <summary>Gives every cell of a merged range the value of its first, and says how many cells were written.</summary>
    private static int Spread(string range, SortedDictionary<int, string[]> rows)
    {
        var ends = range.Split(':');
        if (ends.Length != 2 || !rows.TryGetValue(RowOf(ends[0]), out var top))
        {
            return 0;
        }

        var (left, right) = (Column(ends[0]), Math.Min(Column(ends[1]), MostColumns - 1));
        if (left >= top.Length || top[left].Length == 0)
        {
            return 0;
        }

        var last = RowOf(ends[1]);
        var numbers = rows.Keys.Where(number => number >= RowOf(ends[0]) && number <= last).ToList();
        foreach (var number in numbers)
        {
            var wide = rows[number].Length > right ? rows[number] : [.. rows[number], .. Enumerable.Repeat("", right + 1 - rows[number].Length)];
            Array.Fill(wide, top[left], left, right - left + 1);
            rows[number] = wide;
        }

        return numbers.Count * (right - left + 1);
    }

    /// <summary>"C7" → 2.</summary>
    private static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter).Take(3))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return Math.Max(0, column - 1);
    }

    private static int RowOf(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
