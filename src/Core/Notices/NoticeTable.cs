using ChiBo.Core.Branches;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Notices;

/// <summary>Mapping of <see cref="Notice"/>.</summary>
public sealed class NoticeTable : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.HasKey(n => n.Id);
        builder.Property(n => n.AuthorChat);
        builder.Property(n => n.AsksAcknowledgement);
        builder.Property(n => n.ScheduledFor);
        builder.Ignore(n => n.Subject);
        builder.Ignore(n => n.Changes);
        builder.HasOne<Branch>().WithMany().HasForeignKey(n => n.BranchId);
        builder.HasIndex(n => new { n.BranchId, n.CreatedAt });
        builder.HasIndex(n => new { n.State, n.CheckAt });
        builder.HasIndex(n => new { n.State, n.ScheduledFor });
    }
}

/// <summary>Sets of this feature.</summary>
public static class NoticeSets
{
    public static DbSet<Notice> Notices(this ChiBoDb db) => db.Set<Notice>();

    public static DbSet<NoticeRecipient> NoticeRecipients(this ChiBoDb db) => db.Set<NoticeRecipient>();
}
