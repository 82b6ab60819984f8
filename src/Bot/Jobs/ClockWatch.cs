using Quartz;

namespace ChiBo.Bot.Jobs;

/// <summary>
/// Notices that the clock was put back. Quartz keeps the instant of the next look, which would then lie as far ahead as
/// the clock was put back; the look is set anew.
/// </summary>
public sealed partial class ClockWatch(ISchedulerFactory schedulers, TimeProvider time, ILogger<ClockWatch> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(1);

    // Less is what time servers correct every day, and only delays a look by as much.
    private static readonly TimeSpan s_noticed = TimeSpan.FromSeconds(30);

    private DateTimeOffset _latest = time.GetUtcNow();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var look = new PeriodicTimer(s_every, TimeProvider.System);
        while (await look.WaitForNextTickAsync(stoppingToken))
        {
            var now = time.GetUtcNow();
            if (_latest - now > s_noticed)
            {
                Log.PutBack(log, _latest - now);
                await LookAgain(now, stoppingToken);
                _latest = now;
            }

            _latest = now > _latest ? now : _latest;
        }
    }

    private async Task LookAgain(DateTimeOffset now, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        if (await scheduler.GetTrigger(DueWorkJob.Look, cancel) is { } trigger)
        {
            await scheduler.RescheduleJob(DueWorkJob.Look, trigger.GetTriggerBuilder().StartAt(now).Build(), cancel);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The clock of this machine was put back by {By}; what is due is looked for anew")]
        public static partial void PutBack(ILogger logger, TimeSpan by);
    }
}
