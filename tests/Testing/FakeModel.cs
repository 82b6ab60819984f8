using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ChiBo.Testing;

/// <summary>A language model's server over real HTTP, in the shape of OpenAI's chat completions: it says what the test has it say.</summary>
public sealed class FakeModel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _heard = new();

    private FakeModel(WebApplication app) => _app = app;

    /// <summary>What to give as Assistant:Endpoint.</summary>
    public string Endpoint => _app.Urls.Single() + "/v1";

    /// <summary>The bodies of all calls, in their order.</summary>
    public IReadOnlyCollection<string> Heard => _heard;

    /// <summary>What it answers to the instructions and the data of a call; null hangs until the caller has gone.</summary>
    public Func<string, string, string?> Says { get; set; } = (_, _) => string.Empty;

    /// <summary>The HTTP status of its answers.</summary>
    public int Status { get; set; } = 200;

    /// <summary>The settings that switch it on in a host.</summary>
    public string[] Settings => [$"Assistant:Endpoint={Endpoint}", "Assistant:Model=mau"];

    public static async Task<FakeModel> Start()
    {
        var app = LocalServer.Build();
        var fake = new FakeModel(app);
        app.Run(fake.Serve);
        await app.StartAsync();
        return fake;
    }

    public ValueTask DisposeAsync() => LocalServer.Stop(_app);

    private async Task Serve(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        _heard.Enqueue(body);
        using var call = JsonDocument.Parse(body);
        var messages = call.RootElement.GetProperty("messages").EnumerateArray().Select(m => Text(m.GetProperty("content"))).ToList();
        if (Says(messages[0], messages[1]) is not { } said)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        http.Response.StatusCode = Status;
        await http.Response.WriteAsJsonAsync(new
        {
            id = "1",
            @object = "chat.completion",
            created = 0,
            model = "mau",
            choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content = said } } },
            usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
        });
    }

    private static string Text(JsonElement content) => content.ValueKind == JsonValueKind.String
        ? content.GetString()!
        : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
}
