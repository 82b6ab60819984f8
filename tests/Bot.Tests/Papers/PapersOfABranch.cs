using ChiBo.Bot.Papers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace ChiBo.Bot.Tests.Papers;

/// <summary>Fictional papers large enough for several pages, and what a PDF says when it is read back.</summary>
internal static class PapersOfABranch
{
    public const string Branch = "Chi bộ Khối Mẫu 5";

    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hồ", "Đặng"];
    private static readonly string[] Middles = ["Thị Ngọc", "Văn", "Đình Quốc", "Thị", "Hữu"];

    public static string Name(int number) => $"{Families[number % Families.Length]} {Middles[number % Middles.Length]} Mẫu {(char)('A' + (number % 26))}";

    public static InviteSheet Invites(int count) => new(Branch, "@TroLyMau_bot trên Telegram",
        [.. Enumerable.Range(1, count).Select(number => new Invite(Name(number), $"Tổ đảng {(number % 3) + 1}", $"48271930{number:0000}", $"https://t.me/TroLyMau_bot?start=48271930{number:0000}"))]);

    public static SignInSheet SignIn(int count) => new(Branch, "Sinh hoạt chi bộ thường kỳ tháng 12", "19 giờ 00, Thứ Năm 03/12/2026", "nhà văn hóa Khối 5",
        [.. Enumerable.Range(1, count).Reverse().Select(number => new SignInLine(number, Name(number), $"Tổ đảng {(number % 3) + 1}", number % 7 == 0 ? "Miễn sinh hoạt" : null))]);

    public static CallList Calls() => new(Branch, "Họp 19 giờ Thứ Năm 03/12/2026, nhà văn hóa Khối 5",
    [
        new CallLine("Lê Văn Mẫu", "Tổ đảng 1", "0912 345 678", "Chặn tin"),
        new CallLine("Phạm Thị Mẫu", "Tổ đảng 2", null, "Chưa kết nối"),
    ]);

    public static AttendanceTable Attendance(int members) => new(Branch, "Tháng 11 năm 2026",
        [new AttendanceMeeting("Thường kỳ 03/11", 38, 30, 2, 4, 1, 1), new AttendanceMeeting("Chuyên đề 17/11", 38, 25, 1, 10, 0, 2)],
        [.. Enumerable.Range(1, members).Select(number => new AttendanceLine(number, Name(number), "Tổ đảng 1", $"0912 345 {number:000}", ["có mặt", "vắng, ốm"]))]);

    /// <summary>The words of each page in reading order.</summary>
    public static IReadOnlyList<string> PagesOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))];
    }

    /// <summary>The size in points of the letters that make up a word on the first page.</summary>
    public static double SizeOf(byte[] pdf, string word)
    {
        using var document = PdfDocument.Open(pdf);
        return document.GetPage(1).GetWords().First(each => each.Text == word).Letters.Max(letter => letter.PointSize);
    }
}
