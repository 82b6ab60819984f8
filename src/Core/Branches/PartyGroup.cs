using ChiBo.Core.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Branches;

/// <summary>Tổ đảng: a part of a branch, mostly neighbours.</summary>
public sealed class PartyGroup(PartyGroupId id, BranchId branchId, string name)
{
    public PartyGroupId Id { get; private set; } = id;

    public BranchId BranchId { get; private set; } = branchId;

    /// <summary>As people say it: "Tổ 2", "Tổ đảng Bắc".</summary>
    public string Name { get; private set; } = name;
}

/// <summary>Mapping of <see cref="PartyGroup"/>: a name once in a branch.</summary>
public sealed class PartyGroupTable : IEntityTypeConfiguration<PartyGroup>
{
    public void Configure(EntityTypeBuilder<PartyGroup> builder)
    {
        builder.ToTable("PartyGroups");
        builder.HasKey(g => g.Id);
        builder.HasIndex(g => new { g.BranchId, g.Name }).IsUnique();
    }
}
