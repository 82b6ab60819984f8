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

    /// <summary>The bot account ("channel/bot") to which its members are invited, so that neighbours see one; null: none chosen yet.</summary>
    public string? HomeBot { get; private set; }

    /// <summary>From now on its members are invited there.</summary>
    public void LiveOn(string bot) => HomeBot = bot;
}

/// <summary>Mapping of <see cref="PartyGroup"/>: a name once in a branch.</summary>
public sealed class PartyGroupTable : IEntityTypeConfiguration<PartyGroup>
{
    public void Configure(EntityTypeBuilder<PartyGroup> builder)
    {
        builder.ToTable("PartyGroups");
        builder.HasKey(g => g.Id);
        builder.Property(g => g.HomeBot).HasMaxLength(200);
        builder.HasIndex(g => new { g.BranchId, g.Name }).IsUnique();
    }
}
