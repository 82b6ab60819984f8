using ChiBo.Bot.Channels;
using ChiBo.Bot.Delivery;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Web;

/// <summary>Says whether the process lives and whether it can do its work.</summary>
public sealed class Health(ChiBoDb db, Dispatcher dispatcher, ChannelTrouble channels)
{
    /// <summary>What is wrong, one sentence each; empty when ready.</summary>
    public async Task<IReadOnlyList<string>> Faults(CancellationToken cancel)
    {
        var faults = new List<string>();
        try
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            {
                faults.Add("Cơ sở dữ liệu chưa được nâng cấp.");
            }
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            faults.Add("Không đọc được cơ sở dữ liệu.");
        }

        if (dispatcher.Trouble is { } trouble)
        {
            faults.Add(trouble);
        }

        faults.AddRange(channels.Stopped);
        return faults;
    }

    /// <summary>What mends itself, one sentence each; no reason to be called not ready.</summary>
    public IReadOnlyList<string> Notes => channels.Passing;
}

/// <summary>Maps /health/live and /health/ready.</summary>
public static class HealthRoutes
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        app.MapGet("/health/ready", async (Health health, CancellationToken cancel) =>
        {
            var faults = await health.Faults(cancel);
            return Results.Json(new { status = faults.Count == 0 ? "ready" : "not ready", faults, notes = health.Notes }, statusCode: faults.Count == 0 ? 200 : 503);
        });
    }
}
