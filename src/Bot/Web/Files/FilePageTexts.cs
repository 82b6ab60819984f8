using System.Globalization;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Web.Files;

/// <summary>What people read on the pages for files.</summary>
public static class FilePageTexts
{
    public const string TakeTitle = "Tải tệp";
    public const string BringTitle = "Gửi tệp";
    public const string ArrivedTitle = "Đã nhận tệp";
    public const string DeadTitle = "Không mở được";

    public const string TakeButton = "Tải tệp về máy";
    public const string BringButton = "Gửi tệp";

    public const string ChooseFile = "Chọn tệp";

    public const string NothingHappens = "Bấm mà không thấy gì, đồng chí mở trang này bằng trình duyệt (Chrome, Safari).";

    public const string Whose = "Trang của trợ lý chi bộ. Trang không hỏi tiền, mật khẩu, mã OTP, số căn cước.";

    public const string AskAgain = "Đồng chí quay lại cuộc trò chuyện, nhắn lại điều vừa nhắn cho trợ lý để lấy đường dẫn mới.";

    public static string Take(TimeOnly until) => $"Tải được một lần, đến {DateWords.Time(until)}.";

    public static string Bring(FileWish wish, TimeOnly until) => $"Nhận {KindsOf(wish.Endings)}, lớn nhất {Megabytes(wish.MostBytes)} MB. Gửi được một lần, đến {DateWords.Time(until)}.";

    public static string BringHeading(FileWish wish) => $"Gửi {wish.What}";

    public static string Arrived(string name) => $"Trợ lý đã nhận {name}. Đồng chí quay lại cuộc trò chuyện, câu trả lời ở đó.";

    public static string Dead(LinkRefusal why) => why switch
    {
        LinkRefusal.Unknown => "Đường dẫn không đúng, có thể chép thiếu. " + AskAgain,
        LinkRefusal.Late => "Đường dẫn đã quá 10 phút. " + AskAgain,
        LinkRefusal.UsedToTake => "Đường dẫn này đã dùng rồi; tệp thường nằm ở mục Tải về của máy. Cần tải lại: " + Lower(AskAgain),
        LinkRefusal.UsedToBring => "Trang này đã nhận tệp rồi. Muốn gửi tệp khác: " + Lower(AskAgain),
        LinkRefusal.Gone => "Tệp này không còn, hoặc không còn dành cho đồng chí. " + AskAgain,
    };

    /// <summary>What went wrong; the form is shown again below it.</summary>
    public static string Mistake(UploadMistake mistake, FileWish wish) => mistake switch
    {
        UploadMistake.Nothing => "Chưa thấy tệp nào. Đồng chí chọn tệp rồi bấm Gửi tệp.",
        UploadMistake.Empty => "Tệp này trống. Đồng chí chọn tệp khác.",
        UploadMistake.TooLarge => $"Tệp lớn hơn {Megabytes(wish.MostBytes)} MB nên trợ lý chưa nhận. Đồng chí chọn tệp nhỏ hơn.",
        UploadMistake.WrongKind => $"Tệp này không phải loại trợ lý nhận. Đồng chí chọn {KindsOf(wish.Endings)}.",
        UploadMistake.NotKept => "Xin lỗi đồng chí, máy chưa ghi được tệp. Đồng chí bấm gửi lại sau một phút.",
    };

    /// <summary>"tệp Excel (.xlsx), .csv, .txt": in words people know where there are some.</summary>
    private static string KindsOf(IReadOnlyList<string> endings)
    {
        var kinds = new List<string>();
        AddOffice("Excel", ".xlsx", ".xls");
        AddOffice("Word", ".docx", ".doc");
        Add("PDF", ".pdf");
        AddOffice("PowerPoint", ".pptx", ".ppt");
        Add("ảnh", ".jpg", ".png");
        kinds.AddRange(endings.Where(e => e is ".csv" or ".txt" or ".md" or ".html" or ".jsonl"));
        return "tệp " + string.Join(", ", kinds);

        // A reader with the older kind must not learn only afterwards that it is not taken.
        void AddOffice(string word, string today, string older) => Add(endings.Contains(older) ? word : $"{word} ({today})", today, older);

        void Add(string word, params string[] of)
        {
            if (of.Any(endings.Contains))
            {
                kinds.Add(word);
            }
        }
    }

    private static string Megabytes(int bytes) => (bytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
