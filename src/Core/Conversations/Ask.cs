using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Conversations;

/// <summary>What is asked and who gets the answer.</summary>
/// <param name="Feature">Name of the chat feature (<see cref="FeatureChat.Name"/>) that gets the answer.</param>
/// <param name="Kind">The feature's own word.</param>
/// <param name="Data">What the answer is about; stored as JSON.</param>
/// <param name="Labels">At most five.</param>
/// <param name="Once">Can be answered only once.</param>
/// <param name="Numbered">False for an acknowledgement: its label is typed, no number means it, and older questions stay open.</param>
public sealed record QuestionDraft(
    string Feature, string Kind, object Data, IReadOnlyList<string> Labels, bool Once = false, bool Numbered = true)
{
    /// <summary>A question each of whose choices leads to a feature of its own.</summary>
    public static QuestionDraft LeadingOn(IReadOnlyList<(string Label, Onward To)> choices) =>
        new(RouteText.OwnName, Onward.OwnKind, choices.Select(c => c.To).ToList(), [.. choices.Select(c => c.Label)]);
}

/// <summary>Puts a question with choices to a chat.</summary>
public sealed class Ask(ChiBoDb db, Outbox outbox, TimeProvider time)
{
    /// <summary>Writes the question and its message; a numbered question becomes the one open question of the chat.</summary>
    public async Task<OutboxRow> Put(
        ChatAddress chat, OutgoingMessage message, QuestionDraft draft, Postage postage, MemberId? member, CancellationToken cancel)
    {
        var question = new Question(
            chat, draft.Feature, draft.Kind, JsonSerializer.Serialize(draft.Data, draft.Data.GetType()),
            JsonSerializer.Serialize(draft.Labels), time.GetUtcNow())
        {
            Once = draft.Once,
        };
        db.Questions().Add(question);
        if (draft.Numbered)
        {
            (await ChatOf(chat, cancel)).Open(question.Id);
        }

        return outbox.ToChat(chat, message with { Choices = new Choices(question.Id, draft.Labels, draft.Numbered) }, postage, member);
    }

    /// <summary>The state of a chat, made when it is new.</summary>
    public async Task<Chat> ChatOf(ChatAddress address, CancellationToken cancel)
    {
        var chat = await db.Chats().FindAsync([address], cancel);
        if (chat is null)
        {
            chat = new Chat(address);
            db.Chats().Add(chat);
        }

        return chat;
    }
}
