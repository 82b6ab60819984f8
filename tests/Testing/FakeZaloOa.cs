using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChiBo.Testing;

/// <summary>
/// The servers of Zalo for an Official Account, on real HTTP: refresh tokens that work once, access tokens that expire,
/// errors that come with HTTP 200, the window, the kind of OA, limits of messages and files. Keeps what every person was sent.
/// </summary>
public sealed class FakeZaloOa : IAsyncDisposable
{
    public const string AppId = "1234567890123456789";
    public const string AppSecret = "fake-app-secret-for-tests";
    public const string OaSecretKey = "fake-oa-secret-key-for-tests";
    public const string FirstRefreshToken = "fake-refresh-token-0";

    /// <summary>The OA's own id.</summary>
    public const string OaId = "555000555";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, FakeZaloOaChat> _chats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(Func<string, bool> On, FakeFault Fault)> _faults = new();
    private readonly Lock _tokens = new();
    private string _refresh = FirstRefreshToken;
    private string? _access;
    private int _pairs;
    private int _lastMessage;

    private FakeZaloOa(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>v3.0/oa/message/cs answers -235 and only v2.0/oa/message sends; else v2.0 answers -240.</summary>
    public bool IsPublicBody { get; set; }

    /// <summary>The approved templates, each with the names of its parameters.</summary>
    public ConcurrentDictionary<string, string[]> Templates { get; } = new(StringComparer.Ordinal);

    /// <summary>The wallet is empty: what costs is answered with -321.</summary>
    public bool IsWalletEmpty { get; set; }

    /// <summary>Pairs of tokens given out.</summary>
    public int Pairs => Volatile.Read(ref _pairs);

    /// <summary>The access token that is valid now.</summary>
    public string? AccessToken => Volatile.Read(ref _access);

    /// <summary>The refresh token that is good for one exchange.</summary>
    public string RefreshToken => Volatile.Read(ref _refresh);

    internal Signal Changed { get; } = new();

    public static async Task<FakeZaloOa> Start(int port = 0)
    {
        var app = LocalServer.Build(port);
        var fake = new FakeZaloOa(app);
        app.Run(fake.Serve);
        await app.StartAsync();
        return fake;
    }

    /// <summary>The chat with that person.</summary>
    public FakeZaloOaChat Chat(string user) => _chats.GetOrAdd(user, static id => new FakeZaloOaChat(id));

    /// <summary>How often a path was called, also in vain.</summary>
    public int CallsOf(string path) => _calls.GetValueOrDefault(path);

    /// <summary>Spoils the next calls of a path: "v3.0/oa/message/cs".</summary>
    public void Next(string path, FakeFault fault, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            _faults.Enqueue((called => called == path, fault));
        }
    }

    /// <summary>An error as the API writes it: with HTTP 200.</summary>
    public static FakeFault Error(int code, string words = "error") =>
        new(FakeFaultKind.Answered, new FakeAnswer(200, $$"""{"error":{{code}},"message":{{JsonSerializer.Serialize(words)}}}"""));

    /// <summary>The server itself is broken.</summary>
    public static FakeFault Broken(int status = 500) => new(FakeFaultKind.Answered, new FakeAnswer(status, "<html>busy</html>"));

    /// <summary>The access token is valid no more, before its time.</summary>
    public void ExpireAccessToken()
    {
        lock (_tokens)
        {
            _access = null;
        }
    }

    /// <summary>The operator gives consent anew: a fresh refresh token, every older one is dead.</summary>
    public string ConsentAgain()
    {
        lock (_tokens)
        {
            return _refresh = $"fake-refresh-token-{Guid.NewGuid():N}";
        }
    }

    /// <summary>Puts a file on the server; returns its address.</summary>
    public string KeepFile(byte[] content)
    {
        var id = Guid.NewGuid().ToString("N");
        _files[id] = content;
        return $"{Url}/files/{id}";
    }

    /// <summary>Completes when the condition holds; looks again after each call. Fails after ten seconds.</summary>
    public async Task Until(Func<bool> condition)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (true)
        {
            var next = Changed.Next;
            if (condition())
            {
                return;
            }

            await next.WaitAsync(late.Token);
        }
    }

    public ValueTask DisposeAsync() => LocalServer.Stop(_app);

    private async Task Serve(HttpContext http)
    {
        var path = http.Request.Path.Value!.TrimStart('/');
        if (path.StartsWith("files/", StringComparison.Ordinal))
        {
            http.Response.StatusCode = _files.TryGetValue(path[6..], out var content) ? 200 : 404;
            await http.Response.Body.WriteAsync(content ?? []);
            return;
        }

        _calls.AddOrUpdate(path, 1, static (_, n) => n + 1);
        var body = await Body(http);
        var fault = TakeFault(path);
        if (fault?.Kind == FakeFaultKind.CutBefore)
        {
            http.Abort();
            return;
        }

        var answer = fault?.Answer ?? Do(path, http, body);
        Changed.Raise();
        if (fault?.Kind == FakeFaultKind.CutAfter)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(answer.Body);
    }

    private FakeFault? TakeFault(string path)
    {
        if (_faults.TryPeek(out var next) && next.On(path) && _faults.TryDequeue(out var taken))
        {
            return taken.Fault;
        }

        return null;
    }

    private sealed record CallBody(JsonElement Json, IFormCollection? Form, (string Name, byte[] Content)? File);

    private static async Task<CallBody> Body(HttpContext http)
    {
        if (http.Request.HasFormContentType)
        {
            var form = await new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = 60_000_000 }).ReadFormAsync();
            if (form.Files is not [{ } file, ..])
            {
                return new CallBody(default, form, null);
            }

            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            return new CallBody(default, form, (file.FileName, bytes.ToArray()));
        }

        if (http.Request.Method == HttpMethods.Get)
        {
            return new CallBody(default, null, null);
        }

        using var document = await JsonDocument.ParseAsync(http.Request.Body);
        return new CallBody(document.RootElement.Clone(), null, null);
    }

    private FakeAnswer Do(string path, HttpContext http, CallBody body)
    {
        if (path == "v4/oa/access_token")
        {
            return Exchange(http, body.Form);
        }

        if (_access is null || http.Request.Headers["access_token"] != _access)
        {
            return Error(_access is null ? -220 : -216, "Access token is invalid").Answer!;
        }

        return path switch
        {
            "v3.0/oa/message/template" when IsWalletEmpty => Error(-321, "Out of balance").Answer!,
            "v3.0/oa/message/cs" => IsPublicBody ? Error(-235, "API does not support this type of OA").Answer! : Send(body.Json),
            "v2.0/oa/message" => IsPublicBody ? Send(body.Json) : Error(-240, "API message v2 is closed").Answer!,
            "v3.0/oa/message/template" => SendTemplate(body.Json),
            "v2.0/oa/upload/image" => Upload(body.File, 1_048_576, "attachment_id"),
            "v2.0/oa/upload/file" => Upload(body.File, 5_242_880, "token"),
            "v2.0/oa/getoa" => Data($$"""{"oa_id":"{{OaId}}","oa_type":{{(IsPublicBody ? 4 : 2)}}}"""),
            "v3.0/oa/quota/message" => Data("""{"last_interaction":"1789033572455"}"""),
            _ => new FakeAnswer(404, "{}"),
        };
    }

    private FakeAnswer Exchange(HttpContext http, IFormCollection? form)
    {
        lock (_tokens)
        {
            string?[] given = [http.Request.Headers["secret_key"], form?["app_id"], form?["grant_type"], form?["refresh_token"]];
            if (!given.SequenceEqual([AppSecret, AppId, "refresh_token", _refresh]))
            {
                return new FakeAnswer(200, """{"error_name":"Invalid refresh token.","error_reason":"Refresh token is invalid.","ref_doc":"https://example.invalid","error_description":"Refresh token is invalid.","error":-14014}""");
            }

            _pairs++;
            (_access, _refresh) = ($"fake-access-token-{_pairs}-{Guid.NewGuid():N}", $"fake-refresh-token-{_pairs}-{Guid.NewGuid():N}");
            return new FakeAnswer(200, $$"""{"access_token":"{{_access}}","refresh_token":"{{_refresh}}","expires_in":"90000"}""");
        }
    }

    private FakeAnswer Send(JsonElement json)
    {
        var user = json.GetProperty("recipient").GetProperty("user_id").GetString()!;
        var (error, id) = Chat(user).Accept(json.GetProperty("message"), _files, () => Interlocked.Increment(ref _lastMessage));
        return error is { } code
            ? Error(code, code == -230 ? "User has not interacted with the OA in the past 7 days" : "refused").Answer!
            : Data($$"""{"message_id":"{{id}}","user_id":"{{user}}","sent_time":"1","quota":{"quota_type":"sub_quota"} }""");
    }

    private FakeAnswer SendTemplate(JsonElement json)
    {
        var user = json.GetProperty("user_id").GetString()!;
        var values = json.GetProperty("template_data").EnumerateObject().ToDictionary(v => v.Name, v => v.Value.GetString()!, StringComparer.Ordinal);
        if (!Templates.TryGetValue(json.GetProperty("template_id").GetString()!, out var parameters) || !values.Keys.Order().SequenceEqual(parameters.Order()))
        {
            return Error(-132, "template_data is invalid").Answer!;
        }

        var text = string.Join('\n', parameters.Select(p => $"{p}: {values[p]}"));
        return Chat(user).AcceptTemplate(text, () => Interlocked.Increment(ref _lastMessage)) is { } id
            ? Data($$"""{"message_id":"{{id}}","user_id":"{{user}}"}""")
            : Error(-213, "refused").Answer!;
    }

    private FakeAnswer Upload((string Name, byte[] Content)? file, int most, string field)
    {
        if (file is not { } given || given.Content.Length > most)
        {
            return Error(-201, "file is invalid").Answer!;
        }

        var id = Guid.NewGuid().ToString("N");
        _files[id] = given.Content;
        return Data($$"""{"{{field}}":"{{id}}"}""");
    }

    private static FakeAnswer Data(string json) => new(200, $$"""{"error":0,"message":"Success","data":{{json}}}""");

    /// <summary>What a message's id looks like.</summary>
    internal static string MessageId(int number) => string.Create(CultureInfo.InvariantCulture, $"zm-{number:x8}");
}
