using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Messaging;

/// <summary>A chat through which one or more members are reached (couples share a phone).</summary>
public sealed class ChannelAccount(ChatAddress address, DateTimeOffset createdAt)
{
    /// <summary>The chat; the key, since one chat is one account.</summary>
    public ChatAddress Address { get; private set; } = address;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>Since when the platform refuses messages to it; null while it works.</summary>
    public DateTimeOffset? UnreachableSince { get; private set; }

    /// <summary>Why it is refused, as <see cref="RefusalKind"/>.</summary>
    public RefusalKind? UnreachableBecause { get; private set; }

    /// <summary>The dispatcher was refused for good.</summary>
    public void MarkUnreachable(RefusalKind why, DateTimeOffset now) =>
        (UnreachableSince, UnreachableBecause) = (UnreachableSince ?? now, why);

    /// <summary>The person wrote again, so the chat works.</summary>
    public void MarkReachable() => (UnreachableSince, UnreachableBecause) = (null, null);
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
}

/// <summary>Mapping of <see cref="ChannelAccount"/>.</summary>
public sealed class ChannelAccountTable : IEntityTypeConfiguration<ChannelAccount>
{
    public void Configure(EntityTypeBuilder<ChannelAccount> builder)
    {
        builder.ToTable("ChannelAccounts");
        builder.HasKey(a => a.Address);
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
