using System.Text.Json;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>
/// Turns a webhook of Zalo into what ChiBo understands. Pure; never throws, whatever is missing or of another type. Shapes
/// by Zalo's webhook pages (developers.zalo.me/docs/official-account/webhook); no live call was seen.
/// </summary>
public static class ZaloOaMapper
{
    private const string Sends = "user_send_";

    /// <summary>Maps one event.</summary>
    /// <param name="now">Stands in where the event has no time of its own.</param>
    public static ZaloOaEvent Map(JsonElement body, DateTimeOffset now)
    {
        var name = ZaloOaJson.Text(body, "event_name") ?? string.Empty;
        return name switch
        {
            "user_received_message" => ReceiptOf(body, now, seen: false),
            "user_seen_message" => ReceiptOf(body, now, seen: true),
            // Following is an act of the person like opening a chat elsewhere; whoever is not linked is told how to enrol.
            "follow" => OfPerson(body, now, name, new IncomingContent.Started(string.Empty)),
            "unfollow" => OfPerson(body, now, name, new IncomingContent.Reachable(false)),
            "user_withdraw" => OfPerson(body, now, name, new IncomingContent.Withdrawn()),
            "user_submit_info" => SubmittedInfo(body, now, name),
            _ when name.StartsWith(Sends, StringComparison.Ordinal) && name.Length <= 40 => Sent(body, now, name),
            _ => new ZaloOaEvent.Ignored(),
        };
    }

    /// <summary>The event's own time, milliseconds written as text or number; null where there is none that can be a time.</summary>
    public static DateTimeOffset? TimeOf(JsonElement body) =>
        ZaloOaJson.Number(body, "timestamp") is { } ms and > 0 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;

    private static ZaloOaEvent Sent(JsonElement body, DateTimeOffset now, string name)
    {
        var message = LenientJson.Field(body, "message");
        return ContentOf(name[Sends.Length..], message) is { } content
            ? OfPerson(body, now, name, content, ZaloOaJson.Id(message, "msg_id"))
            : new ZaloOaEvent.Ignored();
    }

    private static IncomingContent? ContentOf(string kind, JsonElement? message)
    {
        var text = ZaloOaJson.Text(message, "text");
        var payload = ZaloOaJson.List(message, "attachments") is [var first, ..] ? LenientJson.Field(first, "payload") : null;
        return kind switch
        {
            // A pressed button comes back as its payload, typed by nobody.
            "text" when text is not null && Choices.TryRead(text, out _, out _) => new IncomingContent.ChoicePressed(text),
            "text" or "link" when text is { Length: > 0 } => new IncomingContent.Text(text),
            "text" => null,
            "sticker" or "gif" => new IncomingContent.Sticker(),
            "image" when ZaloOaJson.Text(payload, "url") is { } url => new IncomingContent.FileSent(url, "anh.jpg", null, text, IsPicture: true),
            "file" when ZaloOaJson.Text(payload, "url") is { } url => new IncomingContent.FileSent(
                url, ZaloOaJson.Text(payload, "name") is { Length: > 0 } file ? file : "tep", ZaloOaJson.Number(payload, "size"), text, IsPicture: false),
            _ => new IncomingContent.Unsupported(kind),
        };
    }

    // The form is filled in by the person himself and vouched for by nobody: like any contact it only asks the secretary.
    private static ZaloOaEvent SubmittedInfo(JsonElement body, DateTimeOffset now, string name) =>
        ZaloOaJson.Text(LenientJson.Field(body, "info"), "phone") is { Length: > 0 } phone
            ? OfPerson(body, now, name, new IncomingContent.ContactShared(National(phone), IsOwn: true))
            : new ZaloOaEvent.Ignored();

    private static string National(string phone) => phone.StartsWith("84", StringComparison.Ordinal) ? "+" + phone : phone;

    private static ZaloOaEvent OfPerson(JsonElement body, DateTimeOffset now, string name, IncomingContent content, string? messageId = null)
    {
        var person = ZaloOaJson.Id(LenientJson.Field(body, "sender"), "id") ?? ZaloOaJson.Id(LenientJson.Field(body, "follower"), "id")
            ?? ZaloOaJson.Id(body, "user_id");
        if (person is null)
        {
            return new ZaloOaEvent.Ignored();
        }

        var at = TimeOf(body);
        // Without an id of its own the event is known by what happened to whom and when: Zalo repeats it word for word.
        var id = messageId ?? $"{name}:{person}:{ZaloOaJson.Id(body, "timestamp")}";
        return new ZaloOaEvent.FromPerson(new IncomingMessage(
            ZaloOaLine.AddressOf(person), id, at ?? now, content,
            // A person's messages carry no number, but their times rise: webhooks that overtake each other are put right by them.
            MessageNumber: content is IncomingContent.Text ? at?.ToUnixTimeMilliseconds() : null));
    }

    private static ZaloOaEvent ReceiptOf(JsonElement body, DateTimeOffset now, bool seen)
    {
        var message = LenientJson.Field(body, "message");
        var ids = ZaloOaJson.List(message, "msg_ids").Select(i => ZaloOaJson.Id(i))
            .Append(ZaloOaJson.Id(message, "msg_id")).OfType<string>().Distinct(StringComparer.Ordinal).Take(200).ToList();
        var chats = new[] { "sender", "recipient" }.Select(side => ZaloOaJson.Id(LenientJson.Field(body, side), "id")).OfType<string>()
            .Select(ZaloOaLine.AddressOf).ToList();
        return ids.Count == 0 || chats.Count == 0 ? new ZaloOaEvent.Ignored() : new ZaloOaEvent.Receipt(seen, chats, ids, TimeOf(body) ?? now);
    }
}
