using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Storage;

/// <summary>
/// A secret that the program is given while it runs and that changes: encrypted by the host, unreadable here. Changed by
/// one node at a time, which holds a lease; a lease that ran out tells that a change was begun and never came to its end.
/// </summary>
public sealed class StoredSecret(string name, string value)
{
    /// <summary>A constant of who keeps it: "zalo-oa".</summary>
    public string Name { get; private set; } = name;

    /// <summary>Encrypted.</summary>
    public string Value { get; private set; } = value;

    /// <summary>Counts its changes: who wants to change it names the one he has read.</summary>
    public int Version { get; private set; }

    /// <summary>Until when a change is under way; past: it was begun and its end is not known. Null: none was begun since the last ended.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }
}

/// <summary>Mapping of <see cref="StoredSecret"/>.</summary>
public sealed class StoredSecretTable : IEntityTypeConfiguration<StoredSecret>
{
    public void Configure(EntityTypeBuilder<StoredSecret> builder)
    {
        builder.ToTable("StoredSecrets");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(100);
    }
}

/// <summary>Set of secrets.</summary>
public static class SecretSets
{
    public static DbSet<StoredSecret> StoredSecrets(this ChiBoDb db) => db.Set<StoredSecret>();
}
