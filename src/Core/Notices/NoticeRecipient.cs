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

    /// <summary>Who said "Rõ": himself, or the one he shares the phone with.</summary>
    public MemberId? AcknowledgedBy { get; private set; }

    /// <summary>How he is reached, as things stand before sending.</summary>
    public void Reach(ChatAddress? chat, RefusalKind? refused) => (Chat, RefusedBefore) = (refused is null ? chat : null, refused);

    /// <summary>His message is that outbox row.</summary>
    public void GoesBy(long row) => RowId = row;

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
