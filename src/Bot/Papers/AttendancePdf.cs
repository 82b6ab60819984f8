using System.Globalization;
using SkiaSharp;

namespace ChiBo.Bot.Papers;

/// <summary>The attendance report printed: figures by meeting, then every member.</summary>
public static class AttendancePdf
{
    /// <summary>More meetings than this are printed across.</summary>
    private const int MostUpright = 3;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static byte[] Pdf(AttendanceTable table) => new PdfTables(table.Title, [table.Branch], Figures(table), Members(table))
    {
        Landscape = table.Meetings.Count > MostUpright,
    }.ToPdf();

    private static PdfTable Figures(AttendanceTable table) => new(
        [
            new PdfColumn("Buổi họp", 26, new TextLook(11)),
            .. new[] { "Phải dự", "Có mặt", "Đến muộn", "Vắng có lý do", "Vắng không lý do", "Chưa ghi", "Tỷ lệ dự" }
                .Select(heading => new PdfColumn(heading, 11, new TextLook(11, Align: SKTextAlign.Center))),
        ],
        [.. table.Lines.Select(meeting => (string[])
            [
                meeting.Heading, $"{meeting.Base}", $"{meeting.Present}", $"{meeting.Late}", $"{meeting.Excused}",
                $"{meeting.Unexcused}", $"{meeting.NotRecorded}", meeting.Rate?.ToString("0.0%", Vietnamese) ?? "",
            ])]);

    private static PdfTable Members(AttendanceTable table) => new(
        [
            new PdfColumn("STT", 6, new TextLook(11, Align: SKTextAlign.Center)),
            new PdfColumn("Họ và tên", 24, new TextLook(11)),
            new PdfColumn("Tổ đảng", 12, new TextLook(10)),
            .. table.Meetings.Select(meeting => new PdfColumn(meeting.Heading, 14, new TextLook(10))),
        ],
        [.. table.Members.OrderBy(line => line.Number).Select(line => (string[])[$"{line.Number}", line.Name, line.Group ?? "", .. line.Marks])]);
}
