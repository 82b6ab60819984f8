using System.Globalization;
using ChiBo.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ChiBo.Bot.Persistence;

/// <summary>Brings the database to this version's shape before anything uses it.</summary>
public sealed class Migrate(ChiBoDb db, DataOptions data, TimeProvider time)
{
    /// <summary>
    /// Applies pending migrations; on SQLite one process at a time, after a copy of an existing database. A database of a
    /// newer version is refused with <see cref="OperatorException"/>.
    /// </summary>
    public async Task Run(CancellationToken cancel)
    {
        Directory.CreateDirectory(data.FullDirectory);
        var lockFile = Path.Combine(data.FullDirectory, "migrate.lock");
        await using var held = await Hold(lockFile, cancel);
        var history = db.GetService<IHistoryRepository>();
        var applied = await history.ExistsAsync(cancel) ? (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList() : [];
        if (applied.Except(db.Database.GetMigrations()).Any())
        {
            throw new OperatorException(
                "Cơ sở dữ liệu thuộc phiên bản mới hơn chương trình này. Hãy chạy phiên bản mới, hoặc phục hồi bản sao lưu cũ.");
        }

        if (!db.Database.GetMigrations().Except(applied).Any())
        {
            return;
        }

        if (data.Provider == Provider.Sqlite)
        {
            if (applied.Count > 0)
            {
                await CopyBefore(cancel);
            }

            await ForgetDeadLock(cancel);
        }

        await db.Database.MigrateAsync(cancel);
    }

    private static async Task<FileStream> Hold(string path, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 600)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancel);
            }
        }
    }

    private async Task CopyBefore(CancellationToken cancel)
    {
        var stamp = time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var copy = Path.Combine(data.FullDirectory, $"chibo-before-{stamp}.db");
        var part = copy + ".part";
        File.Delete(part);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {part}", cancel);
        File.Move(part, copy, overwrite: true);
    }

    // A process killed while migrating leaves this row, and the next start would wait for it for ever; our own lock file
    // shows that no other process migrates now.
    private async Task ForgetDeadLock(CancellationToken cancel)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel);
        }
        catch (SqliteException missing) when (missing.SqliteErrorCode == 1)
        {
            // No such table: nobody ever migrated under a lock.
        }
    }
}

/// <summary>A fault that the operator must mend; shown as one line, with exit code 2, never as a stack trace.</summary>
public sealed class OperatorException(string message) : Exception(message);
