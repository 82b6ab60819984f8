using ChiBo.Core.Messaging;
using ChiBo.Core.Reminders;
using ChiBo.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Persistence;

/// <summary>How a restore ended.</summary>
/// <param name="Refusal">Why nothing was done, or null.</param>
/// <param name="Held">Messages that may have gone out since the backup and are held.</param>
/// <param name="PassedOver">Reminders that became due since the backup and are not sent.</param>
/// <param name="Unfinished">Kinds of due work that failed: theirs may still go out a second time.</param>
public sealed record Restored(string? Refusal, int Held, IReadOnlyList<PassedOver> PassedOver, int Unfinished)
{
    /// <summary>Nothing was done.</summary>
    public static Restored Not(string refusal) => new(refusal, 0, [], 0);
}

/// <summary>Puts a backup in the place of the database. The server must not run meanwhile.</summary>
public sealed class Restore(IServiceScopeFactory scopes, DataOptions data, TimeProvider time)
{
    /// <summary>
    /// Checks the backup, keeps the present database beside it under "before-restore", copies, migrates an older backup.
    /// What waited to be sent in the backup, and what became due since, may have been sent since: the one is held, the
    /// other done without its messages going out, until a person says so.
    /// </summary>
    public async Task<Restored> From(string source, CancellationToken cancel)
    {
        if (data.Provider != Provider.Sqlite)
        {
            return Restored.Not("Với PostgreSQL, hãy phục hồi bằng pg_restore.");
        }

        if (!File.Exists(source) || !await Backup.IsWhole(source, cancel))
        {
            return Restored.Not($"Tệp {source} không có, hoặc không phải bản sao lưu toàn vẹn. Chưa thay đổi gì.");
        }

        // A running server holds this lock for as long as it lives; held here, none starts in between.
        await using var held = TakeServerLock();
        if (held is null)
        {
            return Restored.Not("Máy chủ đang chạy trên dữ liệu này. Hãy dừng máy chủ rồi phục hồi.");
        }

        if (await IsNewer(source, cancel))
        {
            return Restored.Not("Bản sao lưu thuộc phiên bản mới hơn chương trình này. Hãy cập nhật chương trình rồi phục hồi.");
        }

        var part = data.SqliteFile + ".part";
        File.Copy(source, part, overwrite: true);
        await HoldWaiting(part, cancel);
        var unfinished = ServerLock.UnfinishedRestore(data);
        await File.WriteAllBytesAsync(unfinished, [], cancel);
        Replace(part);
        var restored = await CatchUp(cancel);
        File.Delete(unfinished);
        return restored;
    }

    // Before the copy takes its place: a restore cut off half way must not leave a database whose messages go out.
    private static async Task HoldWaiting(string part, CancellationToken cancel)
    {
        await using var copy = new SqliteDb(OptionsFor(part, SqliteOpenMode.ReadWrite));
        await HoldBack.All(copy, cancel);
    }

    /// <summary>Does what became due since the backup, without a message of it going out.</summary>
    private async Task<Restored> CatchUp(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<Migrate>().Run(cancel);
        var passedOver = await services.GetRequiredService<PassOverDue>().Run(time.GetUtcNow(), cancel);
        var unfinished = 0;
        try
        {
            await services.GetRequiredService<DueWork>().DoAll(cancel);
        }
        catch (AggregateException faults)
        {
            unfinished = faults.InnerExceptions.Count;
        }

        var db = services.GetRequiredService<ChiBoDb>();
        await HoldBack.All(db, cancel);
        var held = await db.Outbox().CountAsync(r => r.State == OutboxState.Held && r.LastError == Outbox.Restored, cancel);
        return new Restored(null, held, passedOver, unfinished);
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
