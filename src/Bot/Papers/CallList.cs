using SkiaSharp;

namespace ChiBo.Bot.Papers;

/// <summary>
/// One person to ring and why ("Chưa trả lời", "Chặn tin"); the phone grouped for reading, null where he has none
/// and must be told in person.
/// </summary>
public sealed record CallLine(string Name, string? Group, string? Phone, string Why);

/// <summary>
/// Whom no message reaches, to be rung with pencil at hand, and what they are to be told:
/// "Họp 19 giờ Thứ Năm 03/12, nhà văn hóa Khối 5".
/// </summary>
public sealed record CallList(string Branch, string About, IReadOnlyList<CallLine> Lines)
{
    private const float RoomToWrite = 32;

    public byte[] ToPdf() => new PdfTables(
        "DANH SÁCH CẦN GỌI ĐIỆN",
        [Branch, About],
        new PdfTable(
            [
                new PdfColumn("TT", 6, new TextLook(12, Align: SKTextAlign.Center)),
                new PdfColumn("Họ và tên", 25, new TextLook(13)),
                new PdfColumn("Tổ đảng", 13, new TextLook(11)),
                new PdfColumn("Số điện thoại", 27, new TextLook(14, Bold: true)),
                new PdfColumn("Lý do gọi", 15, new TextLook(10)),
                new PdfColumn("Trả lời", 14, new TextLook(10)),
            ],
            [.. Lines.Select((line, index) => (string[])[$"{index + 1}", line.Name, line.Group ?? "", line.Phone ?? "không có", line.Why, ""])])
        {
            LowestRow = RoomToWrite,
        }).ToPdf();
}
