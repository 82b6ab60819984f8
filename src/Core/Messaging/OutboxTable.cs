using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Messaging;

/// <summary>Mapping of <see cref="OutboxRow"/>.</summary>
public sealed class OutboxTable : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("Outbox");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedOnAdd();
        builder.Property(r => r.Lane).HasConversion<int>();
        builder.Property(r => r.Way).HasMaxLength(20);
        builder.Property(r => r.Price);
        builder.Ignore(r => r.Fare);
        builder.Property(r => r.Subject);
        builder.Property(r => r.MemberId);
        builder.Property(r => r.Once).HasMaxLength(400);
        builder.Property(r => r.Replaces);
        builder.Property(r => r.Place);
        builder.Property(r => r.NotAfter);
        builder.Property(r => r.IsCode);
        builder.HasIndex(r => r.Once).IsUnique();
        builder.HasIndex(r => new { r.State, r.Bot, r.Lane, r.Place, r.Id });
        builder.HasIndex(r => r.Subject);
        builder.HasIndex(r => new { r.To, r.State });
        builder.HasIndex(r => r.Replaces);
    }
}

/// <summary>Set of the outbox.</summary>
public static class OutboxSets
{
    public static DbSet<OutboxRow> Outbox(this ChiBoDb db) => db.Set<OutboxRow>();
}
