using System.Diagnostics;
using ChiBo.Core.Regulations;
using ChiBo.Core.Storage;

namespace ChiBo.Bot.Errands;

/// <summary>
/// Fits the line between answering and asking back anew when the rules have changed. It takes a processor for a second or more,
/// so it runs beside the answering and outside any transaction; the line before serves meanwhile.
/// </summary>
public sealed partial class LineKeeper(IServiceScopeFactory scopes, RegulationBase rules, Committed committed, ILogger<LineKeeper> log) : BackgroundService
{
    /// <summary>Changes that come soon after one another are fitted for once.</summary>
    private static readonly TimeSpan s_calm = TimeSpan.FromSeconds(5);

    /// <summary>What another process has changed is noticed within this time.</summary>
    private static readonly TimeSpan s_look = TimeSpan.FromMinutes(1);

    /// <summary>Fits the line where it is that of an older base. False when there was nothing to do.</summary>
    public async Task<bool> Refit(CancellationToken cancel)
    {
        var now = await rules.Now(cancel);
        if (now.LineVersion == now.Version)
        {
            return false;
        }

        var began = Stopwatch.GetTimestamp();
        var line = await Task.Run(() => FitAnswerLine.On(now.Index, cancel), cancel) ?? now.Line;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ChiBoDb>();
        await scope.ServiceProvider.GetRequiredService<OneTransaction>().Run(() => RulesState.KeepLine(db, line, now.Version, cancel), cancel);
        Log.Fitted(log, now.Version, now.Index.Material.Passages.Count, Stopwatch.GetElapsedTime(began).TotalSeconds);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var commit = committed.Next;
            try
            {
                if (await Refit(stoppingToken))
                {
                    continue;
                }
            }
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(log, broken.GetType().Name, broken.StackTrace);
            }

            await Task.WhenAny(commit, Task.Delay(s_look, TimeProvider.System, stoppingToken));
            await Task.Delay(s_calm, TimeProvider.System, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The line of answers was fitted anew for version {Version} of the rules, {Passages} passages, in {Seconds:0.0} s")]
        public static partial void Fitted(ILogger logger, long version, int passages, double seconds);

        [LoggerMessage(2, LogLevel.Error, "The line of answers could not be fitted: {Error}\n{At}")]
        public static partial void Failed(ILogger logger, string error, string? at);
    }
}
