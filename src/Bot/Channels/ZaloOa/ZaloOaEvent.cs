using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>What a webhook carries, as far as it concerns ChiBo; a closed family.</summary>
public abstract record ZaloOaEvent
{
    private ZaloOaEvent()
    {
    }

    /// <summary>A person did something: goes through the inbox.</summary>
    public sealed record FromPerson(IncomingMessage Message) : ZaloOaEvent;

    /// <summary>Messages of ours arrived at a phone, or were seen there.</summary>
    /// <param name="Chats">The chats it can be: sender and recipient, since Zalo's pages do not say which of them is the person.</param>
    /// <param name="Messages">Zalo's ids of the messages.</param>
    public sealed record Receipt(bool Seen, IReadOnlyList<ChatAddress> Chats, IReadOnlyList<string> Messages, DateTimeOffset At) : ZaloOaEvent;

    /// <summary>Nothing to do: an echo of what we sent, a kind that needs no answer, one that is not known, or one without its ids.</summary>
    public sealed record Ignored : ZaloOaEvent;
}
