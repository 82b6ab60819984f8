using System.Text.Json;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChiBo.Core.Conversations;

/// <summary>
/// A question with choices that was put to a chat. A pressed button finds it by its id however old it is; a bare
/// number means the newest numbered one of the chat. Whether an answer still counts is for the feature to say.
/// </summary>
public sealed class Question(ChatAddress chat, string feature, string kind, string data, string labels, DateTimeOffset askedAt)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public ChatAddress Chat { get; private set; } = chat;

    /// <summary>Name of the chat feature that gets the answer.</summary>
    public string Feature { get; private set; } = feature;

    /// <summary>The feature's own word for what is asked.</summary>
    public string Kind { get; private set; } = kind;

    /// <summary>JSON of the kind's own shape: what the answer is about. Never shown, never taken from a person.</summary>
    public string Data { get; private set; } = data;

    /// <summary>The labels as JSON list, so that the choice's own words pick it too.</summary>
    public string Labels { get; private set; } = labels;

    public DateTimeOffset AskedAt { get; private set; } = askedAt;

    /// <summary>Can be answered only once (a confirmation); a second answer is told so.</summary>
    public bool Once { get; init; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Position from 1 of the choice that was made first.</summary>
    public int? Answer { get; private set; }

    /// <summary>It is put to another chat instead.</summary>
    public void MoveTo(ChatAddress chat) => Chat = chat;

    /// <summary>Nothing was chosen: the person left it with "thôi".</summary>
    public bool IsLeft => Answer == 0;

    /// <summary>The person left it with "thôi", and its buttons with it.</summary>
    public void Leave(DateTimeOffset now) => Answered(0, now);

    /// <summary>Notes an answer.</summary>
    public void Answered(int number, DateTimeOffset now) => (AnsweredAt, Answer) = (AnsweredAt ?? now, Answer ?? number);

    /// <summary>The labels in order.</summary>
    public IReadOnlyList<string> ReadLabels() => JsonSerializer.Deserialize<List<string>>(Labels) ?? [];

    /// <summary>The position from 1 of the choice whose own words those are; null when they are none's.</summary>
    public int? PositionOf(string text)
    {
        var folded = VietnameseText.Fold(text).Trim(' ', '.', '!');
        var at = ReadLabels().Select(VietnameseText.Fold).ToList().IndexOf(folded);
        // "đừng" is not "Dùng".
        return at < 0 || (HasD(text) && !HasD(ReadLabels()[at])) ? null : at + 1;
    }

    private static bool HasD(string text) => text.Contains('đ', StringComparison.OrdinalIgnoreCase);

    /// <summary>It is still to be sent (at its hour, in its turn): a number that comes now was meant for an older one.</summary>
    public Task<bool> IsOnItsWay(ChiBoDb db, CancellationToken cancel)
    {
        var (chat, id) = (Chat, Id.ToString());
        return db.Outbox().AnyAsync(r => r.To == chat && (r.State == OutboxState.Waiting || r.State == OutboxState.Held) && r.Message.Contains(id), cancel);
    }

    /// <summary>Nothing was answered to the person since it was put to him: a bare yes is about it.</summary>
    public async Task<bool> IsLastSaid(ChiBoDb db, CancellationToken cancel)
    {
        var (chat, id) = (Chat, Id.ToString());
        var put = await db.Outbox().Where(r => r.To == chat && r.Message.Contains(id)).MaxAsync(r => (long?)r.Id, cancel);
        return !await db.Outbox().AnyAsync(r => r.To == chat && r.Id > put && r.Lane == Lane.Reply && r.Replaces == null, cancel);
    }

    /// <summary>The same question as the feature to which a choice leads would have put it; not to be stored.</summary>
    public Question LeadingTo(Onward to) => new(Chat, to.Feature, to.Kind, to.Data, Labels, AskedAt) { Id = Id };

    /// <summary>Reads <see cref="Data"/>.</summary>
    public T Read<T>() => JsonSerializer.Deserialize<T>(Data)!;
}

/// <summary>Mapping of <see cref="Question"/>.</summary>
public sealed class QuestionTable : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("Questions");
        builder.HasKey(q => q.Id);
        builder.Property(q => q.Once);
        builder.HasIndex(q => q.AskedAt);
    }
}
