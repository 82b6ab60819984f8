using ChiBo.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace ChiBo.Bot.Persistence;

/// <summary>The database as a SQLite file; an own type only so that it owns its own migrations.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : ChiBoDb(options)
{
    /// <summary>Busy, locked, out of memory, read-only, I/O error, corrupt, full, cannot open (sqlite.org/rescode.html).</summary>
    public override bool IsStoreDown(Exception failure) =>
        (failure as SqliteException ?? failure.InnerException as SqliteException)?.SqliteErrorCode is 5 or 6 or 7 or 8 or 10 or 11 or 13 or 14;

    public override async Task SaveMany(CancellationToken cancel)
    {
        await SqliteRows.Write(this, cancel);
        await SaveChangesAsync(cancel);
    }
}

/// <summary>The database on PostgreSQL; an own type only so that it owns its own migrations.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : ChiBoDb(options)
{
    /// <summary>What Npgsql calls transient, and insufficient resources and operator intervention (PostgreSQL, appendix A, classes 53 and 57).</summary>
    public override bool IsStoreDown(Exception failure) =>
        (failure as NpgsqlException ?? failure.InnerException as NpgsqlException) is { } broken
        && (broken.IsTransient || broken.SqlState?[..2] is "53" or "57");
}

/// <summary>Lets the migration tool make the SQLite context without the host.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>Lets the migration tool make the PostgreSQL context without the host.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
}
