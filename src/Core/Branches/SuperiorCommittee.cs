using ChiBo.Core.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Branches;

/// <summary>Đảng ủy cấp trên: the committee above a number of branches.</summary>
public sealed class SuperiorCommittee(CommitteeId id, string name)
{
    public CommitteeId Id { get; private set; } = id;

    public string Name { get; private set; } = name;
}

/// <summary>Mapping of <see cref="SuperiorCommittee"/>.</summary>
public sealed class SuperiorCommitteeTable : IEntityTypeConfiguration<SuperiorCommittee>
{
    public void Configure(EntityTypeBuilder<SuperiorCommittee> builder)
    {
        builder.ToTable("Committees");
        builder.HasKey(c => c.Id);
        builder.HasIndex(c => c.Name).IsUnique();
    }
}
