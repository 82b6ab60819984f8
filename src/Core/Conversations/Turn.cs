using System.Text.Json;
using ChiBo.Core.Access;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Conversations;

/// <summary>One update being handled: who said what, in which chat, and the means to answer.</summary>
public sealed class Turn(IncomingMessage update, Chat chat, IReadOnlyList<Actor> people, ChannelTraits channel, Speech speech)
{
    private readonly Guid? _openBefore = chat.OpenQuestion;

    /// <summary>The update as it came.</summary>
    public IncomingMessage Update => update;

    /// <summary>The chat it came from.</summary>
    public ChatAddress From => update.From;

    /// <summary>What the chat is in the middle of.</summary>
    public Chat Chat => chat;

    /// <summary>Everybody the chat answers for, in order of linking; empty for a stranger.</summary>
    public IReadOnlyList<Actor> People => people;

    /// <summary>The person who acts: of several, the one with the highest role; a stranger when nobody is linked.</summary>
    public Actor Actor => people.Count == 0 ? Actor.Stranger : people.MaxBy(p => p.Role)!;

    /// <summary>What the channel can do in this chat.</summary>
    public ChannelTraits Channel => channel;

    /// <summary>The time of handling, UTC.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>When the message was sent, if a newer one of the chat was handled before it; null in the usual order.</summary>
    public DateTimeOffset? Overtaken { get; init; }

    /// <summary>The text, cleaned of control, zero-width and private-use characters, NFC, trimmed; empty for other content.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>After a command word: the rest of the text, trimmed.</summary>
    public string Rest { get; set; } = string.Empty;

    /// <summary>Ends with the update.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>The same turn about another text of the same person.</summary>
    public Turn With(string text) => new(update, chat, people, channel, speech) { Now = Now, Overtaken = Overtaken, Text = text, Cancel = Cancel };

    /// <summary>Answers in the chat.</summary>
    public void Say(string text) => Say(new OutgoingMessage(text));

    /// <summary>Answers in the chat, with files or a request for the contact.</summary>
    public OutboxRow Say(OutgoingMessage message) => speech.Outbox.ToChat(From, message, new Postage(Lane.Reply), Actor.Who);

    /// <summary>Answers with a question; it becomes the one open question of the chat.</summary>
    public Task<OutboxRow> Ask(string text, QuestionDraft question) =>
        speech.Ask.Put(From, new OutgoingMessage(text), question, new Postage(Lane.Reply), Actor.Who, Cancel);

    /// <summary>Begins or goes on with a draft of the feature; a question left open from before is answered by no number any more.</summary>
    public void KeepDraft<T>(string feature, T draft)
    {
        if (chat.OpenQuestion == _openBefore)
        {
            chat.CloseQuestion();
        }

        chat.KeepDraft(feature, JsonSerializer.Serialize(draft), Now);
    }

    /// <summary>Remembers how to undo what was just understood.</summary>
    public void CanUndo<T>(string feature, T data) => chat.CanUndo(feature, JsonSerializer.Serialize(data));
}

/// <summary>The means of speaking in a turn.</summary>
public sealed record Speech(Outbox Outbox, Ask Ask);
