using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Messaging;

/// <summary>
/// How many messages of a monthly plan a bot account has used in a calendar month of the branch's wall. Only
/// <see cref="Budgets"/> raises it, in the transaction that records what was sent.
/// </summary>
public sealed class MessageBudget(string bot, DateOnly month)
{
    /// <summary>
    /// What the platform called used up is tried again after that long, with what there is to send: when a month begins for it,
    /// and what it counts, is not documented (Zalo Bot Platform, error 429).
    /// </summary>
    public static readonly TimeSpan UsedUpFor = TimeSpan.FromDays(1);

    /// <summary>"channel/bot", as <see cref="OutboxRow.Bot"/>.</summary>
    public string Bot { get; private set; } = bot;

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; } = month;

    /// <summary>Messages sent and, where the channel counts them, received.</summary>
    public int Sent { get; private set; }

    /// <summary>When the platform said that the month is used up, whatever was counted here; null while it has not.</summary>
    public DateTimeOffset? UsedUpAt { get; private set; }

    /// <summary>The platform is taken at its word, until the next try.</summary>
    public bool IsUsedUp(DateTimeOffset now) => UsedUpAt is { } at && now < at + UsedUpFor;
}

/// <summary>Mapping of <see cref="MessageBudget"/>.</summary>
public sealed class MessageBudgetTable : IEntityTypeConfiguration<MessageBudget>
{
    public void Configure(EntityTypeBuilder<MessageBudget> builder)
    {
        builder.ToTable("MessageBudgets");
        builder.HasKey(b => new { b.Bot, b.Month });
        builder.Property(b => b.Bot).HasMaxLength(200);
    }
}

/// <summary>Set of the budgets.</summary>
public static class MessageBudgetSets
{
    public static DbSet<MessageBudget> MessageBudgets(this ChiBoDb db) => db.Set<MessageBudget>();
}
