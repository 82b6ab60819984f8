using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Meetings;

/// <summary>Identifies a meeting.</summary>
public readonly record struct MeetingId(Guid Value) : IId
{
    public static MeetingId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

/// <summary>A meeting of a branch, or of its committee alone.</summary>
public sealed class Meeting(MeetingId id, BranchId branchId, MeetingKind kind, DateTimeOffset startsAt, string place)
{
    /// <summary>Least length of a branch meeting in minutes: Hướng dẫn 42-HD/BTCTW (28/10/2025) asks for at least 90.</summary>
    public const int UsualMinutes = 90;

    /// <summary>Subject kind of messages about a meeting.</summary>
    public const string SubjectKind = "meeting";

    public MeetingId Id { get; private set; } = id;

    public BranchId BranchId { get; private set; } = branchId;

    public MeetingKind Kind { get; private set; } = kind;

    public DateTimeOffset StartsAt { get; private set; } = startsAt;

    /// <summary>Planned length in minutes.</summary>
    public int Minutes { get; private set; } = UsualMinutes;

    /// <summary>Where, in the branch's words; may be empty.</summary>
    public string Place { get; private set; } = place;

    /// <summary>The agenda in one line; may be empty.</summary>
    public string Agenda { get; private set; } = string.Empty;

    public MeetingState State { get; private set; }

    /// <summary>Rises with each move: answers given for an older time are stale. Also the SEQUENCE of its calendar file.</summary>
    public int Version { get; private set; }

    /// <summary>The monthly series it came from, or null.</summary>
    public Guid? SeriesId { get; init; }

    /// <summary>The day the series meant; kept when moved, so that the series does not make it again.</summary>
    public DateOnly? SeriesDay { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What messages about it carry, so that they can be cancelled with it.</summary>
    public Subject Subject => new(SubjectKind, Id.Value);

    /// <summary>When it will be over as planned.</summary>
    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    /// <summary>Sets another time.</summary>
    public MeetingChange MoveTo(DateTimeOffset startsAt)
    {
        if (State != MeetingState.Planned)
        {
            return MeetingChange.TooLate;
        }

        if (startsAt == StartsAt)
        {
            return MeetingChange.Nothing;
        }

        StartsAt = startsAt;
        Version++;
        return MeetingChange.Done;
    }

    /// <summary>Sets another place; answers stay good.</summary>
    public MeetingChange MoveTo(string place)
    {
        if (State != MeetingState.Planned)
        {
            return MeetingChange.TooLate;
        }

        if (place == Place)
        {
            return MeetingChange.Nothing;
        }

        Place = place;
        return MeetingChange.Done;
    }

    /// <summary>The series made it, meaning that day.</summary>
    public void MadeFor(DateOnly seriesDay) => SeriesDay = seriesDay;

    /// <summary>Sets the agenda line.</summary>
    public void PutOnAgenda(string agenda) => Agenda = agenda;

    /// <summary>Calls it off.</summary>
    public MeetingChange Cancel()
    {
        if (State != MeetingState.Planned)
        {
            return State == MeetingState.Cancelled ? MeetingChange.Nothing : MeetingChange.TooLate;
        }

        State = MeetingState.Cancelled;
        Version++;
        return MeetingChange.Done;
    }

    /// <summary>Opens the roll call.</summary>
    public MeetingChange Open(DateTimeOffset now)
    {
        if (State != MeetingState.Planned)
        {
            return State == MeetingState.Open ? MeetingChange.Nothing : MeetingChange.TooLate;
        }

        (State, OpenedAt) = (MeetingState.Open, now);
        return MeetingChange.Done;
    }

    /// <summary>Closes the sheet.</summary>
    public MeetingChange Close(DateTimeOffset now)
    {
        if (State != MeetingState.Open)
        {
            return State == MeetingState.Closed ? MeetingChange.Nothing : MeetingChange.TooLate;
        }

        (State, ClosedAt) = (MeetingState.Closed, now);
        return MeetingChange.Done;
    }
}

/// <summary>Mapping of <see cref="Meeting"/>: a series makes a day once.</summary>
public sealed class MeetingTable : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.SeriesId);
        builder.Property(m => m.SeriesDay);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.Subject);
        builder.Ignore(m => m.EndsAt);
        builder.HasOne<Branch>().WithMany().HasForeignKey(m => m.BranchId);
        builder.HasIndex(m => new { m.BranchId, m.StartsAt });
        builder.HasIndex(m => new { m.SeriesId, m.SeriesDay }).IsUnique();
    }
}

/// <summary>Sets of this feature.</summary>
public static class MeetingSets
{
    public static DbSet<Meeting> Meetings(this ChiBoDb db) => db.Set<Meeting>();
}
