using System.Net.Http.Headers;
using System.Text.Json;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>Who the bot is on Telegram.</summary>
/// <param name="Username">Without the at sign.</param>
public sealed record TelegramIdentity(long Id, string Username);

/// <summary>
/// The bot account and its line to the Bot API. Nothing on this line retries or logs: the dispatcher retries sends, the
/// receiver retries the rest, and every address holds the token.
/// </summary>
public sealed class TelegramAccount : IDisposable
{
    /// <summary>The channel's name.</summary>
    public const string Channel = "telegram";

    /// <summary>Its one bot account.</summary>
    public const string Bot = "main";

    /// <summary>Telegram holds a question for updates open at most 50 s; half a minute keeps proxies calm.</summary>
    private static readonly TimeSpan s_pollFor = TimeSpan.FromSeconds(30);

    // Shorter than half the outbox lease, so that a hanging request ends as Unknown before the dispatcher loses the row.
    private static readonly TimeSpan s_callLimit = TimeSpan.FromSeconds(25);

    private readonly SocketsHttpHandler _handler = HttpLine.Open();
    private readonly SocketsHttpHandler _answersHandler = HttpLine.Open();
    private readonly TelegramBotClientOptions _options;
    private readonly HttpClient _calls;
    private readonly HttpClient _polls;
    private readonly HttpClient _answers;
    private readonly string _nameFile;
    private TelegramIdentity? _me;

    public TelegramAccount(TelegramOptions options, DataOptions data)
    {
        _options = new TelegramBotClientOptions(options.BotToken, options.ApiBaseUrl) { RetryCount = 0, RetryThreshold = 0 };
        _calls = new HttpClient(_handler, disposeHandler: false) { Timeout = s_callLimit };
        _polls = new HttpClient(_handler, disposeHandler: false) { Timeout = s_pollFor + s_callLimit };
        _answers = new HttpClient(_answersHandler, disposeHandler: false) { Timeout = s_callLimit };
        _nameFile = Path.Combine(data.FullDirectory, $"telegram-{_options.BotId}.name");
        Api = new TelegramBotClient(_options, _calls);
        Answers = new TelegramBotClient(_options, _answers);
    }

    /// <summary>The Bot API. Throws RequestException, or ApiRequestException for an answer that says no.</summary>
    public ITelegramBotClient Api { get; }

    /// <summary>The same on connections of their own, for answers to pressed buttons: a storm of them never takes a message's connection.</summary>
    public ITelegramBotClient Answers { get; }

    /// <summary>Who the bot is; null until Telegram has said it.</summary>
    public TelegramIdentity? Me => Volatile.Read(ref _me);

    /// <summary>The address of a chat.</summary>
    public static ChatAddress AddressOf(long chat) => new(Channel, Bot, chat.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Asks Telegram who the bot is, and keeps the name for the command line, which runs without a line to Telegram.</summary>
    public async Task<TelegramIdentity> Know(CancellationToken cancel)
    {
        var user = await Api.GetMe(cancel);
        var me = new TelegramIdentity(user.Id, user.Username ?? string.Empty);
        Volatile.Write(ref _me, me);
        await File.WriteAllTextAsync(_nameFile, me.Username, cancel);
        return me;
    }

    /// <summary>The server's address, without the token.</summary>
    public Uri Server => new(_options.BaseRequestUrl[.._options.BaseRequestUrl.LastIndexOf("/bot", StringComparison.Ordinal)]);

    /// <summary>The bot's name, as Telegram said it now or in an earlier run; null before the first run.</summary>
    public string? Username => Me?.Username ?? (File.Exists(_nameFile) ? File.ReadAllText(_nameFile) : null);

    /// <summary>
    /// Waits up to half a minute for updates from the offset on. They are returned unread, because one field of a wrong
    /// type would make the client library lose the whole answer.
    /// </summary>
    /// <param name="offset">Confirms everything below it; 0 confirms nothing.</param>
    public async Task<IReadOnlyList<JsonElement>> NextUpdates(long offset, IReadOnlyList<string> kinds, CancellationToken cancel)
    {
        var question = JsonSerializer.SerializeToUtf8Bytes(new
        {
            offset,
            limit = 100,
            timeout = (int)s_pollFor.TotalSeconds,
            allowed_updates = kinds,
        });
        using var content = new ByteArrayContent(question) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await _polls.PostAsync(new Uri($"{_options.BaseRequestUrl}/getUpdates"), content, cancel);
        var body = await response.Content.ReadAsByteArrayAsync(cancel);
        using var document = ParseOrThrow(body, response);
        var answer = document.RootElement;
        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Array)
        {
            return [.. result.EnumerateArray().Select(u => u.Clone())];
        }

        var error = answer.Deserialize<ApiResponse>(JsonBotAPI.Options);
        throw new ApiRequestException(error?.Description ?? "No result", error?.ErrorCode ?? (int)response.StatusCode, error?.Parameters);
    }

    /// <summary>A file's bytes; null when it is larger than allowed or gone.</summary>
    public async Task<byte[]?> Download(string fileId, int maxBytes, CancellationToken cancel)
    {
        var file = await Find(fileId, cancel);
        if (file is not { FilePath: { } path } || file.FileSize > maxBytes)
        {
            return null;
        }

        using var response = await _calls.GetAsync(new Uri($"{_options.BaseFileUrl}/{path}"), HttpCompletionOption.ResponseHeadersRead, cancel);
        if (response.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        return await HttpLine.ReadUpTo(stream, maxBytes, cancel);
    }

    public void Dispose()
    {
        _calls.Dispose();
        _polls.Dispose();
        _answers.Dispose();
        _handler.Dispose();
        _answersHandler.Dispose();
    }

    private async Task<TGFile?> Find(string fileId, CancellationToken cancel)
    {
        try
        {
            return await Api.GetFile(fileId, cancel);
        }
        catch (ApiRequestException refused) when (refused.ErrorCode is 400 or 404)
        {
            return null;
        }
    }

    private static JsonDocument ParseOrThrow(byte[] body, HttpResponseMessage response)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException unreadable)
        {
            throw new RequestException("The answer is not JSON", response.StatusCode, unreadable);
        }
    }
}
