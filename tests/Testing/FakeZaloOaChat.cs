using System.Text.Json;

namespace ChiBo.Testing;

/// <summary>One person's chat with the OA, as he sees it.</summary>
public sealed class FakeZaloOaChat(string user)
{
    private readonly List<FakeMessage> _messages = [];

    public string User => user;

    /// <summary>The person unfollowed or blocked the OA: -213.</summary>
    public bool IsBlocked { get; set; }

    /// <summary>Zalo says that the person wrote too long ago: -230.</summary>
    public bool IsWindowClosed { get; set; }

    /// <summary>What the OA has sent, oldest first.</summary>
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

    /// <summary>Zalo's ids of these messages.</summary>
    public IReadOnlyList<string> MessageIds => [.. Messages.Select(m => FakeZaloOa.MessageId(m.Id))];

    internal string? AcceptTemplate(string text, Func<int> nextId)
    {
        lock (_messages)
        {
            if (IsBlocked)
            {
                return null;
            }

            var id = nextId();
            _messages.Add(new FakeMessage(id, text, TimeProvider.System.GetTimestamp()) { IsTemplate = true });
            return FakeZaloOa.MessageId(id);
        }
    }

    internal (int? Error, string? Id) Accept(JsonElement message, IReadOnlyDictionary<string, byte[]> files, Func<int> nextId)
    {
        if (IsBlocked || IsWindowClosed)
        {
            return (IsBlocked ? -213 : -230, null);
        }

        var text = Text(message, "text");
        if (message.TryGetProperty("attachment", out var form) && Text(form.GetProperty("payload"), "template_type") == "request_user_info")
        {
            return AskForContact(nextId);
        }

        var attachment = message.TryGetProperty("attachment", out var given) ? given.GetProperty("payload") : default;
        var buttons = ButtonsOf(attachment);
        var (kind, file) = FileOf(attachment, files);
        var isWrong = text.Length > 2000 || (text.Length == 0 && file is null) || buttons.Count > 5
            || buttons.Any(b => b.Label.Length is 0 or > 100 || b.Payload.Length is 0 or > 1000);
        if (isWrong || (kind is not null && file is null))
        {
            return (-201, null);
        }

        lock (_messages)
        {
            var id = nextId();
            _messages.Add(new FakeMessage(id, text, TimeProvider.System.GetTimestamp()) { Buttons = buttons, FileKind = kind, File = file ?? [] });
            return (null, FakeZaloOa.MessageId(id));
        }
    }

    private (int? Error, string? Id) AskForContact(Func<int> nextId)
    {
        lock (_messages)
        {
            var id = nextId();
            _messages.Add(new FakeMessage(id, string.Empty, TimeProvider.System.GetTimestamp()) { AsksForContact = true });
            return (null, FakeZaloOa.MessageId(id));
        }
    }

    private static IReadOnlyList<FakeButton> ButtonsOf(JsonElement payload) =>
        payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("buttons", out var buttons)
            ? [.. buttons.EnumerateArray().Select(b => new FakeButton(Text(b, "title"), Text(b, "type") == "oa.query.hide" ? Text(b, "payload") : string.Empty))]
            : [];

    private static (string? Kind, byte[]? Content) FileOf(JsonElement payload, IReadOnlyDictionary<string, byte[]> files)
    {
        if (payload.ValueKind != JsonValueKind.Object)
        {
            return (null, null);
        }

        if (payload.TryGetProperty("token", out var token))
        {
            return ("file", files.GetValueOrDefault(token.GetString()!));
        }

        return payload.TryGetProperty("elements", out var elements)
            ? ("image", files.GetValueOrDefault(Text(elements[0], "attachment_id")))
            : (null, null);
    }

    private static string Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
}
