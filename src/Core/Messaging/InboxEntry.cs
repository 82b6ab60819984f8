using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChiBo.Core.Messaging;

/// <summary>That an update was seen: inserted first in its handling, so that a second copy has no second effect. No content is kept.</summary>
public sealed class InboxEntry(string bot, string updateId, DateTimeOffset seenAt)
{
    public long Id { get; private set; }

    /// <summary>"channel/bot".</summary>
    public string Bot { get; private set; } = bot;

    public string UpdateId { get; private set; } = updateId;

    public DateTimeOffset SeenAt { get; private set; } = seenAt;

    /// <summary>Type name of what went wrong while handling it; null when all went well.</summary>
    public string? Error { get; private set; }

    /// <summary>Handling failed for good; only the error's type is kept.</summary>
    public void Fail(string error) => Error = error;
}

/// <summary>Mapping of <see cref="InboxEntry"/>: an update once per bot account.</summary>
public sealed class InboxTable : IEntityTypeConfiguration<InboxEntry>
{
    public void Configure(EntityTypeBuilder<InboxEntry> builder)
    {
        builder.ToTable("Inbox");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedOnAdd();
        builder.HasIndex(e => new { e.Bot, e.UpdateId }).IsUnique();
        builder.HasIndex(e => e.SeenAt);
    }
}

/// <summary>What tells an update from every other.</summary>
/// <param name="Bot">"channel/bot".</param>
internal sealed record UpdateKey(string Bot, string UpdateId);

/// <summary>Set of the inbox.</summary>
public static class InboxSets
{
    public static DbSet<InboxEntry> Inbox(this ChiBoDb db) => db.Set<InboxEntry>();

    /// <summary>
    /// Notes a batch of updates as seen, in one statement, and says which of them had not been. Within the transaction of
    /// the context; another one that notes the same update waits for its end.
    /// </summary>
    internal static async Task<HashSet<UpdateKey>> RememberSeen(
        this ChiBoDb db, IReadOnlyList<UpdateKey> updates, DateTimeOffset now, CancellationToken cancel)
    {
        var places = string.Join(", ", updates.Select((_, i) => $"(@b{i}, @u{i}, @now)"));
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"""INSERT INTO "Inbox" ("Bot", "UpdateId", "SeenAt") VALUES {places} ON CONFLICT DO NOTHING RETURNING "Bot", "UpdateId";""";
        Put("@now", now.ToUnixTimeMilliseconds());
        for (var i = 0; i < updates.Count; i++)
        {
            Put($"@b{i}", updates[i].Bot);
            Put($"@u{i}", updates[i].UpdateId);
        }

        var unseen = new HashSet<UpdateKey>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            unseen.Add(new UpdateKey(rows.GetString(0), rows.GetString(1)));
        }

        return unseen;

        void Put(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
