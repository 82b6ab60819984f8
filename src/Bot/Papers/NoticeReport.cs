using System.Globalization;
using ChiBo.Core.Messaging;
using SkiaSharp;

namespace ChiBo.Bot.Papers;

/// <summary>A notice's ledger drawn: the figures, then everybody by roster number.</summary>
public static class NoticeReport
{
    public static byte[] Xlsx(NoticeReportFile file) => XlsxBook.ToBytes(
        new XlsxSheet(
            "Tổng hợp", Above(file),
            [new("Tình trạng", 34), new("Số đồng chí", 16, XlsxFormat.Number)],
            [.. file.Figures.Append(Total(file)).Select(f => (object?[])[f.Heading, f.Count])]),
        new XlsxSheet(
            "Từng đồng chí", Above(file),
            [
                new("STT", 8, XlsxFormat.Number), new("Họ và tên", 28), new("Tổ đảng", 14), new("Số điện thoại", 16), new("Tình trạng", 22),
                new("Ghi chú", 28), new("Lúc", 18),
            ],
            [.. file.Rows.Select(r => (object?[])[r.Number, r.Name, r.Group, r.Phone, r.State, r.Remark, r.When])]));

    public static byte[] Pdf(NoticeReportFile file) => new PdfTables("SỔ THEO DÕI THÔNG BÁO", Above(file), Figures(file), Members(file)).ToPdf();

    private static string[] Above(NoticeReportFile file) => [file.Branch, $"“{file.About}”", $"Gửi: {file.Sent}"];

    private static NoticeFigure Total(NoticeReportFile file) => new("Cộng", file.Figures.Sum(f => f.Count));

    private static PdfTable Figures(NoticeReportFile file) => new(
        [.. file.Figures.Append(Total(file)).Select(f => new PdfColumn(f.Heading, 12, new TextLook(12, Align: SKTextAlign.Center)))],
        [[.. file.Figures.Append(Total(file)).Select(f => f.Count.ToString(CultureInfo.InvariantCulture))]]);

    private static PdfTable Members(NoticeReportFile file) => new(
        [
            new PdfColumn("STT", 7, new TextLook(11, Align: SKTextAlign.Center)),
            new PdfColumn("Họ và tên", 26, new TextLook(11)),
            new PdfColumn("Tổ đảng", 12, new TextLook(10)),
            new PdfColumn("Số điện thoại", 18, new TextLook(11)),
            new PdfColumn("Tình trạng", 18, new TextLook(11)),
            new PdfColumn("Ghi chú", 20, new TextLook(10)),
            new PdfColumn("Lúc", 15, new TextLook(10)),
        ],
        [.. file.Rows.Select(r => (string[])[r.Number?.ToString(CultureInfo.InvariantCulture) ?? "", r.Name, r.Group ?? "", r.Phone ?? "", r.State, r.Remark, r.When])]);
}
