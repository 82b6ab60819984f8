using ChiBo.Core.Meetings;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Reminders;

/// <summary>Where a reminder stands.</summary>
public enum ReminderState
{
    /// <summary>To go out at its time. Left by going out, or by one of the other endings.</summary>
    Waiting,

    /// <summary>It went out: the messages were written.</summary>
    Done,

    /// <summary>The meeting had begun when it was found due, and the secretary was told; or it was passed over after a restore, and the operator was told.</summary>
    Missed,

    /// <summary>The meeting was called off, or the branch gave up this offset.</summary>
    Cancelled,

    /// <summary>A newer one of the same meeting, or the news that it was moved, has said all of it.</summary>
    Superseded,
}

/// <summary>One reminder of one meeting: a row for each offset.</summary>
public sealed class Reminder(MeetingId meetingId, TimeSpan offset)
{
    public long Id { get; private set; }

    public MeetingId MeetingId { get; private set; } = meetingId;

    /// <summary>How long before the meeting.</summary>
    public TimeSpan Offset { get; private set; } = offset;

    /// <summary>When it goes out, UTC; quiet hours are already reckoned with.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public ReminderState State { get; private set; }

    /// <summary>The version of the meeting it was planned for.</summary>
    public int MeetingVersion { get; private set; }

    /// <summary>When it left Waiting.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How many seconds after <see cref="DueAt"/> it went out; null until then.</summary>
    public double? LatenessSeconds { get; private set; }

    /// <summary>Waits for its time.</summary>
    public void Await(DateTimeOffset dueAt, int meetingVersion) =>
        (DueAt, MeetingVersion, State, EndedAt, LatenessSeconds) = (dueAt, meetingVersion, ReminderState.Waiting, null, null);

    /// <summary>It has gone out; returns by how much too late.</summary>
    public TimeSpan GoneOut(DateTimeOffset now)
    {
        var late = now > DueAt ? now - DueAt : TimeSpan.Zero;
        (State, EndedAt, LatenessSeconds) = (ReminderState.Done, now, late.TotalSeconds);
        return late;
    }

    /// <summary>Ends it without going out.</summary>
    public void End(ReminderState state, DateTimeOffset now) => (State, EndedAt) = (state, now);
}

/// <summary>Mapping of <see cref="Reminder"/>: a meeting has each offset once.</summary>
public sealed class ReminderTable : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedOnAdd();
        builder.Property(r => r.Offset).HasConversion(o => o.Ticks, ticks => TimeSpan.FromTicks(ticks));
        builder.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId);
        builder.HasIndex(r => new { r.MeetingId, r.Offset }).IsUnique();
        builder.HasIndex(r => new { r.State, r.DueAt });
    }
}

/// <summary>Set of reminders.</summary>
public static class ReminderSets
{
    public static DbSet<Reminder> Reminders(this ChiBoDb db) => db.Set<Reminder>();
}
