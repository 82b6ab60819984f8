using System.Globalization;
using SkiaSharp;

namespace ChiBo.Bot.Papers;

/// <summary>The attendance report printed: figures in the head, members below.</summary>
public static class AttendancePdf
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static byte[] Pdf(AttendanceTable table) => new PdfTable(
        table.Title,
        [table.Branch, .. table.Lines.Select(Sentence)],
        [
            new PdfColumn("STT", 5, new TextLook(11, Align: SKTextAlign.Center)),
            new PdfColumn("Họ và tên", 22, new TextLook(11)),
            new PdfColumn("Tổ đảng", 11, new TextLook(10)),
            .. table.Meetings.Select(meeting => new PdfColumn(meeting.Heading, 14, new TextLook(10))),
        ],
        [.. table.Members.OrderBy(line => line.Number).Select(line => (string[])[$"{line.Number}", line.Name, line.Group ?? "", .. line.Marks])])
    {
        Landscape = table.Meetings.Count > 3,
    }.ToPdf();

    private static string Sentence(AttendanceMeeting meeting)
    {
        var rate = meeting.Rate is { } share ? $" ({share.ToString("0.0%", Vietnamese)})" : "";
        return $"{meeting.Heading}: phải dự {meeting.Base}, có mặt {meeting.Present}, đến muộn {meeting.Late}{rate}, "
            + $"vắng có lý do {meeting.Excused}, vắng không lý do {meeting.Unexcused}, chưa ghi {meeting.NotRecorded}";
    }
}
