using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Branches;

/// <summary>Chi bộ: the party branch of a residential block.</summary>
public sealed class Branch(BranchId id, string code, string name, CommitteeId? committeeId)
{
    public BranchId Id { get; private set; } = id;

    /// <summary>Short code, unique without regard to case, as the command line uses it: "cb001".</summary>
    public string Code { get; private set; } = code;

    /// <summary>Full name as in papers: "Chi bộ Khối Mẫu 5".</summary>
    public string Name { get; private set; } = name;

    /// <summary>The committee above, when the installation keeps one.</summary>
    public CommitteeId? CommitteeId { get; private set; } = committeeId;

    /// <summary>How the assistant names itself to members of this branch; null: the installation's setting.</summary>
    public string? AssistantName { get; private set; }

    /// <summary>Reminder offsets of this branch, as in the key Reminders:Offsets; null: the installation's setting.</summary>
    public string? ReminderOffsets { get; private set; }

    /// <summary>Quiet hours of this branch ("21:30-06:30", empty for none); null: the installation's setting.</summary>
    public string? QuietHours { get; private set; }

    /// <summary>Most that messages with a price may cost the branch in a calendar month, in đồng; null: none is ever sent.</summary>
    public int? PaidCeiling { get; private set; }

    /// <summary>Exempt members are left to phone and paper when invites are made, so that a bot's seats last for the others.</summary>
    public bool LeavesExemptToPaper { get; private set; }

    /// <summary>Lets messages with a price go up to that many đồng a month; null: no more.</summary>
    public void PayUpTo(int? dong) => PaidCeiling = dong;

    /// <summary>Leaves exempt members to phone and paper, or invites them like everybody.</summary>
    public void LeaveExemptToPaper(bool leave) => LeavesExemptToPaper = leave;

    /// <summary>Sets the branch's own reminder offsets and quiet hours; null returns to the installation's.</summary>
    public void SetReminders(string? offsets, string? quietHours)
    {
        ReminderOffsets = offsets;
        QuietHours = quietHours;
    }

    /// <summary>Sets how the assistant names itself here; null returns to the installation's name.</summary>
    public void NameAssistant(string? name) => AssistantName = name;
}

/// <summary>Mapping and set of <see cref="Branch"/>.</summary>
public sealed class BranchTable : IEntityTypeConfiguration<Branch>
{
    public void Configure(EntityTypeBuilder<Branch> builder)
    {
        builder.ToTable("Branches");
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Code).HasMaxLength(40);
        builder.HasIndex(b => b.Code).IsUnique();
    }
}

/// <summary>Sets of this feature.</summary>
public static class BranchSets
{
    public static DbSet<Branch> Branches(this ChiBoDb db) => db.Set<Branch>();

    public static DbSet<PartyGroup> PartyGroups(this ChiBoDb db) => db.Set<PartyGroup>();

    public static DbSet<SuperiorCommittee> Committees(this ChiBoDb db) => db.Set<SuperiorCommittee>();
}
