using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Conversations;

/// <summary>
/// What a chat is in the middle of: the question that a bare number answers, a draft, what "sai rồi" would undo.
/// Kept also for strangers, without their words, and pruned when idle.
/// </summary>
public sealed class Chat(ChatAddress address)
{
    /// <summary>A draft is asleep after that long without a word; the next message then means what it says.</summary>
    public static readonly TimeSpan DraftSleepsAfter = TimeSpan.FromMinutes(10);

    public ChatAddress Address { get; private set; } = address;

    /// <summary>When the person last wrote.</summary>
    public DateTimeOffset LastWroteAt { get; private set; }

    /// <summary>The highest message number that was handled, where the channel numbers its messages.</summary>
    public long? NewestMessage { get; private set; }

    /// <summary>The one open numbered question; a newer one closes the older.</summary>
    public Guid? OpenQuestion { get; private set; }

    /// <summary>Name of the chat feature whose draft is in progress, or null.</summary>
    public string? DraftOf { get; private set; }

    /// <summary>The draft as JSON of the feature's own shape.</summary>
    public string? Draft { get; private set; }

    public DateTimeOffset? DraftAt { get; private set; }

    /// <summary>Name of the chat feature that can undo what was last understood, or null.</summary>
    public string? UndoOf { get; private set; }

    /// <summary>What to undo, as JSON of the feature's own shape.</summary>
    public string? Undo { get; private set; }

    /// <summary>When the bot last explained that it cannot read something; once a day is enough.</summary>
    public DateTimeOffset? ExplainedAt { get; private set; }

    /// <summary>The feature that spoke last and its own note, so that a follow-up is understood in context.</summary>
    public string? Context { get; private set; }

    /// <summary>The person wrote; with the message's number where it is the newest.</summary>
    public void Wrote(DateTimeOffset now, long? number) => (LastWroteAt, NewestMessage) = (now, number ?? NewestMessage);

    /// <summary>
    /// A message that was written after this one came before it. What is written later than anything handled is never
    /// overtaken, so that a bot account whose numbers begin anew is understood.
    /// </summary>
    public bool HasOvertaken(IncomingMessage update) => update.MessageNumber < NewestMessage && update.SentAt <= LastWroteAt;

    /// <summary>A numbered question was asked.</summary>
    public void Open(Guid question) => OpenQuestion = question;

    /// <summary>No number means anything now.</summary>
    public void CloseQuestion() => OpenQuestion = null;

    /// <summary>Begins or goes on with a draft.</summary>
    public void KeepDraft(string feature, string draft, DateTimeOffset now) => (DraftOf, Draft, DraftAt) = (feature, draft, now);

    /// <summary>The draft is done or given up.</summary>
    public void DropDraft() => (DraftOf, Draft, DraftAt) = (null, null, null);

    /// <summary>A draft is in progress and awake.</summary>
    public bool IsDrafting(DateTimeOffset now) => DraftOf is not null && DraftAt is { } at && now - at < DraftSleepsAfter;

    /// <summary>Whoever wrote here is not known here any more: nothing he was in the middle of goes on.</summary>
    public void Forget()
    {
        DropDraft();
        CloseQuestion();
        CanUndo(null, null);
        TalkOf(null);
    }

    /// <summary>Remembers how to undo what was just understood; null feature forgets.</summary>
    public void CanUndo(string? feature, string? data) => (UndoOf, Undo) = (feature, data);

    /// <summary>An explanation was given.</summary>
    public void Explained(DateTimeOffset now) => ExplainedAt = now;

    /// <summary>Remembers what was talked about.</summary>
    public void TalkOf(string? context) => Context = context;
}

/// <summary>Mapping of <see cref="Chat"/>.</summary>
public sealed class ChatTable : IEntityTypeConfiguration<Chat>
{
    public void Configure(EntityTypeBuilder<Chat> builder)
    {
        builder.ToTable("Chats");
        builder.HasKey(c => c.Address);
        builder.HasIndex(c => c.LastWroteAt);
    }
}

/// <summary>Sets of conversations.</summary>
public static class ConversationSets
{
    public static DbSet<Chat> Chats(this ChiBoDb db) => db.Set<Chat>();

    public static DbSet<Question> Questions(this ChiBoDb db) => db.Set<Question>();
}
