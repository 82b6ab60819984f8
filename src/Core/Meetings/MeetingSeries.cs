using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Meetings;

/// <summary>The monthly meetings of one kind of a branch: on which day, at what time (wall time of the branch), where.</summary>
public sealed class MeetingSeries(Guid id, BranchId branchId, MeetingKind kind, string rule, TimeOnly time, string place)
{
    public Guid Id { get; private set; } = id;

    public BranchId BranchId { get; private set; } = branchId;

    public MeetingKind Kind { get; private set; } = kind;

    /// <summary>RRULE, as <see cref="Recurrence.Rule"/> gives it.</summary>
    public string Rule { get; private set; } = rule;

    public TimeOnly Time { get; private set; } = time;

    /// <summary>May be empty.</summary>
    public string Place { get; private set; } = place;

    /// <summary>When to look next whether a further month has come within reach.</summary>
    public DateTimeOffset NextLookAt { get; private set; }

    /// <summary>Another day, time or place from now on.</summary>
    public void Change(string rule, TimeOnly time, string place) => (Rule, Time, Place) = (rule, time, place);

    /// <summary>Meetings were made as far as they should be; look again then.</summary>
    public void LookAgainAt(DateTimeOffset at) => NextLookAt = at;

    /// <summary>The days of the rule from one day to another, both included.</summary>
    public IReadOnlyList<DateOnly> DaysBetween(DateOnly from, DateOnly to) => Recurrence.Parse(Rule)?.Between(from, to) ?? [];
}

/// <summary>Mapping of <see cref="MeetingSeries"/>: a branch has one series of a kind.</summary>
public sealed class MeetingSeriesTable : IEntityTypeConfiguration<MeetingSeries>
{
    public void Configure(EntityTypeBuilder<MeetingSeries> builder)
    {
        builder.ToTable("MeetingSeries");
        builder.HasKey(s => s.Id);
        builder.HasOne<Branch>().WithMany().HasForeignKey(s => s.BranchId);
        builder.HasIndex(s => new { s.BranchId, s.Kind }).IsUnique();
        builder.HasIndex(s => s.NextLookAt);
    }
}

/// <summary>Set of meeting series.</summary>
public static class MeetingSeriesSets
{
    public static DbSet<MeetingSeries> MeetingSeries(this ChiBoDb db) => db.Set<MeetingSeries>();
}
