using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChiBo.Testing;

/// <summary>
/// A Bot API server on real HTTP that behaves like Telegram's where it matters to a bot: offsets, long polls, conflicts,
/// webhooks with secret and repetition, limits, refusals, cut connections. Keeps what every chat was sent.
/// </summary>
public sealed partial class FakeTelegram : IAsyncDisposable
{
    /// <summary>The only token it knows; every other gets 401.</summary>
    public const string Token = "700000001:fake-token-for-tests-only";

    /// <summary>The bot's user id and name.</summary>
    public const long BotId = 700_000_001;
    public const string BotName = "chibo_mau_bot";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<long, FakeChat> _chats = new();
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _answeredCallbacks = new();
    private int _lastMessage;
    private volatile Exception? _broken;

    private FakeTelegram(WebApplication app) => _app = app;

    /// <summary>What the bot gives as Telegram:ApiBaseUrl.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>What happens on purpose, and the limits.</summary>
    public FakeTelegramFaults Faults { get; } = new();

    /// <summary>Raised by everything that happens here; wait on it instead of sleeping.</summary>
    internal Signal Changed { get; } = new();

    /// <summary>Another token than <see cref="Token"/> is asked for from now on: the bot's is refused with 401.</summary>
    public bool TokenRevoked { get; set; }

    /// <summary>The commands last set, by language ("" is every other one).</summary>
    public ConcurrentDictionary<string, IReadOnlyList<string>> Commands { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of callback queries that were answered.</summary>
    public IReadOnlyCollection<string> AnsweredCallbacks => _answeredCallbacks;

    /// <summary>Messages accepted so far, over all chats.</summary>
    public int Accepted => Volatile.Read(ref _lastMessage);

    /// <summary>Starts a server on a free port of this machine, or on a given one (to come back where one was).</summary>
    public static async Task<FakeTelegram> Start(int port = 0)
    {
        var app = LocalServer.Build(port);
        var fake = new FakeTelegram(app);
        app.Run(fake.Serve);
        await app.StartAsync();
        return fake;
    }

    /// <summary>The chat of that id; a positive id is a private chat with the person of the same id, a negative one a group.</summary>
    public FakeChat Chat(long id) => _chats.GetOrAdd(id, static (key, fake) => new FakeChat(fake, key), this);

    /// <summary>How often a method was called, also in vain.</summary>
    public int CallsOf(string method) => _calls.GetValueOrDefault(method);

    /// <summary>Completes when the condition holds; looks again at each change. Fails after the limit (default 10 s).</summary>
    public async Task Until(Func<bool> condition, TimeSpan? limit = null)
    {
        using var late = new CancellationTokenSource(limit ?? TimeSpan.FromSeconds(10));
        while (true)
        {
            var next = Changed.Next;
            if (condition())
            {
                return;
            }

            if (_broken is { } broken)
            {
                throw new InvalidOperationException("The fake server itself failed.", broken);
            }

            await next.WaitAsync(late.Token);
        }
    }

    /// <summary>Puts a file on the server and returns its file id.</summary>
    internal string KeepFile(byte[] content)
    {
        var id = $"file{_files.Count}-{Guid.NewGuid():N}";
        _files[id] = content;
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        await LocalServer.Stop(_app);
        _webhookClient.Dispose();
    }

    private async Task Serve(HttpContext http)
    {
        var path = http.Request.Path.Value!.Split('/', 4, StringSplitOptions.RemoveEmptyEntries);
        if (path is ["file", "bot" + Token, .., var file])
        {
            await ServeFile(http, file);
            return;
        }

        if (path.Length != 2 || path[0] != "bot" + Token || TokenRevoked)
        {
            await Write(http, FakeAnswer.Error(401, "Unauthorized"));
            return;
        }

        var call = await FakeCall.Read(http, path[1]);
        _calls.AddOrUpdate(call.Method, 1, static (_, n) => n + 1);
        Changed.Raise();
        try
        {
            await Answer(http, call);
        }
        catch (Exception broken) when (broken is not OperationCanceledException and not Microsoft.AspNetCore.Connections.ConnectionAbortedException)
        {
            _broken = broken;
            throw;
        }
        finally
        {
            Changed.Raise();
        }
    }

    private async Task Answer(HttpContext http, FakeCall call)
    {
        var fault = Faults.For(call);
        await Faults.Latency(before: true);
        if (fault is { Kind: FakeFaultKind.CutBefore })
        {
            http.Abort();
            return;
        }

        var answer = fault?.Answer ?? Faults.OverLimit(call) ?? await Do(http, call);
        if (fault is { Kind: FakeFaultKind.CutAfter })
        {
            http.Abort();
            return;
        }

        await Faults.Latency(before: false);
        await Write(http, answer);
    }

    private Task<FakeAnswer> Do(HttpContext http, FakeCall call) => call.Method switch
    {
        "getUpdates" => GetUpdates(http, call),
        "getMe" => Ok($$"""{"id":{{BotId}},"is_bot":true,"first_name":"Trợ lý","username":"{{BotName}}","can_join_groups":true}"""),
        "setWebhook" => Task.FromResult(SetWebhook(call)),
        "deleteWebhook" => Task.FromResult(DeleteWebhook()),
        "getWebhookInfo" => Ok(WebhookInfo()),
        "sendMessage" or "sendPhoto" or "sendDocument" => Task.FromResult(Send(call)),
        "editMessageText" or "editMessageCaption" => Task.FromResult(Edit(call)),
        "deleteMessage" => Task.FromResult(Delete(call)),
        "answerCallbackQuery" => AnswerCallback(call),
        "setMyCommands" => SetCommands(call),
        "getFile" => Task.FromResult(GetFile(call)),
        _ => Task.FromResult(FakeAnswer.Error(404, "Not Found: method not found")),
    };

    private FakeAnswer Send(FakeCall call)
    {
        if (call.Chat is not { } id || (Faults.OnlyKnownChats && !_chats.ContainsKey(id)))
        {
            return FakeAnswer.Error(400, "Bad Request: chat not found");
        }

        return Chat(id).Accept(call, () => Interlocked.Increment(ref _lastMessage));
    }

    private FakeAnswer Edit(FakeCall call) => call.Chat is { } id && _chats.TryGetValue(id, out var chat)
        ? chat.Change(call)
        : FakeAnswer.Error(400, "Bad Request: chat not found");

    private FakeAnswer Delete(FakeCall call) => call.Chat is { } id && _chats.TryGetValue(id, out var chat)
        ? chat.Remove(call)
        : FakeAnswer.Error(400, "Bad Request: chat not found");

    private Task<FakeAnswer> AnswerCallback(FakeCall call)
    {
        _answeredCallbacks.Enqueue(call.Text("callback_query_id") ?? string.Empty);
        return Ok("true");
    }

    private Task<FakeAnswer> SetCommands(FakeCall call)
    {
        Commands[call.Text("language_code") ?? string.Empty] =
            [.. call.Json("commands")!.Value.EnumerateArray().Select(c => c.GetProperty("command").GetString()!)];
        return Ok("true");
    }

    private FakeAnswer GetFile(FakeCall call) => call.Text("file_id") is { } id && _files.TryGetValue(id, out var content)
        ? FakeAnswer.Result($$"""{"file_id":"{{id}}","file_unique_id":"u","file_size":{{content.Length}},"file_path":"documents/{{id}}"}""")
        : FakeAnswer.Error(400, "Bad Request: wrong file_id or the file is temporarily unavailable");

    private async Task ServeFile(HttpContext http, string id)
    {
        if (_files.TryGetValue(id, out var content))
        {
            await http.Response.Body.WriteAsync(content);
        }
        else
        {
            http.Response.StatusCode = 404;
        }
    }

    private static Task<FakeAnswer> Ok(string result) => Task.FromResult(FakeAnswer.Result(result));

    private static async Task Write(HttpContext http, FakeAnswer answer)
    {
        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes);
    }
}

/// <summary>What a call is answered.</summary>
public sealed record FakeAnswer(int Status, string Body)
{
    public static FakeAnswer Result(string json) => new(200, $$"""{"ok":true,"result":{{json}}}""");

    /// <summary>An answer that says no, as Telegram writes it.</summary>
    public static FakeAnswer Error(int code, string description, int? retryAfter = null, long? migrateTo = null)
    {
        var parameters = retryAfter is null && migrateTo is null ? string.Empty
            : $$""","parameters":{{{(retryAfter is null ? $"\"migrate_to_chat_id\":{migrateTo}" : $"\"retry_after\":{retryAfter}")}}}""";
        return new(code, $$"""{"ok":false,"error_code":{{code}},"description":{{JsonSerializer.Serialize(description)}}{{parameters}}}""");
    }
}

/// <summary>One call of the bot, JSON or form alike.</summary>
public sealed class FakeCall
{
    private readonly JsonElement _json;
    private readonly IFormCollection? _form;

    private FakeCall(string method, JsonElement json, IFormCollection? form) => (Method, _json, _form) = (method, json, form);

    public string Method { get; }

    /// <summary>chat_id, or null.</summary>
    public long? Chat => long.TryParse(Text("chat_id"), System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>True for what counts as a message.</summary>
    public bool Sends => Method is "sendMessage" or "sendPhoto" or "sendDocument";

    /// <summary>A parameter as text.</summary>
    public string? Text(string name) => _form is not null ? (_form.TryGetValue(name, out var value) ? value.ToString() : null)
        : _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(name, out var element)
            ? element.ValueKind == JsonValueKind.String ? element.GetString() : element.GetRawText()
            : null;

    /// <summary>A parameter as JSON.</summary>
    public JsonElement? Json(string name) => _form is null
        ? (_json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(name, out var element) ? element : null)
        : Text(name) is { } text ? JsonDocument.Parse(text).RootElement : null;

    /// <summary>The uploaded file, or null.</summary>
    public async Task<(string Name, byte[] Content)?> File()
    {
        if (_form?.Files is not [{ } file, ..])
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return (file.FileName, bytes.ToArray());
    }

    internal static async Task<FakeCall> Read(HttpContext http, string method)
    {
        if (http.Request.ContentType?.StartsWith("multipart/", StringComparison.Ordinal) == true)
        {
            var feature = new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = 60_000_000 });
            return new FakeCall(method, default, await feature.ReadFormAsync());
        }

        if (http.Request.ContentType is null || http.Request.ContentLength == 0)
        {
            return new FakeCall(method, default, null);
        }

        var document = await JsonDocument.ParseAsync(http.Request.Body);
        return new FakeCall(method, document.RootElement, null);
    }
}
