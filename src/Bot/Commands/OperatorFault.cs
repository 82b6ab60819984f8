using System.Data.Common;
using System.Net.Sockets;
using ChiBo.Bot.Persistence;
using Microsoft.Data.Sqlite;

namespace ChiBo.Bot.Commands;

/// <summary>Words every failure that reaches the operator as one readable line.</summary>
public static class OperatorFault
{
    /// <summary>What happened and what to do; never a stack trace.</summary>
    public static string Sentence(Exception fault) => Innermost(fault) switch
    {
        OperatorException known => known.Message,
        SqliteException { SqliteErrorCode: 5 or 6 } => "Cơ sở dữ liệu đang bị chương trình khác giữ quá lâu. Hãy đóng chương trình đó rồi thử lại.",
        SqliteException { SqliteErrorCode: 13 } => "Ổ đĩa đã đầy. Hãy giải phóng chỗ trống rồi thử lại.",
        SqliteException { SqliteErrorCode: 26 or 11 } => "Tệp cơ sở dữ liệu hỏng hoặc không phải của ChiBo. Hãy phục hồi từ bản sao lưu: restore FILE.",
        SqliteException sqlite => $"Không dùng được cơ sở dữ liệu (SQLite {sqlite.SqliteErrorCode}). Kiểm tra Data:Directory và quyền ghi.",
        DbException => "Không kết nối được PostgreSQL. Kiểm tra ConnectionStrings:ChiBo và máy chủ cơ sở dữ liệu.",
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => "Cổng đã có chương trình khác dùng. Hãy đặt Urls khác, ví dụ --Urls=http://127.0.0.1:5081.",
        UnauthorizedAccessException => "Không có quyền ghi vào thư mục dữ liệu. Kiểm tra Data:Directory.",
        var other => $"Không chạy được: {other.GetType().Name}: {FirstLine(other.Message)}",
    };

    private static Exception Innermost(Exception fault)
    {
        while (fault is not OperatorException && fault.InnerException is { } inner)
        {
            fault = inner;
        }

        return fault;
    }

    private static string FirstLine(string message) => message.Split('\n')[0];
}
