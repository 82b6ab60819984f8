using ChiBo.Core.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Enrolment;

/// <summary>
/// Tries of one chat to become somebody: wrong codes, names, contacts. Five in ten minutes, then it waits out the ten
/// minutes; a right code does not help meanwhile, so guessing is hopeless (40 bits at 30 tries an hour).
/// </summary>
public sealed class LinkAttempts(ChatAddress chat, DateTimeOffset since)
{
    /// <summary>Tries within <see cref="Window"/>.</summary>
    public const int Most = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public ChatAddress Chat { get; private set; } = chat;

    /// <summary>The first try of the present window.</summary>
    public DateTimeOffset Since { get; private set; } = since;

    public int Count { get; private set; }

    /// <summary>How long the chat must wait; null when it may try.</summary>
    public TimeSpan? Wait(DateTimeOffset now) => Count >= Most && now < Since + Window ? Since + Window - now : null;

    /// <summary>Counts a try.</summary>
    public void Note(DateTimeOffset now)
    {
        if (now >= Since + Window)
        {
            (Since, Count) = (now, 0);
        }

        Count++;
    }
}

/// <summary>Mapping of <see cref="LinkAttempts"/>.</summary>
public sealed class LinkAttemptsTable : IEntityTypeConfiguration<LinkAttempts>
{
    public void Configure(EntityTypeBuilder<LinkAttempts> builder)
    {
        builder.ToTable("LinkAttempts");
        builder.HasKey(a => a.Chat);
        builder.HasIndex(a => a.Since);
    }
}
