using System.Globalization;
using System.Text.Json;

namespace ChiBo.Testing;

/// <summary>A button under a message: what it says, and what pressing it sends.</summary>
public sealed record FakeButton(string Label, string Payload);

/// <summary>Where a text is formatted, in UTF-16 units.</summary>
public sealed record FakeEntity(string Type, int Offset, int Length);

/// <summary>One message the bot sent into a chat.</summary>
/// <param name="Id">Message id; rises over all chats.</param>
/// <param name="At">Monotonic time of acceptance, as of TimeProvider.System.</param>
public sealed record FakeMessage(int Id, string Text, long At)
{
    public IReadOnlyList<FakeButton> Buttons { get; init; } = [];

    public IReadOnlyList<FakeEntity> Entities { get; init; } = [];

    /// <summary>"photo", "document", or null for a text.</summary>
    public string? FileKind { get; init; }

    public string? FileName { get; init; }

    public byte[] File { get; init; } = [];

    /// <summary>It came as an approved template of Zalo's.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>A keyboard under the text box asks for the contact.</summary>
    public bool AsksForContact { get; init; }

    /// <summary>Takes such a keyboard away.</summary>
    public bool TakesKeyboardAway { get; init; }

    /// <summary>How often it was changed.</summary>
    public int Edits { get; init; }
}

/// <summary>One chat as the person sees it, and what he can do in it. Nothing here waits for the bot unless it says so.</summary>
public sealed class FakeChat(FakeTelegram telegram, long id)
{
    private readonly List<FakeMessage> _messages = [];
    private int _own;
    private int _heard;

    public long Id => id;

    /// <summary>The person (or, in a group, the member who writes).</summary>
    public long Person { get; init; } = Math.Abs(id);

    /// <summary>The bot may not write here.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>The tail of what is being brought to a webhook from here.</summary>
    internal Task Bringing { get; set; } = Task.CompletedTask;

    /// <summary>What the bot has sent, oldest first, as it looks now.</summary>
    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>Waits for the next message not heard yet that fits; those before it count as heard.</summary>
    public async Task<FakeMessage> Hears(Func<FakeMessage, bool>? fits = null, TimeSpan? limit = null)
    {
        FakeMessage? found = null;
        await telegram.Until(
            () =>
            {
                lock (_messages)
                {
                    var at = _messages.FindIndex(_heard, m => fits?.Invoke(m) ?? true);
                    if (at >= 0)
                    {
                        (found, _heard) = (_messages[at], at + 1);
                    }

                    return at >= 0;
                }
            },
            limit);
        return found!;
    }

    /// <summary>Writes a text; returns the update's id.</summary>
    public long Types(string text) => Writes("message", $"\"text\":{Quoted(text)}{CommandEntity(text)}");

    /// <summary>Opens the chat by a deep link.</summary>
    public long Starts(string payload) => Types($"/start {payload}".Trim());

    /// <summary>Changes an earlier text of his.</summary>
    public long Edits(string text) => Writes("edited_message", $"\"edit_date\":1,\"text\":{Quoted(text)}");

    /// <summary>Presses a button: by label of the newest message that has it, or by payload. Returns the callback's id.</summary>
    public string Presses(string labelOrPayload)
    {
        var message = Messages.LastOrDefault(m => m.Buttons.Any(b => b.Label == labelOrPayload || b.Payload == labelOrPayload));
        var payload = message?.Buttons.First(b => b.Label == labelOrPayload || b.Payload == labelOrPayload).Payload ?? labelOrPayload;
        var callback = $"cb-{id}-{Interlocked.Increment(ref _own)}";
        telegram.Push(
            "callback_query",
            $$$"""{"id":"{{{callback}}}","from":{{{From()}}},"chat_instance":"1","data":{{{Quoted(payload)}}},"message":{"message_id":{{{message?.Id ?? 1}}},"date":1767225600,"chat":{{{ChatJson()}}},"text":"x"}}""",
            id);
        return callback;
    }

    /// <summary>Shares a contact; his own unless another person's id is given.</summary>
    public long SharesContact(string phone, long? of = null) =>
        Writes("message", $$""" "contact":{"phone_number":{{Quoted(phone)}},"first_name":"Mẫu","user_id":{{of ?? Person}}} """);

    /// <summary>Sends a document.</summary>
    public long SendsFile(string name, byte[] content, string? caption = null) => Writes(
        "message",
        $$""" "document":{"file_id":"{{telegram.KeepFile(content)}}","file_unique_id":"u","file_name":{{Quoted(name)}},"file_size":{{content.Length}}}{{Caption(caption)}} """);

    /// <summary>Sends a picture, in two sizes of which only the larger has these bytes.</summary>
    public long SendsPhoto(byte[] content, string? caption = null) => Writes(
        "message",
        $$""" "photo":[{"file_id":"small","file_unique_id":"s","width":90,"height":60,"file_size":9},{"file_id":"{{telegram.KeepFile(content)}}","file_unique_id":"u","width":900,"height":600,"file_size":{{content.Length}}}]{{Caption(caption)}} """);

    /// <summary>Sends a sticker.</summary>
    public long SendsSticker() => Writes(
        "message", """ "sticker":{"file_id":"st","file_unique_id":"st","type":"regular","width":512,"height":512,"is_animated":false,"is_video":false} """);

    /// <summary>Sends a message with these fields of its own: <c>"voice":{…}</c>.</summary>
    public long Sends(string fields) => Writes("message", fields);

    /// <summary>Blocks the bot, which is told so and refused from now on.</summary>
    public long Blocks() => Membership(blocked: true);

    /// <summary>Lets the bot in again.</summary>
    public long Unblocks() => Membership(blocked: false);

    internal FakeAnswer Accept(FakeCall call, Func<int> nextId)
    {
        var text = call.Text("text") ?? call.Text("caption") ?? string.Empty;
        var file = call.File().GetAwaiter().GetResult();
        if (IsBlocked)
        {
            return FakeFault.Blocked.Answer!;
        }

        if (Fault(call, text, hasFile: call.Method != "sendMessage") is { } fault)
        {
            return fault;
        }

        var markup = call.Json("reply_markup");
        FakeMessage message;
        lock (_messages)
        {
            message = new FakeMessage(nextId(), text, TimeProvider.System.GetTimestamp())
            {
                Buttons = ButtonsOf(markup),
                Entities = EntitiesOf(call),
                FileKind = call.Method switch { "sendPhoto" => "photo", "sendDocument" => "document", _ => null },
                FileName = file?.Name,
                File = file?.Content ?? [],
                AsksForContact = markup?.GetRawText().Contains("\"request_contact\":true", StringComparison.Ordinal) ?? false,
                TakesKeyboardAway = markup?.TryGetProperty("remove_keyboard", out _) ?? false,
            };
            _messages.Add(message);
        }

        return Shown(message);
    }

    internal FakeAnswer Change(FakeCall call)
    {
        var text = call.Text("text") ?? call.Text("caption") ?? string.Empty;
        if (IsBlocked)
        {
            return FakeFault.Blocked.Answer!;
        }

        if (Fault(call, text, hasFile: call.Method == "editMessageCaption") is { } fault)
        {
            return fault;
        }

        lock (_messages)
        {
            var at = _messages.FindIndex(m => m.Id.ToString(CultureInfo.InvariantCulture) == call.Text("message_id"));
            if (at < 0)
            {
                return FakeAnswer.Error(400, "Bad Request: message to edit not found");
            }

            var old = _messages[at];
            if ((old.FileKind is null) != (call.Method == "editMessageText"))
            {
                return FakeAnswer.Error(400, "Bad Request: there is no text in the message to edit");
            }

            var buttons = ButtonsOf(call.Json("reply_markup"));
            if (old.Text == text && old.Buttons.SequenceEqual(buttons))
            {
                return FakeAnswer.Error(
                    400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
            }

            _messages[at] = old with { Text = text, Buttons = buttons, Entities = EntitiesOf(call), Edits = old.Edits + 1 };
            return Shown(_messages[at]);
        }
    }

    internal FakeAnswer Remove(FakeCall call)
    {
        lock (_messages)
        {
            var at = _messages.FindIndex(m => m.Id.ToString(CultureInfo.InvariantCulture) == call.Text("message_id"));
            if (IsBlocked || at < 0)
            {
                return IsBlocked ? FakeFault.Blocked.Answer! : FakeAnswer.Error(400, "Bad Request: message to delete not found");
            }

            _messages.RemoveAt(at);
            return FakeAnswer.Result("true");
        }
    }

    private static FakeAnswer? Fault(FakeCall call, string text, bool hasFile)
    {
        if (text.Length > (hasFile ? 1024 : 4096))
        {
            return FakeAnswer.Error(400, hasFile ? "Bad Request: message caption is too long" : "Bad Request: message is too long");
        }

        if (!hasFile && string.IsNullOrWhiteSpace(text))
        {
            return FakeAnswer.Error(400, "Bad Request: message text is empty");
        }

        if (ButtonsOf(call.Json("reply_markup")).Any(b => System.Text.Encoding.UTF8.GetByteCount(b.Payload) is 0 or > 64))
        {
            return FakeAnswer.Error(400, "Bad Request: BUTTON_DATA_INVALID");
        }

        return EntitiesOf(call).Any(e => e.Offset < 0 || e.Length <= 0 || e.Offset + e.Length > text.Length)
            ? FakeAnswer.Error(400, "Bad Request: ENTITY_BOUNDS_INVALID")
            : null;
    }

    private FakeAnswer Shown(FakeMessage message) =>
        FakeAnswer.Result($$"""{"message_id":{{message.Id}},"date":1767225600,"chat":{{ChatJson()}},"text":"x"}""");

    private static List<FakeButton> ButtonsOf(JsonElement? markup) =>
        markup?.TryGetProperty("inline_keyboard", out var rows) == true
            ? [.. rows.EnumerateArray().SelectMany(r => r.EnumerateArray())
                .Select(b => new FakeButton(b.GetProperty("text").GetString()!, b.GetProperty("callback_data").GetString()!))]
            : [];

    private static List<FakeEntity> EntitiesOf(FakeCall call) => (call.Json("entities") ?? call.Json("caption_entities")) is { ValueKind: JsonValueKind.Array } given
        ? [.. given.EnumerateArray().Select(e => new FakeEntity(e.GetProperty("type").GetString()!, e.GetProperty("offset").GetInt32(), e.GetProperty("length").GetInt32()))]
        : [];

    private long Writes(string kind, string fields) => telegram.Push(
        kind, $$"""{"message_id":{{Interlocked.Increment(ref _own)}},"date":1767225600,"from":{{From()}},"chat":{{ChatJson()}},{{fields}}}""", id);

    private long Membership(bool blocked)
    {
        IsBlocked = blocked;
        var (before, after) = blocked ? ("member", "kicked") : ("kicked", "member");
        return telegram.Push(
            "my_chat_member",
            $$"""{"chat":{{ChatJson()}},"from":{{From()}},"date":1767225600,"old_chat_member":{{Bot(before)}},"new_chat_member":{{Bot(after)}}}""",
            id);

        static string Bot(string status) =>
            $$$"""{"status":"{{{status}}}","until_date":0,"user":{"id":{{{FakeTelegram.BotId}}},"is_bot":true,"first_name":"Trợ lý","username":"{{{FakeTelegram.BotName}}}"}}""";
    }

    private string From() => $$"""{"id":{{Person}},"is_bot":false,"first_name":"Mẫu"}""";

    private string ChatJson() => id > 0 ? $$"""{"id":{{id}},"type":"private","first_name":"Mẫu"}""" : $$"""{"id":{{id}},"type":"supergroup","title":"Nhóm mẫu"}""";

    private static string Caption(string? caption) => caption is null ? string.Empty : $",\"caption\":{Quoted(caption)}";

    private static string CommandEntity(string text) => text.StartsWith('/')
        ? $$""","entities":[{"type":"bot_command","offset":0,"length":{{text.Split(' ')[0].Length}}}]"""
        : string.Empty;

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
