namespace ChiBo.Core.Enrolment;

/// <summary>How a secretary is told to bring his roster.</summary>
public static class AskForRosterTexts
{
    /// <summary>What is asked for, as the page names it.</summary>
    public const string Roster = "danh sách đảng viên";

    private const string PasteRows = "mỗi dòng một đồng chí, ví dụ: Nguyễn Văn Mẫu, 1950, Tổ 1, 0912345678";

    public const string SendFile = "Đồng chí gửi vào đây tệp Excel (.xlsx) hoặc .csv, lớn nhất 5 MB. Danh sách ngắn thì dán vào tin nhắn, " + PasteRows + ".";

    public const string SendByPage = "Danh sách ngắn: đồng chí dán vào tin nhắn, " + PasteRows + ". Danh sách dài: gửi tệp Excel (.xlsx) hoặc .csv, lớn nhất 5 MB, bằng trang dưới đây.";

    public const string OnlyPaste = "Kênh này không chuyển tệp. Đồng chí dán danh sách vào tin nhắn, " + PasteRows + ". Dài quá một tin thì dán tiếp tin nữa.";
}
