namespace ChiBo.Bot.Papers;

/// <summary>The empty roster a secretary fills in; every column keeps text, so telephone numbers keep their zero.</summary>
public static class RosterTemplate
{
    /// <summary>A workbook of two sheets: the list with one example that import passes over, and notes.</summary>
    public static byte[] Xlsx() => XlsxBook.ToBytes(List(), Notes());

    private static XlsxSheet List() => new(
        "Danh sách",
        ["DANH SÁCH ĐẢNG VIÊN CHI BỘ"],
        [
            new("STT", 8),
            new("Họ và tên", 28),
            new("Ngày sinh", 14),
            new("Giới tính", 10, Choices: ["Nam", "Nữ"]),
            new("Số điện thoại", 18),
            new("Tổ đảng", 12),
            new("Chính thức/dự bị", 14, Choices: ["Chính thức", "Dự bị"]),
            new("Chức vụ", 16, Choices: ["Bí thư", "Phó bí thư", "Chi ủy viên", "Tổ trưởng"]),
            new("Miễn sinh hoạt từ", 14),
            new("Miễn sinh hoạt đến", 14),
            new("Quyết định miễn", 18),
            new("Sinh hoạt tạm thời (đến/đi)", 14, Choices: ["đến", "đi"]),
            new("Tạm thời từ ngày", 14),
            new("Tạm thời đến ngày", 14),
        ],
        [["Ví dụ", "Nguyễn Thị Mẫu", "03/02/1950", "Nữ", "0912 345 678", "Tổ 2", "Chính thức", "Tổ trưởng", "01/01/2026", "31/12/2026", "12-QĐ/ĐU", null, null, null]]);

    private static XlsxSheet Notes() => new(
        "Ghi chú",
        ["CÁCH ĐIỀN"],
        [new("Cột", 30), new("Cách ghi", 90)],
        [
            ["Chung", "Mỗi đồng chí một dòng. Dòng có chữ Ví dụ ở cột STT không được nhập. Cột nào chưa biết thì để trống, trừ họ tên."],
            ["STT", "Số của đồng chí trong danh sách; cũng là số dùng khi điểm danh."],
            ["Ngày sinh", "Ghi như 03/02/1950; chưa rõ ngày thì chỉ ghi năm."],
            ["Số điện thoại", "Hai vợ chồng dùng chung máy thì ghi cùng một số. Không có máy thì để trống."],
            ["Chính thức/dự bị", "Để trống là chính thức."],
            ["Chức vụ", "Bí thư, Phó bí thư, Chi ủy viên, Tổ trưởng; đảng viên thì để trống."],
            ["Sinh hoạt tạm thời", "«đến» là từ nơi khác về đây; «đi» là từ đây đến nơi khác."],
            ["Không cần", "Số căn cước, số thẻ đảng viên, lý lịch, quê quán: đề nghị không gửi. Nếu có, trợ lý bỏ qua và không lưu."],
        ]);
}
