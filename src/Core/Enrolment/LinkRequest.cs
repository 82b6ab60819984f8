using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Enrolment;

/// <summary>
/// That a chat without a code says it is a member's, until somebody who knows him vouches for it and he consents; deleted
/// when refused, linked, or old.
/// </summary>
public sealed class LinkRequest(Guid id, ChatAddress chat, MemberId memberId, BranchId branchId, DateTimeOffset askedAt)
{
    /// <summary>Kept that long without an answer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    public Guid Id { get; private set; } = id;

    public ChatAddress Chat { get; private set; } = chat;

    public MemberId MemberId { get; private set; } = memberId;

    public BranchId BranchId { get; private set; } = branchId;

    public DateTimeOffset AskedAt { get; private set; } = askedAt;

    public DateTimeOffset ExpiresAt { get; private set; } = askedAt + Lifetime;

    /// <summary>When it was vouched for; null while it waits.</summary>
    public DateTimeOffset? VouchedAt { get; private set; }

    public MemberId? VouchedBy { get; private set; }

    /// <summary>Somebody who may knows that it is he.</summary>
    public void Vouch(MemberId? by, DateTimeOffset now) => (VouchedAt, VouchedBy, ExpiresAt) = (now, by, now + Lifetime);
}

/// <summary>Mapping of <see cref="LinkRequest"/>.</summary>
public sealed class LinkRequestTable : IEntityTypeConfiguration<LinkRequest>
{
    public void Configure(EntityTypeBuilder<LinkRequest> builder)
    {
        builder.ToTable("LinkRequests");
        builder.HasKey(r => r.Id);
        builder.HasIndex(r => new { r.Chat, r.MemberId }).IsUnique();
        builder.HasIndex(r => r.ExpiresAt);
        builder.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId);
    }
}
