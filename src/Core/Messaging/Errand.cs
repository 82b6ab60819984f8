using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Messaging;

/// <summary>
/// Slow work that a use case asks for and that runs outside any transaction (fetch and read a file, ask a language
/// model). Its result comes back into the same chat through the Inbox as <see cref="IncomingContent.ErrandDone"/>.
/// </summary>
public sealed class Errand(string kind, ChatAddress chat, string request, DateTimeOffset createdAt)
{
    public long Id { get; private set; }

    /// <summary>Constant of the feature that asked: "enrolment.roster". The part before the dot names the chat feature that gets the result.</summary>
    public string Kind { get; private set; } = kind;

    public ChatAddress Chat { get; private set; } = chat;

    /// <summary>What to do, as JSON of the kind's own shape.</summary>
    public string Request { get; private set; } = request;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>What came of it, as JSON of the kind's own shape; null until done.</summary>
    public string? Result { get; private set; }

    /// <summary>Claimed until then; another runner may take it afterwards.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>How often it was begun; after three it ends with no result.</summary>
    public int Attempt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>When its result was taken by the feature; after that both texts are emptied.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>Begins it: attempt and lease.</summary>
    public void Begin(DateTimeOffset leaseUntil) => (Attempt, LeaseUntil) = (Attempt + 1, leaseUntil);

    /// <summary>Ends it with a result, or with null when it could not be done.</summary>
    public void End(string? result, DateTimeOffset now) => (Result, DoneAt, LeaseUntil) = (result, now, null);

    /// <summary>The feature has the result; nothing of it is kept here.</summary>
    public void Take(DateTimeOffset now) => (TakenAt, Result, Request) = (now, null, string.Empty);
}

/// <summary>Mapping and set of <see cref="Errand"/>.</summary>
public sealed class ErrandTable : IEntityTypeConfiguration<Errand>
{
    public void Configure(EntityTypeBuilder<Errand> builder)
    {
        builder.ToTable("Errands");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedOnAdd();
        builder.HasIndex(e => e.DoneAt);
    }
}

/// <summary>Set of errands.</summary>
public static class ErrandSets
{
    public static DbSet<Errand> Errands(this ChiBoDb db) => db.Set<Errand>();
}
