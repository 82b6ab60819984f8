using ChiBo.Core.Access;
using ChiBo.Core.Meetings;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Attendance;

/// <summary>One member at one meeting: whether he was told and asked, what he answered, whether he was there.</summary>
public sealed class AttendanceRecord(MeetingId meetingId, MemberId memberId, PartyGroupId? groupId, Counting counting)
{
    public MeetingId MeetingId { get; private set; } = meetingId;

    public MemberId MemberId { get; private set; } = memberId;

    /// <summary>The group of that day.</summary>
    public PartyGroupId? GroupId { get; private set; } = groupId;

    /// <summary>How he counts on that day.</summary>
    public Counting Counting { get; private set; } = counting;

    /// <summary>When he was first told; null: not yet, so a move need not be told either.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>When he was last asked whether he comes.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    public Reply Reply { get; private set; }

    public string? ReplyReason { get; private set; }

    public DateTimeOffset? RepliedAt { get; private set; }

    public SaidBy? ReplySaidBy { get; private set; }

    /// <summary>The meeting's version for which the reply was given; below the meeting's: stale.</summary>
    public int ReplyVersion { get; private set; }

    /// <summary>When to ask him (again): he said "để xem", or was busy with a draft.</summary>
    public DateTimeOffset? AskAgainAt { get; private set; }

    public Presence Presence { get; private set; }

    public string? PresenceReason { get; private set; }

    public DateTimeOffset? PresenceAt { get; private set; }

    public SaidBy? PresenceSaidBy { get; private set; }

    /// <summary>The reply as it stands for the meeting's present time; None when it was given for an older one.</summary>
    public Reply ReplyFor(Meeting meeting) => ReplyVersion == meeting.Version ? Reply : Reply.None;

    /// <summary>A message telling of the meeting was written.</summary>
    public void Told(DateTimeOffset now) => ToldAt ??= now;

    /// <summary>A question whether he comes was written.</summary>
    public void Asked(DateTimeOffset now) => (ToldAt, AskedAt, AskAgainAt) = (ToldAt ?? now, now, null);

    /// <summary>He, or somebody for him, has answered.</summary>
    public void Answer(Reply reply, string? reason, SaidBy saidBy, int meetingVersion, DateTimeOffset now) =>
        (Reply, ReplyReason, ReplySaidBy, ReplyVersion, RepliedAt, AskAgainAt) = (reply, reason, saidBy, meetingVersion, now, null);

    /// <summary>He does not know yet: ask once more then.</summary>
    public void AskAgain(DateTimeOffset at) => AskAgainAt = at;

    /// <summary>Group and counting as they are on the day of the meeting.</summary>
    public void CountsAs(PartyGroupId? groupId, Counting counting) => (GroupId, Counting) = (groupId, counting);

    /// <summary>Nothing is left to ask later.</summary>
    public void AskNoMore() => AskAgainAt = null;

    /// <summary>Whether he was there.</summary>
    public void Mark(Presence presence, string? reason, SaidBy saidBy, DateTimeOffset now) =>
        (Presence, PresenceReason, PresenceSaidBy, PresenceAt) = (presence, reason, saidBy, now);
}

/// <summary>Mapping of <see cref="AttendanceRecord"/>.</summary>
public sealed class AttendanceRecordTable : IEntityTypeConfiguration<AttendanceRecord>
{
    public void Configure(EntityTypeBuilder<AttendanceRecord> builder)
    {
        builder.ToTable("Attendance");
        builder.HasKey(r => new { r.MeetingId, r.MemberId });
        builder.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId);
        builder.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId);
        builder.HasIndex(r => r.MemberId);
        builder.HasIndex(r => r.AskAgainAt);
    }
}

/// <summary>Sets of this feature.</summary>
public static class AttendanceSets
{
    public static DbSet<AttendanceRecord> Attendance(this ChiBoDb db) => db.Set<AttendanceRecord>();

    public static DbSet<AttendanceChange> AttendanceChanges(this ChiBoDb db) => db.Set<AttendanceChange>();
}
