using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>One update as far as it could be read.</summary>
/// <param name="Id">Its update_id; null when even that is unreadable.</param>
/// <param name="Update">The update, or null with <paramref name="Fault"/>.</param>
/// <param name="Fault">Where reading failed, as a path of field names without content.</param>
public sealed record ReadUpdate(long? Id, Update? Update, string? Fault);

/// <summary>Reads updates one by one, so that one that cannot be read stops no other.</summary>
public static class TelegramUpdates
{
    /// <summary>The kinds asked for, always explicitly: the server remembers the last list it was given (Bot API, getUpdates).</summary>
    public static readonly IReadOnlyList<string> Kinds = ["message", "edited_message", "callback_query", "my_chat_member"];

    /// <summary>Never throws.</summary>
    public static ReadUpdate Read(JsonElement raw)
    {
        long? id = raw.ValueKind == JsonValueKind.Object
            && raw.TryGetProperty("update_id", out var given) && given.ValueKind == JsonValueKind.Number && given.TryGetInt64(out var number)
            ? number
            : null;
        try
        {
            return id is null ? new ReadUpdate(null, null, "update_id") : new ReadUpdate(id, raw.Deserialize<Update>(JsonBotAPI.Options), null);
        }
        catch (JsonException unreadable)
        {
            return new ReadUpdate(id, null, unreadable.Path ?? "?");
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            return new ReadUpdate(id, null, unreadable.GetType().Name);
        }
    }
}
