namespace ChiBo.Bot.Persistence;

/// <summary>Held by a running server on a SQLite data directory: a second server, or a restore, is refused in a sentence.</summary>
public sealed class ServerLock(DataOptions data) : IHostedService, IDisposable
{
    private FileStream? _held;

    /// <summary>The lock's file.</summary>
    public static string PathOf(DataOptions data) => Path.Combine(data.FullDirectory, "server.lock");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (data.Provider == Provider.Sqlite)
        {
            try
            {
                _held = new FileStream(PathOf(data), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                throw new OperatorException($"Đã có một máy chủ ChiBo khác chạy trên thư mục {data.FullDirectory}. Hãy dừng máy chủ đó, hoặc đặt Data:Directory khác.");
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _held?.Dispose();
}
