using System.Security.Cryptography;
using ChiBo.Core.Meetings;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Attendance;

/// <summary>An opened roll call: its code, and the one message that shows code and count to who opened it.</summary>
public sealed class RollCall(MeetingId meetingId)
{
    /// <summary>A code that changes is shown that long before the next.</summary>
    public static readonly TimeSpan CodeLasts = TimeSpan.FromSeconds(30);

    /// <summary>A changing code stops after that long, so that a roll call left open does not write for ever; asking shows it again.</summary>
    public static readonly TimeSpan ChangesFor = TimeSpan.FromMinutes(30);

    /// <summary>The count is not shown anew more often than that.</summary>
    public static readonly TimeSpan CountLasts = TimeSpan.FromSeconds(3);

    public MeetingId MeetingId { get; private set; } = meetingId;

    /// <summary>What the codes are made of; never leaves the database.</summary>
    public byte[] Secret { get; private set; } = RandomNumberGenerator.GetBytes(CheckInCode.SecretLength);

    /// <summary>Which code is shown; the one before it still counts.</summary>
    public int Step { get; private set; } = 1;

    /// <summary>The chat that sees the board; null: nobody does.</summary>
    public ChatAddress? Host { get; private set; }

    /// <summary>The outbox row of the board's message; edits replace it.</summary>
    public long? BoardRow { get; private set; }

    /// <summary>The board can be edited, so its code changes; else one code holds for the meeting.</summary>
    public bool Changes { get; private set; }

    public DateTimeOffset? ShownAt { get; private set; }

    /// <summary>When the code changes next; null: not any more.</summary>
    public DateTimeOffset? NextChangeAt { get; private set; }

    public DateTimeOffset? ChangesUntil { get; private set; }

    /// <summary>The code that is shown now.</summary>
    public string Code => CheckInCode.Of(Secret, Step);

    /// <summary>A changing code is on show.</summary>
    public bool IsChanging => NextChangeAt is not null;

    /// <summary>The messages that ask people to check in, and the board itself.</summary>
    public Subject Subject => new("rollcall", MeetingId.Value);

    /// <summary>The edits of the board; only the newest that waits is kept.</summary>
    public Subject EditsSubject => new("rollcall-board", MeetingId.Value);

    /// <summary>True for the code on show, and for the one before it where codes change.</summary>
    public bool Accepts(string code) => code == Code || (Changes && Step > 1 && code == CheckInCode.Of(Secret, Step - 1));

    /// <summary>The board is shown as a new message.</summary>
    public void Show(ChatAddress host, long row, bool changes, DateTimeOffset now)
    {
        (Host, BoardRow, Changes, ShownAt) = (host, row, changes, now);
        (NextChangeAt, ChangesUntil) = changes ? (now + CodeLasts, now + ChangesFor) : ((DateTimeOffset?)null, (DateTimeOffset?)null);
    }

    /// <summary>The time of the code is over: the next one, or none any more.</summary>
    public void Change(DateTimeOffset now)
    {
        Step++;
        NextChangeAt = now < ChangesUntil ? now + CodeLasts : null;
    }

    /// <summary>The board was shown anew.</summary>
    public void Shown(DateTimeOffset now) => ShownAt = now;

    /// <summary>The sheet is closed.</summary>
    public void Stop() => NextChangeAt = null;
}

/// <summary>Mapping of <see cref="RollCall"/>.</summary>
public sealed class RollCallTable : IEntityTypeConfiguration<RollCall>
{
    public void Configure(EntityTypeBuilder<RollCall> builder)
    {
        builder.ToTable("RollCalls");
        builder.HasKey(c => c.MeetingId);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(c => c.MeetingId);
        builder.Ignore(c => c.Code);
        builder.Ignore(c => c.IsChanging);
        builder.Ignore(c => c.Subject);
        builder.Ignore(c => c.EditsSubject);
        builder.HasIndex(c => c.NextChangeAt);
    }
}

/// <summary>Set of roll calls.</summary>
public static class RollCallSets
{
    public static DbSet<RollCall> RollCalls(this ChiBoDb db) => db.Set<RollCall>();
}
