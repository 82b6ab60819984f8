using ChiBo.Bot.Persistence;
using ChiBo.Core.Regulations;
using ChiBo.Core.Storage;

namespace ChiBo.Bot.Commands;

/// <summary>The verb serve: everything runs until stopped.</summary>
public static class Serve
{
    /// <summary>By then the first looks at due work and the index of the rules are done.</summary>
    private static readonly TimeSpan s_settled = TimeSpan.FromSeconds(8);

    public static async Task<int> Run(string[] host, CancellationToken cancel)
    {
        await using var app = HostSetup.Build(host);
        await Start(app, cancel);
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"ChiBo đang chạy. Mở {address}/simulator để dùng thử.");
        }

        _ = GiveBack(app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync(cancel);
        return Exit.Done;
    }

    /// <summary>
    /// Hands back what only the start has used, a sixth of all: the collector would keep it as long as the machine has memory to
    /// spare, which on a small one others would use.
    /// </summary>
    private static async Task GiveBack(CancellationToken stop)
    {
        await Task.Delay(s_settled, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stop.IsCancellationRequested)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    /// <summary>Makes sure that it is the only server of the data, brings the database to shape, gives an empty one its demo branch where there is only the simulator, then starts.</summary>
    public static async Task Start(WebApplication app, CancellationToken cancel)
    {
        // First: a server that is still running must not have its database brought to another shape.
        app.Services.GetRequiredService<ServerLock>().Take();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            await services.GetRequiredService<Migrate>().Run(cancel);
            await services.GetRequiredService<OneTransaction>().Run(() => services.GetRequiredService<DemoBranch>().Write(cancel), cancel);
        }

        await app.StartAsync(cancel);
        app.Services.GetRequiredService<StartNoise>().Started();

        // The first question about the rules would otherwise wait for the index, inside the inbox's transaction.
        var rules = app.Services.GetRequiredService<RegulationBase>();
        _ = Task.Run(() => rules.Now(cancel), cancel);
    }
}
