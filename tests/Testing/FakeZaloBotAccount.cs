using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ChiBo.Testing;

/// <summary>One bot on the fake server: its chats, its updates on their way to the program, its webhook.</summary>
public sealed class FakeZaloBotAccount(FakeZaloBot server, string name, string token)
{
    private readonly ConcurrentDictionary<string, FakeZaloChat> _chats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private readonly Queue<string> _updates = new();
    private readonly HttpClient _webhookClient = new();
    private readonly Lock _lock = new();
    private Task _bringing = Task.CompletedTask;
    private int _outstanding;
    private int _handedOut;
    private int _lastMessage;

    public string Token => token;

    /// <summary>"bot.mau".</summary>
    public string AccountName => $"bot.{name}";

    /// <summary>Its token is refused from now on.</summary>
    public bool TokenRevoked { get; set; }

    /// <summary>Messages left this month; null for no limit.</summary>
    public int? MessagesLeft { get; set; }

    /// <summary>The address set by setWebhook; empty for none.</summary>
    public string WebhookUrl { get; set; } = string.Empty;

    /// <summary>The secret set with it.</summary>
    public string? WebhookSecret { get; private set; }

    /// <summary>Updates are brought as Zalo's pages say, in {ok, result}; else flat, as they really come.</summary>
    public bool WrapsUpdates { get; set; }

    /// <summary>Each update is brought to the webhook twice.</summary>
    public bool DoublesUpdates { get; set; }

    /// <summary>Status codes the webhook has answered, in order.</summary>
    public ConcurrentQueue<int> WebhookAnswers { get; } = new();

    internal FakeZaloBot Server => server;

    /// <summary>The private chat of that person.</summary>
    public FakeZaloChat Chat(long person) => Chat(person.ToString(CultureInfo.InvariantCulture));

    public FakeZaloChat Chat(string id) => _chats.GetOrAdd(id, key => new FakeZaloChat(this, key));

    /// <summary>How often a method was called, also in vain.</summary>
    public int CallsOf(string method) => _calls.GetValueOrDefault(method);

    /// <summary>Completes when the program has taken everything: it has come for the next, or its webhook has said 2xx.</summary>
    public Task AllTaken() => server.Until(() => Volatile.Read(ref _outstanding) == 0);

    /// <summary>Brings an update of any shape to the program.</summary>
    public void Push(string update)
    {
        Interlocked.Increment(ref _outstanding);
        lock (_lock)
        {
            if (WebhookUrl.Length > 0)
            {
                _bringing = BringAfter(_bringing, WrapsUpdates ? $$"""{"ok":true,"result":{{update}}}""" : update);
            }
            else
            {
                _updates.Enqueue(update);
            }
        }

        server.Changed.Raise();
    }

    internal void Count(string method) => _calls.AddOrUpdate(method, 1, static (_, n) => n + 1);

    internal byte[]? PictureAt(string path) => _chats.Values.Select(c => c.PictureAt(path)).FirstOrDefault(p => p is not null);

    internal int NextMessage() => Interlocked.Increment(ref _lastMessage);

    internal async Task<FakeAnswer> Do(HttpContext http, FakeCall call) => call.Method switch
    {
        "getMe" => FakeAnswer.Result($$"""{"id":"9{{name}}","account_name":"{{AccountName}}","account_type":"BASIC","can_join_groups":false}"""),
        "getUpdates" => await NextUpdate(http, call),
        "setWebhook" => await SetWebhook(call),
        "testWebhook" => FakeAnswer.Result(await Probe()),
        "deleteWebhook" => Webhook(string.Empty, null),
        "getWebhookInfo" => FakeAnswer.Result($$"""{"url":{{JsonSerializer.Serialize(WebhookUrl)}},"updated_at":1749633372026}"""),
        "sendMessage" or "sendPhoto" => Send(call),
        "sendChatAction" => new FakeAnswer(200, """{"ok":true}"""),
        _ => FakeZaloFault.Answer(400, "Bad request"),
    };

    private FakeAnswer Send(FakeCall call)
    {
        if (MessagesLeft is 0)
        {
            return FakeZaloFault.QuotaUsedUp.Answer!;
        }

        var answer = call.Text("chat_id") is { Length: > 0 } chat ? Chat(chat).Accept(call) : FakeZaloFault.Answer(400, "chat_id is required");
        MessagesLeft -= answer.Body.StartsWith("""{"ok":true""", StringComparison.Ordinal) ? 1 : 0;
        return answer;
    }

    /// <summary>One update, handed out once; a program that comes again has taken the one before.</summary>
    private async Task<FakeAnswer> NextUpdate(HttpContext http, FakeCall call)
    {
        Interlocked.Add(ref _outstanding, -Interlocked.Exchange(ref _handedOut, 0));
        server.Changed.Raise();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, server.Stopping);
        end.CancelAfter(TimeSpan.FromSeconds(int.Parse(call.Text("timeout") ?? "30", CultureInfo.InvariantCulture)));
        while (true)
        {
            var next = server.Changed.Next;
            lock (_lock)
            {
                if (!http.RequestAborted.IsCancellationRequested && WebhookUrl.Length == 0 && _updates.TryDequeue(out var update))
                {
                    _handedOut++;
                    return FakeAnswer.Result(update);
                }
            }

            if (end.IsCancellationRequested)
            {
                return FakeZaloFault.Answer(408, "Request timeout");
            }

            await Task.WhenAny(next, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end.Token));
        }
    }

    /// <summary>Stored even where trying it fails.</summary>
    private async Task<FakeAnswer> SetWebhook(FakeCall call)
    {
        if (call.Text("url") is not { Length: > 0 } url || call.Text("secret_token") is not { Length: >= 8 and <= 256 } secret)
        {
            return FakeZaloFault.Answer(400, "url and secret_token are required");
        }

        Webhook(url, secret);
        return FakeAnswer.Result($$"""{"url":{{JsonSerializer.Serialize(url)}},"updated_at":1749538250568,"verification":{{await Probe()}}}""");
    }

    private FakeAnswer Webhook(string url, string? secret)
    {
        (WebhookUrl, WebhookSecret) = (url, secret);
        return FakeAnswer.Result($$"""{"url":{{JsonSerializer.Serialize(url)}},"updated_at":1749538250568}""");
    }

    /// <summary>An empty body, as seen of Zalo.</summary>
    private async Task<string> Probe() => await Bring(string.Empty) is 200
        ? """{"ok":true,"outcome":"webhook.ok"}"""
        : """{"ok":false,"outcome":"webhook.err.blocked","hint":"Check the firewall"}""";

    private async Task BringAfter(Task before, string update)
    {
        await before;
        if (DoublesUpdates)
        {
            await Bring(update);
        }

        // That Zalo brings again what was not taken, and for how long, is not documented.
        while (!server.Stopping.IsCancellationRequested && await Bring(update) is not (>= 200 and < 300))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        Interlocked.Decrement(ref _outstanding);
        server.Changed.Raise();
    }

    private async Task<int> Bring(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, WebhookUrl)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Add("X-Bot-Api-Secret-Token", WebhookSecret);
        try
        {
            using var response = await _webhookClient.SendAsync(request, server.Stopping);
            WebhookAnswers.Enqueue((int)response.StatusCode);
            server.Changed.Raise();
            return (int)response.StatusCode;
        }
        catch (Exception cut) when (cut is HttpRequestException or OperationCanceledException)
        {
            return 0;
        }
    }
}
