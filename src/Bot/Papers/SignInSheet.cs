using SkiaSharp;

namespace ChiBo.Bot.Papers;

/// <summary>
/// One line to sign, under the roster number that the one-line marking uses too. A remark ("Miễn sinh hoạt") stands
/// in the signature's place; null for most.
/// </summary>
public sealed record SignInLine(int Number, string Name, string? Group, string? Remark = null);

/// <summary>
/// The list that goes round at a meeting, in the words people read: "Chi bộ Khối Mẫu 5", "Sinh hoạt thường kỳ tháng 12",
/// "19 giờ 00, Thứ Năm 03/12/2026", "nhà văn hóa Khối 5".
/// </summary>
public sealed record SignInSheet(string Branch, string Meeting, string When, string Place, IReadOnlyList<SignInLine> Lines)
{
    private const float RoomToSign = 30;

    /// <summary>In the order of the numbers, whatever order the lines came in.</summary>
    public byte[] ToPdf() => new PdfTables(
        "DANH SÁCH DỰ HỌP",
        [Branch, Meeting, $"{When}, {Place}"],
        new PdfTable(
            [
                new PdfColumn("Số", 9, new TextLook(18, Bold: true, SKTextAlign.Center)),
                new PdfColumn("Họ và tên", 38, new TextLook(14)),
                new PdfColumn("Tổ đảng", 17, new TextLook(11)),
                new PdfColumn("Ký tên, ghi chú", 36, new TextLook(11, Quiet: true)),
            ],
            [.. Lines.OrderBy(line => line.Number).Select(line => (string[])[$"{line.Number}", line.Name, line.Group ?? "", line.Remark ?? ""])])
        {
            LowestRow = RoomToSign,
        }).ToPdf();
}
