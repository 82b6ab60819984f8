using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChiBo.Bot.Papers;

/// <summary>What the cells of one workbook say as plain text; knows its shared strings and which styles are dates.</summary>
internal sealed class XlsxCells
{
    /// <summary>Days from 1900 to 1904, where the workbook counts from the latter (old Macintosh files).</summary>
    private const int DaysTo1904 = 1_462;

    private readonly List<string> _strings = [];
    private readonly HashSet<uint> _dateStyles = [];
    private readonly bool _from1904;

    private XlsxCells(bool from1904) => _from1904 = from1904;

    public static XlsxCells Of(WorkbookPart workbook)
    {
        var cells = new XlsxCells(workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false);
        cells.TakeStrings(workbook.SharedStringTablePart);
        cells.TakeDateStyles(workbook.WorkbookStylesPart?.Stylesheet);
        return cells;
    }

    /// <summary>Empty for an empty cell; "=…" for a formula, whatever it last came to.</summary>
    public string Text(Cell cell)
    {
        if (cell.CellFormula is { } formula)
        {
            return "=" + (formula.Text.Length > 0 ? formula.Text : "…");
        }

        var value = cell.CellValue?.Text ?? "";
        return cell.DataType?.Value is { } type && type != CellValues.Number
            ? Typed(type, value, cell)
            : Number(value, cell.StyleIndex?.Value ?? 0);
    }

    private string Typed(CellValues type, string value, Cell cell) =>
        type == CellValues.SharedString
            ? int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _strings.Count ? _strings[index] : ""
        : type == CellValues.InlineString && cell.InlineString is { } inline ? Plain(inline)
        : value;

    private string Number(string value, uint style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        if (_dateStyles.Contains(style) && number is >= 1 and < 2_958_466)
        {
            return DateTime.FromOADate(number + (_from1904 ? DaysTo1904 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : value;
    }

    private void TakeStrings(SharedStringTablePart? part)
    {
        if (part is null)
        {
            return;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                _strings.Add(Plain((SharedStringItem)reader.LoadCurrentElement()!));
            }
        }
    }

    /// <summary>The text and its runs, without the pronunciation aids some spreadsheets keep beside them.</summary>
    private static string Plain(OpenXmlCompositeElement item) =>
        string.Concat(item.Elements().Select(part => part switch
        {
            Text text => text.Text,
            Run run => run.Text?.Text ?? "",
            _ => "",
        }));

    private void TakeDateStyles(Stylesheet? styles)
    {
        var custom = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null && IsDateFormat(format.FormatCode?.Value ?? ""))
            .Select(format => format.NumberFormatId!.Value)
            .ToHashSet();
        var style = 0u;
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            // The ids that every spreadsheet shows as dates (ECMA-376 part 1, 18.8.30).
            if (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || custom.Contains(id))
            {
                _dateStyles.Add(style);
            }

            style++;
        }
    }

    /// <summary>A year or a day in the code, outside quotations and brackets.</summary>
    private static bool IsDateFormat(string code)
    {
        var (quoted, bracketed) = (false, false);
        foreach (var character in code)
        {
            quoted ^= character == '"';
            bracketed = character == '[' || (bracketed && character != ']');
            if (!quoted && !bracketed && character is 'y' or 'Y' or 'd' or 'D')
            {
                return true;
            }
        }

        return false;
    }
}
