using ChiBo.Core.Members;

namespace ChiBo.Core.Enrolment;

/// <summary>What the secretary reads about his roster.</summary>
public static class RosterTexts
{
    private const int LongestQuotation = 30;

    public static string NoHeader() =>
        "Chưa thấy dòng tiêu đề có cột Họ và tên. Đồng chí kiểm tra lại tệp, hoặc dùng mẫu danh sách của trợ lý.";

    public static string NoRows() => "Danh sách mới có tiêu đề, chưa có đồng chí nào nên chưa ghi gì.";

    public static string TooManyRows(int most) =>
        $"Danh sách dài quá {Count(most)} dòng nên trợ lý không nhận. Đồng chí tách theo từng chi bộ rồi gửi lại.";

    public static string MissingName() => "Chưa có họ tên.";

    public static string NotAName(string cell) => $"«{Quoted(cell)}» không giống họ tên.";

    public static string Formula() =>
        "Ô này là công thức hoặc bị lỗi, trợ lý không tính. Đồng chí gõ lại thành chữ hoặc số.";

    public static string UnreadableDate(string cell) =>
        $"Không đọc được ngày «{Quoted(cell)}». Đồng chí ghi như 03/02/1950, hoặc chỉ ghi năm.";

    public static string UnlikelyBirth(int year) => $"Năm sinh {year} không hợp lý với đảng viên.";

    public static string EndsBeforeItBegins() => "Ngày kết thúc đứng trước ngày bắt đầu.";

    public static string NotAPhone(string cell) => $"«{Quoted(cell)}» không phải số điện thoại Việt Nam.";

    public static string SeveralPhones(PhoneNumber taken) => $"Ô có nhiều số điện thoại, chỉ ghi số {taken}.";

    public static string UnknownStanding(string cell) => $"«{Quoted(cell)}» không rõ là chính thức hay dự bị.";

    public static string UnknownPost(string cell) =>
        $"«{Quoted(cell)}» không phải chức vụ trong chi bộ: bí thư, phó bí thư, chi ủy viên, tổ trưởng, hoặc để trống.";

    public static string SeveralPosts() => "Ô có nhiều chức vụ, chỉ ghi chức vụ cao nhất.";

    public static string UnknownGender(string cell) => $"«{Quoted(cell)}» không rõ là nam hay nữ, nên để trống.";

    public static string UnknownTemporaryPlace() => "Sinh hoạt tạm thời cần ghi rõ «đến» hay «đi».";

    public static string NotANumber(string cell) => $"Số thứ tự «{Quoted(cell)}» không phải số, nên bỏ qua.";

    public static string SamePerson(int row) => $"Trùng họ tên và ngày sinh với dòng {row}.";

    public static string SameNameOnly(int row) => $"Trùng họ tên với dòng {row} mà thiếu ngày sinh để phân biệt.";

    public static string SharedPhone(int row) => $"Chung số điện thoại với dòng {row}. Nếu là vợ chồng dùng chung máy thì đúng.";

    public static string CrowdedPhone(int rows) => $"Số điện thoại này có ở {rows} dòng; một máy chỉ dùng chung được cho hai người.";

    public static string SameNumber(int row) => $"Số thứ tự trùng với dòng {row}, nên bỏ qua.";

    public static string NumbersRestart() => "Số thứ tự đếm lại từ đầu nhiều lần, nên bỏ qua cả cột; trợ lý sẽ đánh số mới.";

    private static string Quoted(string cell) => cell.Length <= LongestQuotation ? cell : cell[..LongestQuotation] + "…";

    private static string Count(int number) => number.ToString("#,0", System.Globalization.CultureInfo.GetCultureInfo("vi-VN"));
}
