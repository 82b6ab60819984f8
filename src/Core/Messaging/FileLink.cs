using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Messaging;

/// <summary>What a link to one of our pages is for.</summary>
public enum FileLinkPurpose
{
    /// <summary>A file is fetched.</summary>
    Take,

    /// <summary>A file is brought.</summary>
    Bring,
}

/// <summary>That a link was used, so that it is not used again. The link itself is not kept.</summary>
public sealed class FileLink(string hash, FileLinkPurpose purpose, DateTimeOffset expiresAt, DateTimeOffset usedAt)
{
    /// <summary>SHA-256 of the link's key, in hexadecimal digits.</summary>
    public string Hash { get; private set; } = hash;

    public FileLinkPurpose Purpose { get; private set; } = purpose;

    /// <summary>After that it holds no more anyway.</summary>
    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;

    public DateTimeOffset UsedAt { get; private set; } = usedAt;
}

/// <summary>Mapping of <see cref="FileLink"/>.</summary>
public sealed class FileLinkTable : IEntityTypeConfiguration<FileLink>
{
    public void Configure(EntityTypeBuilder<FileLink> builder)
    {
        builder.ToTable("FileLinks");
        builder.HasKey(l => l.Hash);
        builder.Property(l => l.Hash).HasMaxLength(64);
        builder.HasIndex(l => l.ExpiresAt);
    }
}

/// <summary>Set of used links.</summary>
public static class FileLinkSets
{
    public static DbSet<FileLink> FileLinks(this ChiBoDb db) => db.Set<FileLink>();
}
