using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ChiBo.Bot.Persistence;

/// <summary>The database as a SQLite file; an own type only so that it owns its own migrations.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : ChiBoDb(options);

/// <summary>The database on PostgreSQL; an own type only so that it owns its own migrations.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : ChiBoDb(options);

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
