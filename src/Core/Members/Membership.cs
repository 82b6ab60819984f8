using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Members;

/// <summary>
/// That a member belongs to a branch over a span of days, and how: group, standing, post, exemption, temporary
/// membership. A move between branches or groups ends one and begins another, so that old meetings keep their roster.
/// </summary>
public sealed class Membership(MemberId memberId, BranchId branchId, int rosterNumber, DateOnly from)
{
    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    public MemberId MemberId { get; private set; } = memberId;

    public BranchId BranchId { get; private set; } = branchId;

    /// <summary>The large number on the printed sign-in sheet and in one-line marking; from 1, unique among current members of a branch.</summary>
    public int RosterNumber { get; private set; } = rosterNumber;

    /// <summary>First day, branch time.</summary>
    public DateOnly From { get; private set; } = from;

    /// <summary>Last day, or null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    public PartyGroupId? GroupId { get; private set; }

    public Standing Standing { get; private set; }

    public Post Post { get; private set; }

    /// <summary>Miễn công tác và sinh hoạt: first day, or null.</summary>
    public DateOnly? ExemptFrom { get; private set; }

    /// <summary>Last day of the exemption, or null for one without end.</summary>
    public DateOnly? ExemptTo { get; private set; }

    /// <summary>Number of the resolution that grants the exemption.</summary>
    public string? ExemptResolution { get; private set; }

    /// <summary>Sinh hoạt tạm thời: null, here (from another branch) or elsewhere.</summary>
    public TemporaryKind? Temporary { get; private set; }

    public DateOnly? TemporaryFrom { get; private set; }

    public DateOnly? TemporaryTo { get; private set; }

    /// <summary>Đình chỉ sinh hoạt: first day, or null.</summary>
    public DateOnly? SuspendedFrom { get; private set; }

    public DateOnly? SuspendedTo { get; private set; }

    /// <summary>Sets group, standing and post together, as a roster row gives them.</summary>
    public void Place(PartyGroupId? group, Standing standing, Post post)
    {
        GroupId = group;
        Standing = standing;
        Post = post;
    }

    /// <summary>Sets the post alone; it counts at once.</summary>
    public void Appoint(Post post) => Post = post;

    /// <summary>Sets or clears (from null) the exemption.</summary>
    public void Exempt(DateOnly? from, DateOnly? to, string? resolution) =>
        (ExemptFrom, ExemptTo, ExemptResolution) = (from, to, resolution);

    /// <summary>Sets or clears (kind null) temporary membership.</summary>
    public void Lend(TemporaryKind? kind, DateOnly? from, DateOnly? to) =>
        (Temporary, TemporaryFrom, TemporaryTo) = (kind, from, to);

    /// <summary>Sets or clears (from null) a suspension.</summary>
    public void Suspend(DateOnly? from, DateOnly? to) => (SuspendedFrom, SuspendedTo) = (from, to);

    /// <summary>Gives another roster number, when two branches' rosters become one.</summary>
    public void Renumber(int rosterNumber) => RosterNumber = rosterNumber;

    /// <summary>Ends the membership with that day as its last.</summary>
    public void End(DateOnly lastDay) => To = lastDay;

    /// <summary>How the member counts towards attendance on a day (design: attendance base).</summary>
    public Counting On(DateOnly day)
    {
        if (Within(day, SuspendedFrom, SuspendedTo))
        {
            return Counting.Suspended;
        }

        if (Temporary is { } kind && Within(day, TemporaryFrom ?? DateOnly.MinValue, TemporaryTo))
        {
            return kind == TemporaryKind.Here ? Counting.TemporarilyHere : Counting.TemporarilyElsewhere;
        }

        return Within(day, ExemptFrom, ExemptTo) ? Counting.Exempt : Counting.InBase;
    }

    private static bool Within(DateOnly day, DateOnly? from, DateOnly? to) =>
        from is { } first && day >= first && (to is null || day <= to);
}

/// <summary>Mapping of <see cref="Membership"/>.</summary>
public sealed class MembershipTable : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships");
        builder.HasKey(m => m.Id);
        builder.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId);
        builder.HasOne<Branch>().WithMany().HasForeignKey(m => m.BranchId);
        builder.HasOne<PartyGroup>().WithMany().HasForeignKey(m => m.GroupId);
        builder.HasIndex(m => new { m.BranchId, m.RosterNumber, m.From }).IsUnique();
        builder.HasIndex(m => m.MemberId);
    }
}
