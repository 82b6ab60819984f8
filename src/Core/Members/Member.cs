using ChiBo.Core.Access;
using ChiBo.Core.Language;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Members;

/// <summary>A person: a party member with memberships, or an officer or operator without one.</summary>
public sealed class Member
{
    /// <summary>A person with a name; the rest is optional because rosters often lack it.</summary>
    public Member(MemberId id, string fullName)
    {
        Id = id;
        FullName = fullName;
        FoldedName = VietnameseText.Fold(fullName);
    }

    public MemberId Id { get; private set; }

    /// <summary>Full name in Vietnamese writing (NFC), as on the roster.</summary>
    public string FullName { get; private set; }

    /// <summary>The name without diacritics, for finding people who type without them.</summary>
    public string FoldedName { get; private set; }

    /// <summary>Date of birth when the roster gives one.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>Year of birth; known also where only the year is.</summary>
    public int? BirthYear { get; private set; }

    /// <summary>National form, digits only ("0912345678"), or null. Couples may share one.</summary>
    public string? Phone { get; private set; }

    /// <summary>An office outside branches: Operator or CommitteeOfficer; null for ordinary members.</summary>
    public Role? Office { get; private set; }

    /// <summary>The committee of a CommitteeOfficer.</summary>
    public CommitteeId? OfficeCommittee { get; private set; }

    /// <summary>Takes over what a roster says about the person.</summary>
    public void Describe(string fullName, DateOnly? birthDate, int? birthYear, string? phone)
    {
        FullName = fullName;
        FoldedName = VietnameseText.Fold(fullName);
        BirthDate = birthDate;
        BirthYear = birthDate?.Year ?? birthYear;
        Phone = phone;
    }

    /// <summary>Gives or takes (null) an office outside branches.</summary>
    public void HoldOffice(Role? office, CommitteeId? committee)
    {
        Office = office;
        OfficeCommittee = committee;
    }

    /// <summary>Removes what identifies the person; attendance figures stay, without a name.</summary>
    public void Erase()
    {
        Describe("(đã xóa)", null, null, null);
        HoldOffice(null, null);
    }
}

/// <summary>Mapping of <see cref="Member"/>.</summary>
public sealed class MemberTable : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("Members");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.FullName).HasMaxLength(120);
        builder.HasIndex(m => m.FoldedName);
        builder.HasIndex(m => m.Phone);
    }
}

/// <summary>Sets of this feature.</summary>
public static class MemberSets
{
    public static DbSet<Member> Members(this ChiBoDb db) => db.Set<Member>();

    public static DbSet<Membership> Memberships(this ChiBoDb db) => db.Set<Membership>();
}
