using Microsoft.Data.Sqlite;

namespace ChiBo.Bot.Persistence;

/// <summary>Which database.</summary>
public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>Section Data.</summary>
public sealed class DataOptions
{
    /// <summary>Sqlite (default) or Postgres.</summary>
    public Provider Provider { get; set; } = Provider.Sqlite;

    /// <summary>Where the database file, keys and files lie; relative to the working directory. Default "data".</summary>
    public string Directory { get; set; } = "data";

    /// <summary>The directory as a full path.</summary>
    public string FullDirectory => Path.GetFullPath(Directory);

    /// <summary>The SQLite file of the default connection.</summary>
    public string SqliteFile => Path.Combine(FullDirectory, "chibo.db");

    /// <summary>The connection string in use: ConnectionStrings:ChiBo, or the SQLite file under the directory.</summary>
    public string ConnectionString(string? configured) => Provider == Provider.Postgres
        ? configured ?? string.Empty
        : configured ?? new SqliteConnectionStringBuilder { DataSource = SqliteFile, DefaultTimeout = 10 }.ToString();
}
