using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Enrolment;

/// <summary>A roster that was read and previewed and waits for the word to write it; deleted then, or after a day.</summary>
public sealed class RosterImport(Guid id, BranchId branchId, string reading, DateTimeOffset createdAt)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public Guid Id { get; private set; } = id;

    public BranchId BranchId { get; private set; } = branchId;

    /// <summary>The good rows, as <see cref="RosterJson"/> writes a reading.</summary>
    public string Reading { get; private set; } = reading;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    public DateTimeOffset ExpiresAt { get; private set; } = createdAt + Lifetime;
}

/// <summary>Mapping of <see cref="RosterImport"/>.</summary>
public sealed class RosterImportTable : IEntityTypeConfiguration<RosterImport>
{
    public void Configure(EntityTypeBuilder<RosterImport> builder)
    {
        builder.ToTable("RosterImports");
        builder.HasKey(i => i.Id);
        builder.HasIndex(i => i.ExpiresAt);
        builder.HasOne<Branch>().WithMany().HasForeignKey(i => i.BranchId);
    }
}
