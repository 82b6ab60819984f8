using System.Net.Http.Headers;
using System.Text.Json;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>
/// One bot account and its line to Zalo's server. Nothing on this line retries or logs: the dispatcher retries sends, the
/// receiver retries the rest, and every address holds the token. All calls throw <see cref="ZaloBotRefusedException"/> where Zalo says
/// no, <see cref="ZaloBotUnreadableException"/>, and what HttpClient throws.
/// </summary>
public sealed class ZaloBotAccount : IDisposable
{
    /// <summary>The channel's name.</summary>
    public const string Channel = "zalo-bot";

    /// <summary>The documented default of getUpdates; half a minute keeps proxies calm.</summary>
    private static readonly TimeSpan s_pollFor = TimeSpan.FromSeconds(30);

    // Shorter than half the outbox lease, so that a hanging request ends as Unknown before the dispatcher loses the row.
    private static readonly TimeSpan s_callLimit = TimeSpan.FromSeconds(25);

    private readonly SocketsHttpHandler _handler = HttpLine.Open();
    private readonly HttpClient _calls;
    private readonly HttpClient _polls;
    private readonly string _address;
    private readonly string _nameFile;
    private ZaloBotIdentity? _me;

    /// <summary>Opens no connection yet.</summary>
    /// <param name="nameFile">Where its name is kept for the command line, which runs without a line to Zalo.</param>
    public ZaloBotAccount(ZaloBotSettings settings, string? apiBaseUrl, string nameFile)
    {
        Settings = settings;
        _nameFile = nameFile;
        _address = $"{apiBaseUrl ?? ZaloBotOptions.ZaloServer}/bot{settings.Token}/";
        _calls = new HttpClient(_handler, disposeHandler: false) { Timeout = s_callLimit };
        _polls = new HttpClient(_handler, disposeHandler: false) { Timeout = s_pollFor + s_callLimit };
    }

    public ZaloBotSettings Settings { get; }

    /// <summary>Its configured name, as in <see cref="ChatAddress.Bot"/>.</summary>
    public string Name => Settings.Name;

    /// <summary>Who it is; null until Zalo has said it.</summary>
    public ZaloBotIdentity? Me => Volatile.Read(ref _me);

    /// <summary>Its name at Zalo ("bot.Xyz"), as Zalo said it now or in an earlier run; null before the first run.</summary>
    public string? AccountName => Me?.AccountName ?? (File.Exists(_nameFile) ? File.ReadAllText(_nameFile) : null);

    /// <summary>What opens its chat; null where the name is not known.</summary>
    public string? Link => AccountName is { Length: > 0 } name ? $"https://zalo.me/{name}" : null;

    /// <summary>Until then Zalo is not asked again, for it said that the month is used up (what was on its way when it said so); null while there is some left.</summary>
    public DateTimeOffset? UsedUpUntil { get; set; }

    /// <summary>The address of a chat.</summary>
    public ChatAddress AddressOf(string chat) => new(Channel, Name, chat);

    /// <summary>What one part of it is called in <see cref="ChannelTrouble"/>: "zalo-bot/main/sender".</summary>
    public string Part(string name) => $"{Channel}/{Name}/{name}";

    /// <summary>Asks Zalo who the bot is.</summary>
    public async Task<ZaloBotIdentity> Know(CancellationToken cancel)
    {
        var said = await Call("getMe", new { }, cancel);
        var me = new ZaloBotIdentity(ZaloBotJson.Text(said, "id") ?? string.Empty, ZaloBotJson.Text(said, "account_name") ?? string.Empty);
        Volatile.Write(ref _me, me);
        await File.WriteAllTextAsync(_nameFile, me.AccountName, cancel);
        return me;
    }

    /// <summary>The address to which updates are brought; empty where none is set.</summary>
    public async Task<string> WebhookAddress(CancellationToken cancel) =>
        ZaloBotJson.Text(await Call("getWebhookInfo", new { }, cancel), "url") ?? string.Empty;

    /// <summary>Has updates brought to that address from now on; it is stored even where trying it fails.</summary>
    public async Task<ZaloBotVerification> SetWebhook(string url, CancellationToken cancel)
    {
        var said = await Call("setWebhook", new { url, secret_token = Settings.WebhookSecret }, cancel);
        return ZaloBotJson.Object(said, "verification") is { } tried ? Verification(tried) : new ZaloBotVerification(true, string.Empty);
    }

    /// <summary>Has Zalo try the address. So many times a day only (426).</summary>
    public async Task<ZaloBotVerification> TestWebhook(CancellationToken cancel) => Verification(await Call("testWebhook", new { }, cancel));

    /// <summary>Updates are to be asked for from now on.</summary>
    public Task DeleteWebhook(CancellationToken cancel) => Call("deleteWebhook", new { }, cancel);

    /// <summary>
    /// Waits up to half a minute for the next update, which Zalo will not show again. Null when nothing came, which Zalo says
    /// as error 408.
    /// </summary>
    public async Task<JsonElement?> NextUpdate(CancellationToken cancel)
    {
        try
        {
            return await Call(_polls, "getUpdates", new { timeout = (int)s_pollFor.TotalSeconds }, cancel);
        }
        catch (ZaloBotRefusedException refusal) when (refusal.Code == 408)
        {
            return null;
        }
    }

    /// <summary>Sends a text of at most 2,000 UTF-16 units; returns its message id.</summary>
    public async Task<string?> SendText(string chat, ZaloBotText text, CancellationToken cancel)
    {
        var body = text.Styles.Count == 0
            ? (object)new { chat_id = chat, text = text.Plain }
            : new { chat_id = chat, text = text.Plain, text_styles = text.Styles };
        return ZaloBotJson.Text(await Call("sendMessage", body, cancel), "message_id");
    }

    /// <summary>Sends the picture at a public address, with a caption of at most 2,000 UTF-16 units or none; returns its message id.</summary>
    public async Task<string?> SendPicture(string chat, string address, string caption, CancellationToken cancel)
    {
        var body = caption.Length == 0 ? (object)new { chat_id = chat, photo = address } : new { chat_id = chat, photo = address, caption };
        return ZaloBotJson.Text(await Call("sendPhoto", body, cancel), "message_id");
    }

    /// <summary>Shows in the chat that an answer is being written.</summary>
    public Task ShowTyping(string chat, CancellationToken cancel) => Call("sendChatAction", new { chat_id = chat, action = "typing" }, cancel);

    /// <summary>The bytes at an address that came with a picture; null when they are too many or gone.</summary>
    public async Task<byte[]?> Download(Uri address, int maxBytes, CancellationToken cancel)
    {
        using var response = await _calls.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        return await HttpLine.ReadUpTo(stream, maxBytes, cancel);
    }

    public void Dispose()
    {
        _calls.Dispose();
        _polls.Dispose();
        _handler.Dispose();
    }

    private Task<JsonElement> Call(string method, object parameters, CancellationToken cancel) => Call(_calls, method, parameters, cancel);

    /// <summary>The result of a call. The body counts, not the HTTP status: errors come as 200 too.</summary>
    private async Task<JsonElement> Call(HttpClient line, string method, object parameters, CancellationToken cancel)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(parameters))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        using var response = await line.PostAsync(new Uri(_address + method), content, cancel);
        var body = await response.Content.ReadAsByteArrayAsync(cancel);
        if (LenientJson.Parse(body) is not { ValueKind: JsonValueKind.Object } answer || !answer.TryGetProperty("ok", out var ok))
        {
            throw new ZaloBotUnreadableException(response.StatusCode);
        }

        if (ok.ValueKind == JsonValueKind.True)
        {
            // sendChatAction answers without a result.
            return answer.TryGetProperty("result", out var result) ? result : answer;
        }

        var code = ZaloBotJson.Number(answer, "error_code") ?? ZaloBotJson.Number(answer, "errorCode") ?? (int)response.StatusCode;
        throw new ZaloBotRefusedException((int)Math.Clamp(code, int.MinValue, int.MaxValue), ZaloBotJson.Text(answer, "description") ?? string.Empty);
    }

    private static ZaloBotVerification Verification(JsonElement tried) => new(
        !tried.TryGetProperty("ok", out var ok) || ok.ValueKind != JsonValueKind.False, ZaloBotJson.Text(tried, "outcome") ?? string.Empty);
}
