using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChiBo.Bot.Tests.Papers;

/// <summary>Real workbooks made for a test.</summary>
internal static class RosterFiles
{
    public const uint DateStyle = 1;

    public static readonly DateOnly Today = new(2026, 11, 24);

    public static string[] Header => ["STT", "Họ và tên", "Ngày sinh", "Số điện thoại", "Tổ đảng", "Chức vụ"];

    public static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    public static Cell Number(double number, uint style = 0) =>
        new() { CellValue = new CellValue(number), StyleIndex = style };

    public static Cell Formula(string formula, string cached) => new() { CellFormula = new CellFormula(formula), CellValue = new CellValue(cached), DataType = CellValues.String };

    public static Row Row(params Cell[] cells) => new(cells);

    public static Row Texts(params string[] texts) => new(texts.Select(Text));

    /// <summary>A workbook of the sheets given, each by its rows and merged ranges.</summary>
    public static byte[] Workbook(params (string Name, Row[] Rows, string[] Merged)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 200, FormatCode = "dd/mm/yyyy;@" }),
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 200 }));
            var list = new Sheets();
            foreach (var (name, rows, merged) in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows));
                if (merged.Length > 0)
                {
                    part.Worksheet.Append(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
                }

                list.Append(new Sheet { Name = name, SheetId = (uint)list.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
            }

            workbook.Workbook = new Workbook(list);
        }

        return stream.ToArray();
    }

    public static byte[] Sheet(params Row[] rows) => Workbook(("Danh sách", rows, []));

    /// <summary>The workbook with its one sheet unpacking to that many blanks, which pack a thousand times.</summary>
    public static byte[] WithBlanks(byte[] workbook, long bytes)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = archive.Entries.Single(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal));
            var name = sheet.FullName;
            sheet.Delete();
            using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            entry.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"u8);
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var written = 0L; written < bytes; written += blanks.Length)
            {
                entry.Write(blanks);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The archive with its directory claiming that the last entry unpacks to <paramref name="claimed"/> bytes.</summary>
    public static byte[] WithLyingDirectory(byte[] archive, uint claimed)
    {
        var lying = archive.ToArray();
        var last = lying.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(lying.AsSpan(last + 24), claimed);
        return lying;
    }

    public static byte[] Zip(string entry, string text)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry(entry).Open(), Encoding.UTF8);
            writer.Write(text);
        }

        return stream.ToArray();
    }
}
