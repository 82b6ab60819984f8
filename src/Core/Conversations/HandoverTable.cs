using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Conversations;

/// <summary>Mapping of <see cref="HandoverThread"/>.</summary>
public sealed class HandoverTable : IEntityTypeConfiguration<HandoverThread>
{
    public void Configure(EntityTypeBuilder<HandoverThread> builder)
    {
        builder.ToTable("HandoverThreads");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Words).HasMaxLength(HandoverThread.MostWords);
        builder.Ignore(t => t.Untold);
        builder.HasIndex(t => new { t.AskerChat, t.State });
        builder.HasIndex(t => new { t.Branch, t.State });
        builder.HasIndex(t => new { t.State, t.RelayDueAt });
        builder.HasIndex(t => new { t.State, t.RemindDueAt });
    }
}

/// <summary>Set of threads.</summary>
public static class HandoverSets
{
    public static DbSet<HandoverThread> HandoverThreads(this ChiBoDb db) => db.Set<HandoverThread>();
}
