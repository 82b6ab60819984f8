using ChiBo.Bot.Persistence;
using ChiBo.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Testing;

/// <summary>
/// The database that a process left behind, read from a copy of its files, so that mending what was cut is left to the
/// next process.
/// </summary>
public sealed class DatabaseLeft : IAsyncDisposable
{
    private readonly string _copy;

    private DatabaseLeft(string copy)
    {
        _copy = copy;
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(copy, "chibo.db"), Pooling = false };
        Db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection.ToString()).Options);
    }

    public ChiBoDb Db { get; }

    /// <summary>Copies the files of a directory on which nothing runs; fails when SQLite finds the database damaged.</summary>
    public static async Task<DatabaseLeft> In(string directory)
    {
        var copy = Directory.CreateTempSubdirectory("chibo-left-").FullName;
        foreach (var file in Directory.GetFiles(directory, "chibo.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        var left = new DatabaseLeft(copy);
        var state = await left.Db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").FirstAsync();
        return state == "ok" ? left : throw new InvalidOperationException($"The database is damaged: {state}");
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        Directory.Delete(_copy, recursive: true);
    }
}
