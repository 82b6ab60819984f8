using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ChiBo.Testing;

/// <summary>
/// A Zalo Bot server on real HTTP that behaves like Zalo's where it matters to a bot: one update at a time and never again,
/// 408 for nothing new, silence while a webhook is set, errors as HTTP 200, a month's quota. Holds several bots.
/// </summary>
public sealed class FakeZaloBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, FakeZaloBotAccount> _bots = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private volatile Exception? _broken;

    private FakeZaloBot(WebApplication app)
    {
        _app = app;
        First = Add("mau");
    }

    /// <summary>What the bot gives as ZaloBot:ApiBaseUrl.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>The bot that is there from the start.</summary>
    public FakeZaloBotAccount First { get; }

    /// <summary>What happens on purpose; the rules are those of the other fake server.</summary>
    public FakeTelegramFaults Faults { get; } = new();

    /// <summary>Raised by everything that happens here; wait on it instead of sleeping.</summary>
    internal Signal Changed { get; } = new();

    internal CancellationToken Stopping => _stopping.Token;

    /// <summary>Starts a server on a free port of this machine, or on a given one (to come back where one was).</summary>
    public static async Task<FakeZaloBot> Start(int port = 0)
    {
        var app = LocalServer.Build(port);
        var fake = new FakeZaloBot(app);
        app.Run(fake.Serve);
        await app.StartAsync();
        return fake;
    }

    /// <summary>A further bot, with a token of its own.</summary>
    public FakeZaloBotAccount Add(string name)
    {
        var bot = new FakeZaloBotAccount(this, name, $"80000000{_bots.Count}:fake-zalo-token-{name}");
        _bots[bot.Token] = bot;
        return bot;
    }

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

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        await LocalServer.Stop(_app);
    }

    private async Task Serve(HttpContext http)
    {
        if (http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) is not [var first, var method]
            || !first.StartsWith("bot", StringComparison.Ordinal))
        {
            await ServePicture(http);
            return;
        }

        if (!_bots.TryGetValue(first[3..], out var bot) || bot.TokenRevoked)
        {
            await Write(http, FakeZaloFault.Answer(401, "Unauthorized"));
            return;
        }

        var call = await FakeCall.Read(http, method);
        bot.Count(method);
        Changed.Raise();
        try
        {
            await Answer(http, bot, call);
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

    private async Task Answer(HttpContext http, FakeZaloBotAccount bot, FakeCall call)
    {
        var fault = Faults.For(call);
        if (fault is { Kind: FakeFaultKind.CutBefore })
        {
            http.Abort();
            return;
        }

        var answer = fault?.Answer ?? await bot.Do(http, call);
        if (fault is { Kind: FakeFaultKind.CutAfter })
        {
            http.Abort();
            return;
        }

        await Write(http, answer);
    }

    /// <summary>Pictures people sent: "/media/chat/name".</summary>
    private async Task ServePicture(HttpContext http)
    {
        if (_bots.Values.Select(b => b.PictureAt(http.Request.Path.Value!)).FirstOrDefault(p => p is not null) is { } picture)
        {
            await http.Response.Body.WriteAsync(picture);
        }
        else
        {
            http.Response.StatusCode = 404;
        }
    }

    private static async Task Write(HttpContext http, FakeAnswer answer)
    {
        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes);
    }
}

/// <summary>Zalo's ways of saying no: HTTP 200 with ok false.</summary>
public static class FakeZaloFault
{
    public static readonly FakeFault QuotaUsedUp = Error(429, "Quota exceeded");

    /// <summary>Zalo's word for a failure of its own.</summary>
    public static readonly FakeFault Internal = Error(403, "internal server error");

    public static FakeFault Error(int code, string description) => new(FakeFaultKind.Answered, Answer(code, description));

    internal static FakeAnswer Answer(int code, string description) =>
        new(200, $$"""{"ok":false,"error_code":{{code}},"description":{{JsonSerializer.Serialize(description)}}}""");
}
