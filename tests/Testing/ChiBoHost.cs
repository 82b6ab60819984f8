using System.Net.Http.Json;
using System.Text.Json;
using ChiBo.Bot;
using ChiBo.Bot.Commands;
using ChiBo.Core.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChiBo.Testing;

/// <summary>
/// The whole product in this process: real Kestrel on a free port, real SQLite file in a fresh directory, the simulator,
/// and a clock that stands still until it is moved. Starts on Tuesday 1 December 2026, 08:00 in Vietnam.
/// </summary>
public sealed class ChiBoHost : IAsyncDisposable
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);
    private readonly WebApplication _app;

    private ChiBoHost(WebApplication app, FakeTimeProvider clock, string directory)
    {
        _app = app;
        Clock = clock;
        Directory = directory;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>The data directory.</summary>
    public string Directory { get; }

    public FakeTimeProvider Clock { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a host; further settings as "A:B=value". The same directory again is a restart.</summary>
    public static async Task<ChiBoHost> Start(string? directory = null, DateTimeOffset? now = null, params string[] settings)
    {
        directory ??= System.IO.Directory.CreateTempSubdirectory("chibo-").FullName;
        var clock = new FakeTimeProvider(now ?? new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero));
        string[] args =
        [
            "--Urls=http://127.0.0.1:0", $"--Data:Directory={directory}", "--Demo:Seed=false", "--Logging:LogLevel:Default=Warning",
            .. settings.Select(s => "--" + s),
        ];
        var app = HostSetup.Build(args, clock);
        await Serve.Start(app, CancellationToken.None);
        return new ChiBoHost(app, clock, directory);
    }

    /// <summary>Runs work in a scope and one transaction.</summary>
    public async Task<T> Do<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OneTransaction>().Run(() => work(scope.ServiceProvider), CancellationToken.None);
    }

    /// <summary>Reads from the database in a scope of its own.</summary>
    public async Task<T> Read<T>(Func<ChiBoDb, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<ChiBoDb>());
    }

    /// <summary>Moves the clock; answers when what became due is done and sent.</summary>
    public Task Advance(TimeSpan by) => Post("/simulator/clock", new { advance = by.ToString() });

    /// <summary>What /health/ready says, as soon as it fits; fails when that takes half a minute.</summary>
    public async Task<JsonElement> HealthWhere(Func<JsonElement, bool> fits)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var response = await Http.GetAsync("/health/ready", late.Token);
            var health = await response.Content.ReadFromJsonAsync<JsonElement>(s_json, late.Token);
            if (fits(health))
            {
                return health;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, late.Token);
        }
    }

    /// <summary>Completes when the database says so; fails when that takes half a minute.</summary>
    public async Task Until(Func<ChiBoDb, Task<bool>> holds)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await Read(holds))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, late.Token);
        }
    }

    /// <summary>The phone of a member (or of a stranger, by any other word).</summary>
    public Phone PhoneOf(object memberId) => new(this, memberId.ToString()!);

    internal async Task<JsonElement> Post(string path, object body)
    {
        var response = await Http.PostAsJsonAsync(path, body);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        return await response.Content.ReadFromJsonAsync<JsonElement>(s_json);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        var stopped = _app.StopAsync();
        while (!stopped.IsCompleted)
        {
            // What waits by the host's clock, as Quartz does after a failed look, must come to its end.
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(stopped, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }

        await stopped;
        await _app.DisposeAsync();
    }
}
