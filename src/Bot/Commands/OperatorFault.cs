using System.Data.Common;
using System.Net.Sockets;
using ChiBo.Bot.Persistence;
using Microsoft.Data.Sqlite;

namespace ChiBo.Bot.Commands;

/// <summary>Words every failure that reaches the operator as one readable line.</summary>
public static class OperatorFault
{
    // errno ENOSPC, and ERROR_DISK_FULL as an HRESULT.
    private static readonly int[] s_diskFull = [28, unchecked((int)0x80070070)];

    /// <summary>What happened and what to do; never a stack trace, and no foreign message, which could quote a setting.</summary>
    public static string Sentence(Exception fault) => Telling(fault) switch
    {
        OperatorException known => known.Message,
        SqliteException { SqliteErrorCode: 5 or 6 } => "Cơ sở dữ liệu đang bị chương trình khác giữ quá lâu. Hãy đóng chương trình đó rồi thử lại.",
        SqliteException { SqliteErrorCode: 13 } => "Ổ đĩa đã đầy. Hãy giải phóng chỗ trống rồi thử lại.",
        SqliteException { SqliteErrorCode: 26 or 11 } => "Tệp cơ sở dữ liệu hỏng hoặc không phải của ChiBo. Hãy phục hồi từ bản sao lưu: restore FILE.",
        SqliteException { SqliteErrorCode: 8 or 14 } => "Không có quyền ghi vào tệp cơ sở dữ liệu. Kiểm tra Data:Directory.",
        SqliteException sqlite => $"Không dùng được cơ sở dữ liệu (SQLite {sqlite.SqliteErrorCode}). Kiểm tra ổ đĩa, Data:Directory và quyền ghi.",
        DbException => "Không dùng được PostgreSQL. Kiểm tra ConnectionStrings:ChiBo và máy chủ cơ sở dữ liệu.",
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => "Urls: cổng đã có chương trình khác dùng. Hãy đặt cổng khác, ví dụ --Urls=http://127.0.0.1:5081.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "Urls: máy này không mang địa chỉ đó. Ví dụ đúng: http://127.0.0.1:5080.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "Urls: không có quyền mở cổng đó. Hãy chọn cổng từ 1024 trở lên.",
        IOException full when s_diskFull.Contains(full.HResult) => "Ổ đĩa đã đầy. Hãy giải phóng chỗ trống rồi thử lại.",
        UnauthorizedAccessException => "Không có quyền ghi vào thư mục dữ liệu. Kiểm tra Data:Directory.",
        OperationCanceledException => "Đã dừng giữa chừng, chưa làm xong.",
        var other => $"Không chạy được vì lỗi không ngờ tới ({other.GetType().Name}). Chạy lệnh doctor để kiểm tra máy và dữ liệu.",
    };

    /// <summary>Refused where the same command will do later, wrong configuration where something must be set first.</summary>
    public static int ExitOf(Exception fault) => Telling(fault) is SqliteException { SqliteErrorCode: not (8 or 14) } or IOException or OperationCanceledException
        ? Exit.Refused
        : Exit.Usage;

    // The outermost of the kinds that say what it is, for below a database failure stands only a socket's and below a missing right an IOException; else the innermost.
    private static Exception Telling(Exception fault)
    {
        while (fault is not (OperatorException or DbException or UnauthorizedAccessException) && fault.InnerException is { } inner)
        {
            fault = inner;
        }

        return fault;
    }
}
