using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChiBo.Bot.Papers;

/// <summary>Writes workbooks that print on A4 across, one page wide.</summary>
internal sealed class XlsxBook
{
    private const int LongestSheetName = 31;
    private const int LastTypedRow = 5_000;

    /// <summary>Texts are shared: the viewers inside some telephones show no others.</summary>
    private readonly List<string> _strings = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private XlsxBook()
    {
    }

    private enum Style : uint
    {
        Plain,
        Title,
        Heading,
        Text,
        Number,
        Percent,
    }

    public static byte[] ToBytes(params IReadOnlyList<XlsxSheet> sheets)
    {
        var book = new XlsxBook();
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var list = new Sheets();
            foreach (var sheet in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = book.Worksheet(sheet);
                list.Append(new Sheet { Name = NameOf(sheet), SheetId = (uint)list.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
            }

            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                book._strings.Select(text => new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve })));
            workbook.Workbook = new Workbook(list);
        }

        return stream.ToArray();
    }

    /// <summary>
    /// A text that a spreadsheet could take for a formula, once saved as CSV and opened again, gets an apostrophe
    /// before it (OWASP ASVS 5.0, 1.2.10).
    /// </summary>
    internal static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;

    private Worksheet Worksheet(XlsxSheet sheet)
    {
        var headingRow = (uint)sheet.Above.Count + 1;
        var data = new SheetData();
        data.Append(sheet.Above.Select(line => new Row(TextCell(line, Style.Title))));
        data.Append(new Row(sheet.Columns.Select(column => TextCell(column.Heading, Style.Heading))));
        data.Append(sheet.Rows.Select(row => new Row(row.Select((value, i) => Cell(value, sheet.Columns[i].Format)))));

        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(Frozen(headingRow)) { WorkbookViewId = 0 }),
            new Columns(sheet.Columns.Select(Column)),
            data);
        if (sheet.Columns.Any(column => column.Choices is not null))
        {
            worksheet.Append(new DataValidations(sheet.Columns.Select((column, i) => Offered(column, i, headingRow)).OfType<DataValidation>()));
        }

        worksheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        return worksheet;
    }

    private static Pane Frozen(uint headingRow) => new()
    {
        VerticalSplit = headingRow,
        TopLeftCell = $"A{headingRow + 1}",
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    };

    private static Column Column(XlsxColumn column, int index) => new()
    {
        Min = (uint)index + 1,
        Max = (uint)index + 1,
        Width = column.Width,
        CustomWidth = true,
        Style = (uint)StyleOf(column.Format),
    };

    private static DataValidation? Offered(XlsxColumn column, int index, uint headingRow) => column.Choices is null
        ? null
        : new DataValidation(new Formula1($"\"{string.Join(',', column.Choices)}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = false,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Letter(index)}{headingRow + 1}:{Letter(index)}{LastTypedRow}" },
        };

    private static char Letter(int index) => (char)('A' + index);

    private Cell Cell(object? value, XlsxFormat format) => value switch
    {
        null => new Cell { StyleIndex = (uint)StyleOf(format) },
        string text => TextCell(text, Style.Text),
        _ => new Cell { CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!), DataType = CellValues.Number, StyleIndex = (uint)StyleOf(format) },
    };

    private Cell TextCell(string text, Style style)
    {
        var harmless = Harmless(text);
        if (!_places.TryGetValue(harmless, out var place))
        {
            place = _strings.Count;
            _places.Add(harmless, place);
            _strings.Add(harmless);
        }

        return new Cell { DataType = CellValues.SharedString, CellValue = new CellValue(place), StyleIndex = (uint)style };
    }

    private static Style StyleOf(XlsxFormat format) => format switch
    {
        XlsxFormat.Number => Style.Number,
        XlsxFormat.Percent => Style.Percent,
        XlsxFormat.Text => Style.Text,
    };

    private static string NameOf(XlsxSheet sheet)
    {
        var name = string.Concat(sheet.Name.Where(character => character is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'')));
        return name.Length <= LongestSheetName ? name : name[..LongestSheetName];
    }

    /// <summary>In the order of <see cref="Style"/>.</summary>
    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "0.0%" }),
        new Fonts(
            new Font(new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" }),
            new Font(new Bold(), new FontSize { Val = 14 }, new FontName { Val = "Times New Roman" }),
            new Font(new Bold(), new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8E8E8" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), Thin()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center, Horizontal = HorizontalAlignmentValues.Center })
            {
                FontId = 2,
                FillId = 2,
                BorderId = 1,
                ApplyFont = true,
                ApplyFill = true,
                ApplyBorder = true,
                ApplyAlignment = true,
            },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center })
            {
                NumberFormatId = 49,
                BorderId = 1,
                ApplyNumberFormat = true,
                ApplyBorder = true,
                ApplyAlignment = true,
            },
            new CellFormat { NumberFormatId = 1, BorderId = 1, ApplyNumberFormat = true, ApplyBorder = true },
            new CellFormat { NumberFormatId = 164, BorderId = 1, ApplyNumberFormat = true, ApplyBorder = true }));

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());
}
