using Microsoft.Data.Sqlite;

namespace ChiBo.Bot.Delivery;

/// <summary>Says in one sentence why the database cannot be written just now, and that it will go on by itself.</summary>
public static class StoreTrouble
{
    // Result codes of SQLite, sqlite.org/rescode.html.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Full = 13;

    /// <summary>The sentence for health and the operator.</summary>
    public static string Sentence(Exception broken) => (broken as SqliteException ?? broken.InnerException as SqliteException)?.SqliteErrorCode switch
    {
        Full => "Ổ đĩa đã đầy: tin tạm ngừng gửi. Hãy giải phóng chỗ trống; trợ lý sẽ tự gửi tiếp.",
        Busy or Locked => "Cơ sở dữ liệu đang bị chương trình khác giữ: tin tạm ngừng gửi, trợ lý tự thử lại mỗi giây.",
        _ => "Hộp thư gửi chưa đọc được cơ sở dữ liệu; sẽ tự thử lại.",
    };
}
