namespace ChiBo.Bot.Papers.Rules;

/// <summary>Why a document of rules cannot be read, in words for the one who sent it.</summary>
internal static class RuleFileTexts
{
    public const string Empty = "Tệp không có nội dung. Đồng chí kiểm tra rồi gửi lại.";

    public const string WrongKind = "Trợ lý chỉ đọc văn bản ở tệp .docx, .pdf, .txt, .md, .html, .xlsx hoặc .jsonl. Đồng chí lưu lại thành .docx rồi gửi.";

    public const string OldOffice = "Đây là tệp kiểu cũ (.doc, .xls). Đồng chí mở tệp, chọn Lưu thành (Save As), kiểu .docx hoặc .xlsx, rồi gửi lại.";

    public const string Password = "Tệp có mật khẩu nên trợ lý không mở được. Đồng chí bỏ mật khẩu rồi gửi lại.";

    public const string Macros = "Tệp có chứa macro (chương trình bên trong) nên trợ lý không mở. Đồng chí lưu lại thành .docx hoặc .xlsx rồi gửi.";

    public const string Bomb = "Tệp nén bung ra lớn bất thường nên trợ lý không mở. Đồng chí chép nội dung sang tệp mới rồi gửi lại.";

    public const string Damaged = "Tệp bị hỏng, trợ lý không đọc được. Đồng chí mở tệp, lưu lại rồi gửi.";

    public const string TooSlow = "Tệp phức tạp quá nên trợ lý đọc chưa xong đã phải dừng. Đồng chí lưu lại thành .docx hoặc .txt rồi gửi.";

    public const string Scanned = "Tệp PDF này là bản quét (ảnh chụp), không có chữ để đọc. Đồng chí gửi bản .docx, hoặc PDF xuất từ máy tính.";

    public const string TooManyPages = "Tệp PDF có hơn 500 trang nên trợ lý không nhận. Đồng chí chia thành nhiều tệp rồi gửi từng tệp.";

    public static string NotWhatItsNameSays(string extension) => $"Tệp mang đuôi {extension} nhưng bên trong không phải như vậy nên trợ lý không mở. Đồng chí gửi lại tệp gốc.";

    public static string BadLine(int line) => $"Dòng {line} của tệp không đúng mẫu. Mỗi dòng là một đối tượng JSON có \"text\", ví dụ {{\"text\": \"…\", \"title\": \"…\"}}.";
}
