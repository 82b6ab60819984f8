using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ChiBo.Testing.Busy;

/// <summary>
/// A Zalo Bot server on real HTTP for loads: any number of bots, each counted strictly by itself. What people write to it,
/// pictures and webhooks <see cref="FakeZaloBot"/> has. How fast the real one lets a bot write is not documented; here it is
/// what the rules say.
/// </summary>
public sealed class BusyZalo : IAsyncDisposable
{
    // Zalo says so of everything that did not come in time (error_code 408 on getUpdates).
    private static readonly byte[] s_nothing = Error(408, "Request timeout");
    private static readonly byte[] s_tooMany = Error(429, "Quota exceeded");
    private static readonly byte[] s_done = """{"ok":true,"result":{"url":"","updated_at":0}}"""u8.ToArray();

    private readonly WebApplication _app;
    private readonly BusyRules _rules;
    private readonly ConcurrentDictionary<string, BusyLog> _bots = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();

    private BusyZalo(WebApplication app, BusyRules rules) => (_app, _rules) = (app, rules);

    /// <summary>What the bot gives as ZaloBot:ApiBaseUrl; every token is taken.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>What the bot of that token has sent.</summary>
    public BusyLog LogOf(string token) => _bots.GetOrAdd(token, _ => new BusyLog());

    /// <summary>Starts a server on a free port of this machine.</summary>
    public static async Task<BusyZalo> Start(BusyRules rules)
    {
        var app = LocalServer.Build();
        var zalo = new BusyZalo(app, rules);
        app.Run(zalo.Serve);
        await app.StartAsync();
        return zalo;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await LocalServer.Stop(_app);
        _stopping.Dispose();
    }

    private async Task Serve(HttpContext http)
    {
        if (http.Request.Path.Value!.Split('/') is not ["", var bot, var method] || !bot.StartsWith("bot", StringComparison.Ordinal))
        {
            await Write(http, Error(404, "Not Found"));
            return;
        }

        var call = await BusyCall.Read(method, http.Request.BodyReader);
        await Latency();
        var answer = method switch
        {
            "sendMessage" => LogOf(bot[3..]).TryAccept(call, _rules.PerSecond) is { } id ? Message(id) : s_tooMany,
            "getUpdates" => await NothingNew(http),
            "getMe" => Me(bot[3..]),
            _ => s_done,
        };
        await Latency();
        await Write(http, answer);
    }

    private async Task<byte[]> NothingNew(HttpContext http)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _stopping.Token);
        await Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System, gone.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        return s_nothing;
    }

    private Task Latency()
    {
        var half = (_rules.Latency.From + ((_rules.Latency.To - _rules.Latency.From) * Random.Shared.NextDouble())) / 2;
        return half > TimeSpan.Zero ? Task.Delay(half, TimeProvider.System) : Task.CompletedTask;
    }

    private static byte[] Me(string token) => Encoding.UTF8.GetBytes(
        $$$"""{"ok":true,"result":{"id":"{{{token.Split(':')[0]}}}","account_name":"bot.Mau{{{token.Split(':')[0]}}}","account_type":"BASIC","can_join_groups":false}}""");

    private static byte[] Message(int id) => Encoding.UTF8.GetBytes(
        $$$"""{"ok":true,"result":{"message_id":"{{{id.ToString("x20", CultureInfo.InvariantCulture)}}}","date":1767225600000}}""");

    private static byte[] Error(int code, string description) =>
        Encoding.UTF8.GetBytes($$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""");

    // Errors come with 200 too, as on the wire.
    private static async Task Write(HttpContext http, byte[] body)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body);
    }
}
