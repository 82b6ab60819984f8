using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChiBo.Testing;

/// <summary>The way from people to the bot: kept until confirmed by offset, or brought to the webhook until it says 2xx.</summary>
public sealed partial class FakeTelegram
{
    private readonly List<Pending> _pending = [];
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly HttpClient _webhookClient = new(new SocketsHttpHandler { MaxConnectionsPerServer = 100 });
    private TaskCompletionSource<bool>? _poll;
    private HashSet<string>? _kinds;
    private WebhookSettings? _webhook;
    private long _lastUpdate = 1000;

    private sealed record Pending(long Id, long Queue, string Json);

    private sealed record WebhookSettings(Uri Url, string? Secret);

    /// <summary>Updates that the bot has not confirmed.</summary>
    public int Unconfirmed
    {
        get
        {
            lock (_lock)
            {
                return _pending.Count;
            }
        }
    }

    /// <summary>The address set by setWebhook, or null.</summary>
    public Uri? WebhookUrl => Volatile.Read(ref _webhook)?.Url;

    /// <summary>How long a webhook that failed rests before the update is brought again.</summary>
    public TimeSpan WebhookRest { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Completes when the bot has confirmed everything.</summary>
    public Task AllTaken() => Until(() => Unconfirmed == 0);

    /// <summary>Brings an update of any shape to the bot and returns its id. <paramref name="json"/>: an object without update_id, or with its own.</summary>
    /// <param name="queue">Updates of the same queue are brought to a webhook one after another.</param>
    public long Push(string json, long queue = 0)
    {
        lock (_lock)
        {
            var id = _lastUpdate + 1;
            var text = json;
            if (JsonNode.Parse(json) is JsonObject update)
            {
                if (update["update_id"] is JsonValue own && own.TryGetValue<long>(out var given))
                {
                    id = given;
                }
                else
                {
                    update["update_id"] ??= id;
                }

                text = update.ToJsonString();
            }

            Enqueue(new Pending(id, queue, text));
            return id;
        }
    }

    /// <summary>Brings an update of a known kind, unless the bot did not ask for that kind. Written without parsing, for many.</summary>
    internal long Push(string kind, string body, long queue)
    {
        lock (_lock)
        {
            var id = _lastUpdate + 1;
            if (_kinds?.Contains(kind) != false)
            {
                Enqueue(new Pending(id, queue, $$"""{"update_id":{{id}},"{{kind}}":{{body}}}"""));
            }

            return id;
        }
    }

    private void Enqueue(Pending update)
    {
        _lastUpdate = Math.Max(_lastUpdate, update.Id);
        _pending.Add(update);
        if (_webhook is { } webhook)
        {
            Bring(webhook, update);
        }

        Changed.Raise();
    }

    private async Task<FakeAnswer> GetUpdates(HttpContext http, FakeCall call)
    {
        if (_webhook is not null)
        {
            return FakeAnswer.Error(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }

        var mine = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _poll, mine)?.TrySetResult(true);
        Keep(call);
        var offset = NumberOf(call, "offset", 0);
        var limit = (int)NumberOf(call, "limit", 100);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _stopping.Token);
        end.CancelAfter(TimeSpan.FromSeconds(NumberOf(call, "timeout", 0)));
        while (true)
        {
            var next = Changed.Next;
            var found = Confirm(offset, limit);
            if (found.Count > 0 || end.IsCancellationRequested)
            {
                Interlocked.CompareExchange(ref _poll, null, mine);
                return FakeAnswer.Result($"[{string.Join(',', found)}]");
            }

            await Task.WhenAny(next, mine.Task, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end.Token));
            if (mine.Task.IsCompleted)
            {
                return FakeAnswer.Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
            }
        }
    }

    private void Keep(FakeCall call)
    {
        if (call.Json("allowed_updates") is { ValueKind: JsonValueKind.Array } kinds)
        {
            _kinds = [.. kinds.EnumerateArray().Select(k => k.GetString()!)];
        }
    }

    private List<string> Confirm(long offset, int limit)
    {
        lock (_lock)
        {
            if (_pending.RemoveAll(u => u.Id < offset) > 0)
            {
                Changed.Raise();
            }

            return [.. _pending.Take(limit).Select(u => u.Json)];
        }
    }

    private FakeAnswer SetWebhook(FakeCall call)
    {
        lock (_lock)
        {
            Keep(call);
            if (call.Text("url") is not { Length: > 0 } url)
            {
                return DeleteWebhook();
            }

            var webhook = new WebhookSettings(new Uri(url), call.Text("secret_token"));
            _webhook = webhook;
            foreach (var update in _pending)
            {
                Bring(webhook, update);
            }
        }

        return FakeAnswer.Result("true");
    }

    private FakeAnswer DeleteWebhook()
    {
        _webhook = null;
        return FakeAnswer.Result("true");
    }

    private string WebhookInfo() =>
        $$"""{"url":{{JsonSerializer.Serialize(WebhookUrl?.ToString() ?? string.Empty)}},"has_custom_certificate":false,"pending_update_count":{{Unconfirmed}}}""";

    private void Bring(WebhookSettings webhook, Pending update)
    {
        var chat = Chat(update.Queue);
        lock (chat)
        {
            chat.Bringing = BringAfter(chat.Bringing, webhook, update);
        }
    }

    private async Task BringAfter(Task before, WebhookSettings webhook, Pending update)
    {
        await before;
        while (_webhook == webhook && !_stopping.IsCancellationRequested && !await BringOnce(webhook, update))
        {
            await Task.Delay(WebhookRest, TimeProvider.System);
        }
    }

    private async Task<bool> BringOnce(WebhookSettings webhook, Pending update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(update.Json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        if (webhook.Secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", webhook.Secret);
        }

        try
        {
            using var response = await _webhookClient.SendAsync(request, _stopping.Token);
            WebhookAnswers.Enqueue((int)response.StatusCode);
            Changed.Raise();
            if (!response.IsSuccessStatusCode)
            {
                return false;
            }
        }
        catch (Exception cut) when (cut is HttpRequestException or OperationCanceledException)
        {
            return false;
        }

        lock (_lock)
        {
            _pending.Remove(update);
        }

        Changed.Raise();
        return true;
    }

    /// <summary>Status codes the webhook has answered, in order.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<int> WebhookAnswers { get; } = new();

    private static long NumberOf(FakeCall call, string name, long normal) =>
        long.TryParse(call.Text(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : normal;
}
