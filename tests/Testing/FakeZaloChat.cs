using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace ChiBo.Testing;

/// <summary>A stretch of type in a message, in UTF-16 units.</summary>
public sealed record FakeZaloStyle(int Start, int Length, IReadOnlyList<string> Codes);

/// <summary>One message the bot sent into a chat.</summary>
/// <param name="Text">The text, or the caption.</param>
/// <param name="Photo">The address of its picture, or null.</param>
public sealed record FakeZaloMessage(string Id, string Text, string? Photo, IReadOnlyList<FakeZaloStyle> Styles)
{
    /// <summary>The numbered lines it ends with: what a person may choose from.</summary>
    public IReadOnlyList<string> Choices
    {
        get
        {
            var lines = Text.Split('\n').Reverse().TakeWhile(l => l.Length > 3 && char.IsAsciiDigit(l[0]) && l[1..3] == ". ").Reverse().ToList();
            return [.. lines.SkipWhile(l => !l.StartsWith("1. ", StringComparison.Ordinal)).Select(l => l[3..])];
        }
    }
}

/// <summary>One chat as the person sees it, and what he can do in it. Nothing here waits for the bot.</summary>
public sealed class FakeZaloChat(FakeZaloBotAccount bot, string id)
{
    // 4 September 2026, so that a message has a time at all; each is a second after the one before.
    private const long FirstDate = 1_788_480_000_000;

    private static int s_dates;
    private readonly List<FakeZaloMessage> _messages = [];
    private readonly ConcurrentDictionary<string, byte[]> _pictures = new(StringComparer.Ordinal);

    public string Id => id;

    /// <summary>What the bot has sent, oldest first.</summary>
    public IReadOnlyList<FakeZaloMessage> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>Writes a text.</summary>
    public void Types(string text) => Writes("message.text.received", $"\"text\":{Quoted(text)}");

    /// <summary>Sends a picture, as it really comes.</summary>
    public void SendsPicture(byte[] content, string? caption = null)
    {
        var path = $"/media/{id}/{_pictures.Count}.jpg";
        _pictures[path] = content;
        Writes(
            "message.image.received",
            $"\"message_type\":\"CHAT_PHOTO\",\"photo_url\":{Quoted(bot.Server.Url + path)}{(caption is null ? "" : $",\"caption\":{Quoted(caption)}")}");
    }

    public void SendsSticker() => Writes("message.sticker.received", """ "sticker":"abc","url":"https://example.vn/s.webp" """);

    public void SendsVoice() => Writes("message.voice.received", """ "voice_url":"https://example.vn/v.aac" """);

    /// <summary>What Zalo withholds: a file, a contact card, or any word of a protected account.</summary>
    public void SendsUnsupported() => Writes("message.unsupported.received", "\"message_type\":\"UNSUPPORTED\"");

    /// <summary>Mentions the bot in a group of that id, where this person is.</summary>
    public void SpeaksInGroup(string group, string text) => Writes("message.text.received", $"\"text\":{Quoted(text)}", group);

    internal byte[]? PictureAt(string path) => _pictures.GetValueOrDefault(path);

    internal FakeAnswer Accept(FakeCall call)
    {
        var photo = call.Method == "sendPhoto" ? call.Text("photo") : null;
        var text = call.Text(photo is null ? "text" : "caption") ?? string.Empty;
        var styles = StylesOf(call);
        if (text.Length > 2000 || (photo is null && text.Length == 0) || styles.Any(s => s.Start < 0 || s.Length <= 0 || s.Start + s.Length > text.Length))
        {
            return FakeZaloFault.Answer(400, "Bad request");
        }

        lock (_messages)
        {
            var message = new FakeZaloMessage(bot.NextMessage().ToString("x20", CultureInfo.InvariantCulture), text, photo, styles);
            _messages.Add(message);
            return FakeAnswer.Result($$"""{"message_id":"{{message.Id}}","date":{{FirstDate}}}""");
        }
    }

    private static List<FakeZaloStyle> StylesOf(FakeCall call) => call.Json("text_styles") is { ValueKind: JsonValueKind.Array } given
        ? [.. given.EnumerateArray().Select(s => new FakeZaloStyle(
            s.GetProperty("start").GetInt32(), s.GetProperty("len").GetInt32(), [.. s.GetProperty("st").EnumerateArray().Select(c => c.GetString()!)]))]
        : [];

    private void Writes(string kind, string fields, string? group = null)
    {
        var number = Interlocked.Increment(ref s_dates);
        var chat = group is null ? $$"""{"id":"{{id}}","chat_type":"PRIVATE"}""" : $$"""{"id":"{{group}}","chat_type":"GROUP"}""";
        bot.Push(
            $$$"""
            {"event_name":"{{{kind}}}","message":{"message_id":"in{{{number:x18}}}","date":{{{FirstDate + (number * 1000L)}}},
            "from":{"id":"{{{id}}}","display_name":"Bác Mẫu","is_bot":false},"chat":{{{chat}}},{{{fields}}}}}
            """);
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
