using System.Text.Json;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>
/// Turns an update of Zalo into what ChiBo understands. Pure; null for what needs no handling. Zalo's pages wrap the update
/// as {ok, result}; what really comes is flat: both are read.
/// </summary>
public static class ZaloBotMapper
{
    // Ids seen have 20 hexadecimal digits; the limit only keeps nonsense out of keys.
    private const int LongestId = 128;

    private const string Prefix = "message.";
    private const string Suffix = ".received";

    /// <summary>
    /// Maps one update. Null for: messages of bots, and events that are no messages. Throws <see cref="FormatException"/>,
    /// with the name of the field, where the ids of a message are missing.
    /// </summary>
    /// <param name="now">Stands in where the update has no time of its own.</param>
    public static IncomingMessage? Map(JsonElement body, ZaloBotAccount bot, DateTimeOffset now)
    {
        var update = ZaloBotJson.Object(body, "result") ?? body;
        if (KindOf(ZaloBotJson.Text(update, "event_name")) is not { } kind || ZaloBotJson.Object(update, "message") is not { } message)
        {
            return null;
        }

        var from = ZaloBotJson.Object(message, "from") ?? default;
        if (ZaloBotJson.IsTrue(from, "is_bot"))
        {
            return null;
        }

        var chat = Id(ZaloBotJson.Object(message, "chat") ?? default, "id", "chat.id");
        var id = Id(message, "message_id", "message_id");
        var isGroup = IsGroup(message);
        var sent = ZaloBotJson.Number(message, "date");
        // Zalo numbers no messages; the milliseconds of their date rise as they do. Mentions and replies are all that comes
        // from a group (seen by others; the form of a group's update is not documented).
        return new IncomingMessage(
            bot.AddressOf(chat), id, TimeOf(sent, now), ContentOf(kind, message, isGroup ? bot.Me : null), isGroup, SpokenTo: true,
            Sender: isGroup ? bot.AddressOf(Id(from, "id", "from.id")) : null, MessageNumber: sent);
    }

    private static string? KindOf(string? name) =>
        name is not null && name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal)
            && name.Length > Prefix.Length + Suffix.Length
            ? name[Prefix.Length..^Suffix.Length]
            : null;

    private static IncomingContent ContentOf(string kind, JsonElement message, ZaloBotIdentity? me) => kind switch
    {
        "sticker" => new IncomingContent.Sticker(),
        "unsupported" => new IncomingContent.Unsupported(IncomingContent.Unsupported.Withheld),
        "image" when Picture(message) is { } picture =>
            new IncomingContent.FileSent(picture, "anh.jpg", null, ZaloBotJson.Text(message, "caption"), IsPicture: true),
        // Links come as a kind of their own in client code; whatever has words is read.
        _ when ZaloBotJson.Text(message, "text") is { } text => new IncomingContent.Text(WithoutMention(text, me)),
        _ => new IncomingContent.Unsupported(kind),
    };

    /// <summary>"photo" on Zalo's pages, "photo_url" in what comes.</summary>
    private static string? Picture(JsonElement message) => ZaloBotJson.Text(message, "photo_url") ?? ZaloBotJson.Text(message, "photo");

    private static bool IsGroup(JsonElement message) =>
        ZaloBotJson.Object(message, "chat") is { } chat
        && ZaloBotJson.Text(chat, "chat_type")?.Equals("PRIVATE", StringComparison.OrdinalIgnoreCase) == false;

    /// <summary>The text without the mention it begins with. How a mention is written is not documented: by account name, it is taken.</summary>
    private static string WithoutMention(string text, ZaloBotIdentity? me)
    {
        var mention = "@" + me?.AccountName;
        return mention.Length > 1 && text.StartsWith(mention, StringComparison.OrdinalIgnoreCase) ? text[mention.Length..].Trim() : text;
    }

    private static string Id(JsonElement from, string name, string path) =>
        ZaloBotJson.Text(from, name) is { Length: <= LongestId } id ? id : throw new FormatException(path);

    private static DateTimeOffset TimeOf(long? milliseconds, DateTimeOffset now) =>
        milliseconds is > 946_684_800_000 and < 4_102_444_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Value) : now;
}
