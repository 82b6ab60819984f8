using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Messaging;

/// <summary>A chat through which one or more members are reached (couples share a phone).</summary>
public sealed class ChannelAccount(ChatAddress address, DateTimeOffset createdAt)
{
    /// <summary>A leader is told after that long. Ours: time for others to join the same message, and for a notice's summary to name them first.</summary>
    public static readonly TimeSpan ToldAfter = TimeSpan.FromMinutes(10);

    /// <summary>The chat; the key, since one chat is one account.</summary>
    public ChatAddress Address { get; private set; } = address;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>Since when the platform refuses messages to it; null while it works.</summary>
    public DateTimeOffset? UnreachableSince { get; private set; }

    /// <summary>Why it is refused, as <see cref="RefusalKind"/>.</summary>
    public RefusalKind? UnreachableBecause { get; private set; }

    /// <summary>When a leader is to be told that it refuses; null when there is nothing (more) to tell.</summary>
    public DateTimeOffset? TellAt { get; private set; }

    /// <summary>When a leader was told, since the person last wrote: once is enough.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>The dispatcher was refused for good.</summary>
    public void MarkUnreachable(RefusalKind why, DateTimeOffset now)
    {
        TellAt = UnreachableSince is null && ToldAt is null ? now + ToldAfter : TellAt;
        (UnreachableSince, UnreachableBecause) = (UnreachableSince ?? now, why);
    }

    /// <summary>The person wrote again, so the chat works.</summary>
    public void MarkReachable() => (UnreachableSince, UnreachableBecause, TellAt, ToldAt) = (null, null, null, null);

    /// <summary>Somebody decided to try it once more: it counts as working until it refuses again, of which nobody is told again.</summary>
    public void TryAgain() => (UnreachableSince, UnreachableBecause, TellAt) = (null, null, null);

    /// <summary>A leader knows.</summary>
    public void Told(DateTimeOffset now) => (TellAt, ToldAt) = (null, now);

    /// <summary>Not now: it is night.</summary>
    public void TellLater(DateTimeOffset at) => TellAt = at;
}

/// <summary>That a member is answered for in a chat, with the consent given there.</summary>
public sealed class AccountHolder(
    ChatAddress address, MemberId memberId, string consentVersion, DateTimeOffset consentedAt)
{
    public ChatAddress Address { get; private set; } = address;

    public MemberId MemberId { get; private set; } = memberId;

    /// <summary>Version of the consent wording that was agreed to.</summary>
    public string ConsentVersion { get; private set; } = consentVersion;

    public DateTimeOffset ConsentedAt { get; private set; } = consentedAt;

    /// <summary>When the member chose this chat as the one he is written to first; null where he did not. The latest choice or consent counts.</summary>
    public DateTimeOffset? PreferredAt { get; private set; }

    /// <summary>The member wants to be written to here first.</summary>
    public void Prefer(DateTimeOffset now) => PreferredAt = now;
}

/// <summary>Mapping of <see cref="ChannelAccount"/>.</summary>
public sealed class ChannelAccountTable : IEntityTypeConfiguration<ChannelAccount>
{
    public void Configure(EntityTypeBuilder<ChannelAccount> builder)
    {
        builder.ToTable("ChannelAccounts");
        builder.HasKey(a => a.Address);
        builder.HasIndex(a => a.TellAt);
    }
}

/// <summary>Mapping of <see cref="AccountHolder"/>.</summary>
public sealed class AccountHolderTable : IEntityTypeConfiguration<AccountHolder>
{
    public void Configure(EntityTypeBuilder<AccountHolder> builder)
    {
        builder.ToTable("AccountHolders");
        builder.HasKey(h => new { h.Address, h.MemberId });
        builder.HasIndex(h => h.MemberId);
        builder.HasOne<ChannelAccount>().WithMany().HasForeignKey(h => h.Address);
    }
}

/// <summary>Sets of accounts.</summary>
public static class AccountSets
{
    public static DbSet<ChannelAccount> ChannelAccounts(this ChiBoDb db) => db.Set<ChannelAccount>();

    public static DbSet<AccountHolder> AccountHolders(this ChiBoDb db) => db.Set<AccountHolder>();
}
