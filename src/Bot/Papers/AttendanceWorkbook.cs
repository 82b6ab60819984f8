namespace ChiBo.Bot.Papers;

/// <summary>The attendance report as a workbook: the figures by meeting, then every member by meeting.</summary>
public static class AttendanceWorkbook
{
    public static byte[] Xlsx(AttendanceTable table) => XlsxBook.ToBytes(Figures(table), Members(table));

    private static XlsxSheet Figures(AttendanceTable table) => new(
        "Tổng hợp",
        [table.Branch, table.Title],
        [
            new("Buổi họp", 30),
            new("Phải dự", 12, XlsxFormat.Number),
            new("Có mặt", 12, XlsxFormat.Number),
            new("Đến muộn", 12, XlsxFormat.Number),
            new("Vắng có lý do", 12, XlsxFormat.Number),
            new("Vắng không lý do", 12, XlsxFormat.Number),
            new("Chưa ghi", 12, XlsxFormat.Number),
            new("Tỷ lệ dự", 12, XlsxFormat.Percent),
        ],
        [.. table.Lines.Select(meeting => (object?[])
            [meeting.Heading, meeting.Base, meeting.Present, meeting.Late, meeting.Excused, meeting.Unexcused, meeting.NotRecorded, meeting.Rate])]);

    private static XlsxSheet Members(AttendanceTable table) => new(
        "Từng đồng chí",
        [table.Branch, table.Title],
        [
            new("STT", 8, XlsxFormat.Number),
            new("Họ và tên", 28),
            new("Tổ đảng", 14),
            new("Số điện thoại", 16),
            .. table.Meetings.Select(meeting => new XlsxColumn(meeting.Heading, 20)),
        ],
        [.. table.Members.OrderBy(line => line.Number).Select(line => (object?[])[line.Number, line.Name, line.Group, line.Phone, .. line.Marks])]);
}
