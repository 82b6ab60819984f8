using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ChiBo.Testing.Busy;

/// <summary>
/// A Bot API server on real HTTP for loads: thousands of calls a second at little cost, limits counted strictly, everything
/// stamped with monotonic time. What it cannot do (files, edits that are looked at, webhooks) <see cref="FakeTelegram"/> can.
/// </summary>
public sealed class BusyTelegram : IAsyncDisposable
{
    private static readonly byte[] s_true = """{"ok":true,"result":true}"""u8.ToArray();
    private static readonly byte[] s_error = Error(500, "Internal Server Error");
    private static readonly byte[] s_tooMany = Error(429, "Too Many Requests: retry after 1", ""","parameters":{"retry_after":1}""");
    private static readonly byte[] s_conflict = Error(409, "Conflict: terminated by other getUpdates request");
    private static readonly byte[] s_unauthorized = Error(401, "Unauthorized");
    private static readonly byte[] s_me = Encoding.UTF8.GetBytes(
        $$$"""{"ok":true,"result":{"id":{{{FakeTelegram.BotId}}},"is_bot":true,"first_name":"Trợ lý","username":"{{{FakeTelegram.BotName}}}"}}""");

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private int _open;

    private BusyTelegram(WebApplication app) => _app = app;

    /// <summary>What the bot gives as Telegram:ApiBaseUrl; its token is <see cref="FakeTelegram.Token"/>.</summary>
    public string Url => _app.Urls.Single();

    /// <summary>May be changed at any time.</summary>
    public BusyRules Rules { get; set; } = new();

    /// <summary>Messages that have arrived and are not answered yet.</summary>
    public int Open => Volatile.Read(ref _open);

    public BusyLog Log { get; } = new();

    public BusyUpdates Updates { get; } = new();

    /// <summary>Starts a server on a free port of this machine.</summary>
    public static async Task<BusyTelegram> Start(BusyRules rules)
    {
        var app = LocalServer.Build();
        var telegram = new BusyTelegram(app) { Rules = rules };
        app.Run(telegram.Serve);
        await app.StartAsync();
        return telegram;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await LocalServer.Stop(_app);
        _stopping.Dispose();
    }

    private async Task Serve(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        const string Before = $"/bot{FakeTelegram.Token}/";
        if (!path.StartsWith(Before, StringComparison.Ordinal))
        {
            await Write(http, 401, s_unauthorized);
            return;
        }

        var call = await BusyCall.Read(path[Before.Length..], http.Request.BodyReader);
        var rules = Rules;
        Interlocked.Add(ref _open, call.Method == "sendMessage" ? 1 : 0);
        try
        {
            await Answer(http, call, rules);
        }
        finally
        {
            Interlocked.Add(ref _open, call.Method == "sendMessage" ? -1 : 0);
        }
    }

    private async Task Answer(HttpContext http, BusyCall call, BusyRules rules)
    {
        var half = (rules.Latency.From + ((rules.Latency.To - rules.Latency.From) * Random.Shared.NextDouble())) / 2;
        await Delay(half);
        switch (call.Method)
        {
            case "getUpdates":
                await Poll(http, call, half);
                return;
            case "sendMessage":
                await Send(http, call, rules, half);
                return;
            case "answerCallbackQuery":
                Log.Answered(call.Callback);
                break;
        }

        await Delay(half);
        await Write(http, 200, call.Method == "getMe" ? s_me : call.Method == "editMessageText" ? Message(call.Chat, 1) : s_true);
    }

    private async Task Poll(HttpContext http, BusyCall call, TimeSpan half)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _stopping.Token);
        var found = await Updates.Next(call, gone.Token);
        await Delay(half);
        await Write(http, found is null ? 409 : 200, found ?? s_conflict);
    }

    private async Task Send(HttpContext http, BusyCall call, BusyRules rules, TimeSpan half)
    {
        var dice = Random.Shared.NextDouble();
        if (dice < rules.CutBefore)
        {
            http.Abort();
            return;
        }

        if (dice < rules.CutBefore + rules.Errors)
        {
            await Delay(half);
            await Write(http, 500, s_error);
            return;
        }

        var id = Log.TryAccept(call, rules.PerSecond);
        if (id is not null && Random.Shared.NextDouble() < rules.CutAfter)
        {
            Log.Cut();
            http.Abort();
            return;
        }

        await Delay(half);
        await (id is { } given ? Write(http, 200, Message(call.Chat, given)) : Write(http, 429, s_tooMany));
    }

    private static Task Delay(TimeSpan time) => time > TimeSpan.Zero ? Task.Delay(time, TimeProvider.System) : Task.CompletedTask;

    private static byte[] Message(long chat, int id) => Encoding.UTF8.GetBytes(
        $$$"""{"ok":true,"result":{"message_id":{{{id}}},"date":1767225600,"chat":{"id":{{{chat}}},"type":"private"},"text":"x"}}""");

    private static byte[] Error(int code, string description, string more = "") =>
        Encoding.UTF8.GetBytes($$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"{{more}}}""");

    private static async Task Write(HttpContext http, int status, byte[] body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body);
    }
}
