using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Persistence;

/// <summary>Puts a backup in the place of the database. The server must not run meanwhile.</summary>
public sealed class Restore(IServiceScopeFactory scopes, DataOptions data)
{
    /// <summary>
    /// Checks the backup, keeps the present database beside it under "before-restore", copies, migrates an older backup.
    /// What waited to be sent in the backup may have been sent since: it is held, and goes out only when a person says so.
    /// Returns why nothing was done, or null.
    /// </summary>
    public async Task<string?> From(string source, CancellationToken cancel)
    {
        if (data.Provider != Provider.Sqlite)
        {
            return "Với PostgreSQL, hãy phục hồi bằng pg_restore.";
        }

        if (!File.Exists(source) || !await Backup.IsWhole(source, cancel))
        {
            return $"Tệp {source} không có, hoặc không phải bản sao lưu toàn vẹn. Chưa thay đổi gì.";
        }

        // A running server holds this lock for as long as it lives; held here, none starts in between.
        await using var held = TakeServerLock();
        if (held is null)
        {
            return "Máy chủ đang chạy trên dữ liệu này. Hãy dừng máy chủ rồi phục hồi.";
        }

        if (await IsNewer(source, cancel))
        {
            return "Bản sao lưu thuộc phiên bản mới hơn chương trình này. Hãy cập nhật chương trình rồi phục hồi.";
        }

        var part = data.SqliteFile + ".part";
        File.Copy(source, part, overwrite: true);
        await HoldWaiting(part, cancel);
        Replace(part);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrate>().Run(cancel);
        return null;
    }

    // Before the copy takes its place: a restore cut off half way must not leave a database whose messages go out.
    private static async Task HoldWaiting(string part, CancellationToken cancel)
    {
        await using var copy = new SqliteDb(OptionsFor(part, SqliteOpenMode.ReadWrite));
        await copy.Outbox().Where(r => r.State == OutboxState.Waiting || r.State == OutboxState.Sending)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, OutboxState.Held).SetProperty(r => r.LastError, Outbox.Restored), cancel);
    }

    private static DbContextOptions<SqliteDb> OptionsFor(string file, SqliteOpenMode mode) => new DbContextOptionsBuilder<SqliteDb>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString()).Options;

    private void Replace(string part)
    {
        SqliteConnection.ClearAllPools();
        if (File.Exists(data.SqliteFile))
        {
            File.Move(data.SqliteFile, data.SqliteFile + ".before-restore", overwrite: true);
        }

        File.Delete(data.SqliteFile + "-wal");
        File.Delete(data.SqliteFile + "-shm");
        File.Move(part, data.SqliteFile);
    }

    private async Task<bool> IsNewer(string source, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var known = scope.ServiceProvider.GetRequiredService<ChiBoDb>().Database.GetMigrations().ToList();
        await using var backup = new SqliteDb(OptionsFor(source, SqliteOpenMode.ReadOnly));
        return (await backup.Database.GetAppliedMigrationsAsync(cancel)).Except(known).Any();
    }

    private FileStream? TakeServerLock()
    {
        try
        {
            Directory.CreateDirectory(data.FullDirectory);
            return new FileStream(ServerLock.PathOf(data), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
