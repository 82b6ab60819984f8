namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>Looks after the tokens once a minute, so that no message finds them expired.</summary>
public sealed partial class ZaloOaTokenKeeper(ZaloOaTokens tokens, TimeProvider time, ILogger<ZaloOaTokenKeeper> log) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_every, time);
        do
        {
            try
            {
                await tokens.KeepFresh(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The store is down; health says so by itself.
                Log.NotLooked(log, failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Zalo OA: the tokens could not be looked after ({Error}); tried again each minute")]
        public static partial void NotLooked(ILogger logger, string error);
    }
}
