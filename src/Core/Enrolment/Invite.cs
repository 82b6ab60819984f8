using ChiBo.Core.Access;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Enrolment;

/// <summary>Where an invite stands.</summary>
public enum InviteState
{
    /// <summary>Leads to the member once.</summary>
    Open,

    /// <summary>Has linked a chat.</summary>
    Used,

    /// <summary>A newer one was made.</summary>
    Revoked,

    /// <summary>Its time has passed.</summary>
    Expired,
}

/// <summary>That a member may link one chat with a code; the code itself is never stored.</summary>
public sealed class Invite(Guid id, MemberId memberId, string codeHash, DateTimeOffset createdAt)
{
    /// <summary>How long a code lives. Ours: a month, so that a slip handed out at one meeting works until the next.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public Guid Id { get; private set; } = id;

    public MemberId MemberId { get; private set; } = memberId;

    /// <summary>As <see cref="InviteCodeKey.HashOf"/>.</summary>
    public string CodeHash { get; private set; } = codeHash;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>Not accepted from then on.</summary>
    public DateTimeOffset ExpiresAt { get; private set; } = createdAt + Lifetime;

    /// <summary>Who had it made; null: the command line.</summary>
    public MemberId? CreatedBy { get; init; }

    /// <summary>The bot account ("channel/bot") it leads to; null: any.</summary>
    public string? Bot { get; init; }

    /// <summary>What messages that carry its code are about.</summary>
    public Subject Subject => new("invite", Id);

    /// <summary>The member moves: the chat he leaves when this invite is used; null for a first invite or one more account.</summary>
    public ChatAddress? MovesFrom { get; init; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>The chat it linked.</summary>
    public ChatAddress? UsedIn { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public InviteState StateAt(DateTimeOffset now) =>
        UsedAt is not null ? InviteState.Used
        : RevokedAt is not null ? InviteState.Revoked
        : now >= ExpiresAt ? InviteState.Expired
        : InviteState.Open;

    /// <summary>The code has done its work.</summary>
    public void Use(ChatAddress chat, DateTimeOffset now) => (UsedAt, UsedIn) = (now, chat);

    /// <summary>A newer code takes its place.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

/// <summary>Mapping of <see cref="Invite"/>.</summary>
public sealed class InviteTable : IEntityTypeConfiguration<Invite>
{
    public void Configure(EntityTypeBuilder<Invite> builder)
    {
        builder.ToTable("Invites");
        builder.HasKey(i => i.Id);
        builder.Property(i => i.CodeHash).HasMaxLength(64);
        builder.Property(i => i.CreatedBy);
        builder.Property(i => i.Bot).HasMaxLength(200);
        builder.Property(i => i.MovesFrom);
        builder.Ignore(i => i.Subject);
        builder.HasIndex(i => i.CodeHash).IsUnique();
        builder.HasIndex(i => i.MemberId);
        builder.HasIndex(i => i.ExpiresAt);
        builder.HasOne<Member>().WithMany().HasForeignKey(i => i.MemberId);
    }
}

/// <summary>Sets of this feature.</summary>
public static class EnrolmentSets
{
    public static DbSet<Invite> Invites(this ChiBoDb db) => db.Set<Invite>();

    /// <summary>Those that are <see cref="InviteState.Open"/> at that instant.</summary>
    public static IQueryable<Invite> OpenInvites(this ChiBoDb db, DateTimeOffset now) =>
        db.Invites().Where(i => i.UsedAt == null && i.RevokedAt == null && i.ExpiresAt > now);

    public static DbSet<RosterImport> RosterImports(this ChiBoDb db) => db.Set<RosterImport>();

    public static DbSet<LinkRequest> LinkRequests(this ChiBoDb db) => db.Set<LinkRequest>();

    public static DbSet<LinkAttempts> LinkAttempts(this ChiBoDb db) => db.Set<LinkAttempts>();
}
