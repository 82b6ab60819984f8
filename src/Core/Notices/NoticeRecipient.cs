using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Notices;

/// <summary>
/// A member a notice is for, reachable or not, so that its states always add up to its audience. A couple on one phone
/// are two recipients of one message: what becomes of it, and a "Rõ" from that phone, counts for both.
/// </summary>
public sealed class NoticeRecipient(NoticeId noticeId, MemberId memberId)
{
    public NoticeId NoticeId { get; private set; } = noticeId;

    public MemberId MemberId { get; private set; } = memberId;

    /// <summary>Where the message goes; null for who must be phoned.</summary>
    public ChatAddress? Chat { get; private set; }

    /// <summary>He has an account, but it refuses messages: nothing was tried, he must be phoned.</summary>
    public RefusalKind? RefusedBefore { get; private set; }

    /// <summary>The outbox row of the first round, whose state is this recipient's; null before it is written. Rows are emptied with time, never removed.</summary>
    public long? RowId { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Who said "Rõ": himself, the one he shares the phone with, or the leader who read it to him; null for the operator at the machine.</summary>
    public MemberId? AcknowledgedBy { get; private set; }

    /// <summary>When somebody recorded that he was told by telephone.</summary>
    public DateTimeOffset? CalledAt { get; private set; }

    /// <summary>Who recorded it; null for the operator at the machine.</summary>
    public MemberId? CalledBy { get; private set; }

    /// <summary>When somebody recorded that he was given it on paper.</summary>
    public DateTimeOffset? PaperAt { get; private set; }

    /// <summary>Who recorded it; null for the operator at the machine.</summary>
    public MemberId? PaperBy { get; private set; }

    /// <summary>He has it in another way than by message, or has said that he read it: nothing more needs to go to him.</summary>
    public bool Knows => AcknowledgedAt is not null || CalledAt is not null || PaperAt is not null;

    /// <summary>How he is reached, as things stand before sending.</summary>
    public void Reach(ChatAddress? chat, RefusalKind? refused) => (Chat, RefusedBefore) = (refused is null ? chat : null, refused);

    /// <summary>His message is that outbox row.</summary>
    public void GoesBy(long row) => RowId = row;

    /// <summary>Records that somebody told him; the first record of each kind counts. False when it was recorded before.</summary>
    public bool Told(Telling how, MemberId? by, DateTimeOffset now)
    {
        switch (how)
        {
            case Telling.Called when CalledAt is null:
                (CalledAt, CalledBy) = (now, by);
                return true;
            case Telling.Paper when PaperAt is null:
                (PaperAt, PaperBy) = (now, by);
                return true;
            case Telling.ReadAloud when AcknowledgedAt is null:
                Acknowledge(by, now);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes back what was recorded at that moment; anything recorded at another one stays.</summary>
    public void TakeBack(Telling how, DateTimeOffset at)
    {
        switch (how)
        {
            case Telling.Called when CalledAt == at:
                (CalledAt, CalledBy) = (null, null);
                break;
            case Telling.Paper when PaperAt == at:
                (PaperAt, PaperBy) = (null, null);
                break;
            case Telling.ReadAloud when AcknowledgedAt == at:
                (AcknowledgedAt, AcknowledgedBy) = (null, null);
                break;
        }
    }

    /// <summary>Notes "Rõ"; the first time counts.</summary>
    public void Acknowledge(MemberId? by, DateTimeOffset now)
    {
        if (AcknowledgedAt is null)
        {
            (AcknowledgedAt, AcknowledgedBy) = (now, by);
        }
    }
}

/// <summary>Mapping of <see cref="NoticeRecipient"/>.</summary>
public sealed class NoticeRecipientTable : IEntityTypeConfiguration<NoticeRecipient>
{
    public void Configure(EntityTypeBuilder<NoticeRecipient> builder)
    {
        builder.ToTable("NoticeRecipients");
        builder.HasKey(r => new { r.NoticeId, r.MemberId });
        builder.HasOne<Notice>().WithMany().HasForeignKey(r => r.NoticeId);
        builder.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId);
        builder.HasIndex(r => r.Chat);
        builder.HasIndex(r => r.RowId);
        builder.HasIndex(r => r.MemberId);
    }
}
