using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChiBo.Bot.Persistence;

/// <summary>
/// Writes many tracked rows of few kinds with one prepared statement a kind. SaveChanges has every row's statement parsed
/// anew, which is most of what a check-in costs in a storm.
/// </summary>
internal static class SqliteRows
{
    private sealed record Kind(IEntityType Type, EntityState State, string Changed);

    private sealed record Column(string Name, RelationalTypeMapping Mapping, Func<EntityEntry, object?> Read);

    /// <summary>
    /// Writes what is added or changed, as far as it is plain, and forgets it; the rest stays for SaveChanges. Within the
    /// transaction of the context. An added row's own number is not read back.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">A row to be changed is not there.</exception>
    public static async Task Write(DbContext db, CancellationToken cancel)
    {
        foreach (var rows in db.ChangeTracker.Entries().Where(IsPlain).ToLookup(KindOf))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            var columns = rows.Key.State == EntityState.Added ? Insert(command, rows.Key.Type, rows.First()) : Update(command, rows.Key.Type, rows.First());
            foreach (var row in rows)
            {
                await Write(command, columns, row, cancel);
            }
        }
    }

    private static bool IsPlain(EntityEntry row) =>
        row.State == EntityState.Added || (row.State == EntityState.Modified && !row.Metadata.GetProperties().Any(p => p.IsConcurrencyToken));

    private static Kind KindOf(EntityEntry row) => new(
        row.Metadata, row.State,
        row.State == EntityState.Added ? string.Empty : string.Join(' ', row.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name)));

    private static List<Column> Insert(DbCommand command, IEntityType type, EntityEntry sample)
    {
        var columns = sample.Properties.Where(p => !p.IsTemporary).Select(p => ColumnOf(type, p.Metadata)).ToList();
        command.CommandText =
            $"""INSERT INTO "{type.GetTableName()}" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, at) => Place(at)))})""";
        return columns;
    }

    private static List<Column> Update(DbCommand command, IEntityType type, EntityEntry sample)
    {
        var changed = sample.Properties.Where(p => p.IsModified).Select(p => ColumnOf(type, p.Metadata)).ToList();
        var key = type.FindPrimaryKey()!.Properties.Select(p => ColumnOf(type, p)).ToList();
        command.CommandText =
            $"""UPDATE "{type.GetTableName()}" SET {string.Join(", ", changed.Select((c, at) => $"\"{c.Name}\" = {Place(at)}"))} WHERE {string.Join(" AND ", key.Select((c, at) => $"\"{c.Name}\" = {Place(changed.Count + at)}"))}""";
        return [.. changed, .. key];
    }

    private static async Task Write(DbCommand command, List<Column> columns, EntityEntry row, CancellationToken cancel)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            var value = columns[at].Read(row);
            if (command.Parameters.Count == at)
            {
                command.Parameters.Add(columns[at].Mapping.CreateParameter(command, Place(at), value, nullable: true));
            }
            else
            {
                command.Parameters[at].Value = (value is null ? null : columns[at].Mapping.Converter?.ConvertToProvider(value) ?? value) ?? DBNull.Value;
            }
        }

        if (await command.ExecuteNonQueryAsync(cancel) != 1)
        {
            throw new DbUpdateConcurrencyException("A row of a storm is not there");
        }

        row.State = EntityState.Detached;
    }

    private static Column ColumnOf(IEntityType type, IProperty property) => new(
        property.GetColumnName(StoreObjectIdentifier.Table(type.GetTableName()!))!, property.GetRelationalTypeMapping(), row => row.CurrentValues[property]);

    private static string Place(int at) => $"@p{at}";
}
