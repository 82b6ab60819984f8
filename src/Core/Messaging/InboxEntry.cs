using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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

/// <summary>Set of the inbox.</summary>
public static class InboxSets
{
    public static DbSet<InboxEntry> Inbox(this ChiBoDb db) => db.Set<InboxEntry>();
}
