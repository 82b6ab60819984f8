using System.Text.Json.Serialization;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Messaging;

/// <summary>
/// Where a person is reached: a chat of one bot account of one channel. Text form "telegram/main/123456".
/// </summary>
/// <param name="Channel">Channel name: "telegram", "zalo-bot", "zalo-oa", "simulator".</param>
/// <param name="Bot">Name of the bot account within the channel; pace and budget are its own.</param>
/// <param name="Chat">The platform's chat id, as text.</param>
public readonly record struct ChatAddress(string Channel, string Bot, string Chat) : IStoredAsText<ChatAddress>
{
    /// <summary>The bot account, "channel/bot": what plans, seats and rows to be sent are counted by.</summary>
    [JsonIgnore]
    public string Account => $"{Channel}/{Bot}";

    /// <summary>"channel/bot/chat".</summary>
    public string ToText() => $"{Account}/{Chat}";

    /// <summary>Reads "channel/bot/chat"; the chat part may itself contain slashes.</summary>
    public static ChatAddress FromText(string stored)
    {
        var parts = stored.Split('/', 3);
        return new ChatAddress(parts[0], parts[1], parts[2]);
    }

    public override string ToString() => ToText();
}
