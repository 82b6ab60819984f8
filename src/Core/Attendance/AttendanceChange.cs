using ChiBo.Core.Access;
using ChiBo.Core.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Attendance;

/// <summary>One change of a reply or a presence: who, when, before, after. Never altered, so that a sheet can be explained.</summary>
public sealed class AttendanceChange(MeetingId meetingId, MemberId memberId, string before, string after, SaidBy saidBy, DateTimeOffset at)
{
    public long Id { get; private set; }

    public MeetingId MeetingId { get; private set; } = meetingId;

    public MemberId MemberId { get; private set; } = memberId;

    /// <summary>"reply:WillAttend" or "presence:NotRecorded", with the reason after a bar where there was one.</summary>
    public string Before { get; private set; } = before;

    public string After { get; private set; } = after;

    public SaidBy SaidBy { get; private set; } = saidBy;

    /// <summary>The member who did it; null: the command line.</summary>
    public MemberId? By { get; init; }

    public DateTimeOffset At { get; private set; } = at;
}

/// <summary>Mapping of <see cref="AttendanceChange"/>.</summary>
public sealed class AttendanceChangeTable : IEntityTypeConfiguration<AttendanceChange>
{
    public void Configure(EntityTypeBuilder<AttendanceChange> builder)
    {
        builder.ToTable("AttendanceChanges");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedOnAdd();
        builder.Property(c => c.By);
        builder.HasIndex(c => new { c.MeetingId, c.MemberId });
    }
}
