using ChiBo.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Persistence;

/// <summary>Makes a consistent copy of the database while the server runs.</summary>
public sealed class Backup(ChiBoDb db, DataOptions data)
{
    /// <summary>
    /// Writes the copy beside the target under a temporary name, checks it, flushes it and renames it, so that the target
    /// is whole or not there. Returns why nothing was done, or null.
    /// </summary>
    public async Task<string?> To(string target, CancellationToken cancel)
    {
        if (data.Provider != Provider.Sqlite)
        {
            return "Với PostgreSQL, hãy sao lưu bằng pg_dump.";
        }

        if (File.Exists(target))
        {
            return $"Đã có tệp {target}. Hãy chọn tên khác, trợ lý không ghi đè bản sao lưu.";
        }

        var part = target + ".part";
        File.Delete(part);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        try
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {part}", cancel);
        }
        catch (SqliteException)
        {
            // Most likely the disk is full: half a copy must not fill it further.
            File.Delete(part);
            throw;
        }

        if (!await IsWhole(part, cancel))
        {
            File.Delete(part);
            return "Bản sao không toàn vẹn nên đã bỏ. Hãy kiểm tra ổ đĩa rồi thử lại.";
        }

        await using (var flushed = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
        {
            flushed.Flush(flushToDisk: true);
        }

        File.Move(part, target);
        return null;
    }

    /// <summary>True when SQLite finds nothing wrong with the file.</summary>
    public static async Task<bool> IsWhole(string file, CancellationToken cancel)
    {
        try
        {
            var connection = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
            await using var opened = new SqliteConnection(connection.ToString());
            await opened.OpenAsync(cancel);
            await using var command = opened.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            return await command.ExecuteScalarAsync(cancel) is "ok";
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
