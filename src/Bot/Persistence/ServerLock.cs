namespace ChiBo.Bot.Persistence;

/// <summary>
/// Held by a server on a SQLite data directory, from before it touches the database until it ends: a second server, or a
/// restore, is refused in a sentence.
/// </summary>
public sealed class ServerLock(DataOptions data) : IDisposable
{
    private FileStream? _held;

    /// <summary>The lock's file.</summary>
    public static string PathOf(DataOptions data) => Path.Combine(data.FullDirectory, "server.lock");

    /// <summary>There while a restore is not at its end: what it would have held back must not go out.</summary>
    public static string UnfinishedRestore(DataOptions data) => Path.Combine(data.FullDirectory, "restore.unfinished");

    /// <summary>Takes the lock, or throws <see cref="OperatorException"/>. On PostgreSQL several servers may share a database.</summary>
    public void Take()
    {
        if (data.Provider == Provider.Sqlite)
        {
            _held = Open();
            if (File.Exists(UnfinishedRestore(data)))
            {
                Dispose();
                throw new OperatorException("Lần phục hồi trước bị cắt giữa chừng. Hãy chạy lại lệnh restore với cùng tệp sao lưu, rồi khởi động máy chủ.");
            }
        }
    }

    public void Dispose() => _held?.Dispose();

    private FileStream Open()
    {
        try
        {
            return new FileStream(PathOf(data), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new OperatorException($"Đã có một máy chủ ChiBo khác chạy trên thư mục {data.FullDirectory}. Hãy dừng máy chủ đó, hoặc đặt Data:Directory khác.");
        }
    }
}
