namespace ChiBo.Bot.Papers;

/// <summary>Why a roster file cannot be read, in words for the one who sent it.</summary>
internal static class RosterFileTexts
{
    public static string Empty() => "Tệp không có nội dung. Đồng chí kiểm tra rồi gửi lại.";

    public static string TooLarge(int megabytes) => $"Tệp lớn hơn {megabytes} MB nên trợ lý không nhận. Danh sách một chi bộ thường rất nhỏ, đồng chí kiểm tra lại tệp.";

    public static string WrongKind() => "Trợ lý chỉ đọc danh sách ở tệp Excel (.xlsx) hoặc .csv. Đồng chí lưu lại thành .xlsx rồi gửi.";

    public static string OldExcel() => "Đây là tệp Excel kiểu cũ (.xls). Đồng chí mở tệp, chọn Lưu thành (Save As), kiểu .xlsx, rồi gửi lại.";

    public static string Password() => "Tệp có mật khẩu nên trợ lý không mở được. Đồng chí bỏ mật khẩu, lưu thành .xlsx rồi gửi lại.";

    public static string NotWhatItsNameSays(string extension) => $"Tệp mang đuôi {extension} nhưng bên trong không phải như vậy nên trợ lý không mở. Đồng chí gửi lại tệp gốc.";

    public static string Bomb() => "Tệp nén bung ra lớn bất thường nên trợ lý không mở. Đồng chí chép danh sách sang tệp Excel mới rồi gửi lại.";

    public static string Damaged() => "Tệp Excel bị hỏng, trợ lý không đọc được. Đồng chí mở tệp, lưu lại thành .xlsx rồi gửi lại.";
}
