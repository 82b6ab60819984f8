using System.Text.Json;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>
/// Introduces each bot and, in polling mode, asks for its updates for as long as the host runs, one at a time. Zalo shows an
/// update once and takes no acknowledgement: what could not be kept is held here until it can, and lost if the process ends
/// before. Whatever fails is tried again with growing waits; only a refused token ends it, for that bot alone.
/// </summary>
public sealed partial class ZaloBotReceiver(
    ZaloBots bots, ZaloBotOptions options, ZaloBotIntroduction introduction, ZaloBotIntake intake, ChannelTrouble trouble, ILogger<ZaloBotReceiver> log)
    : BackgroundService
{
    /// <summary>For health: the token is refused.</summary>
    public static string TokenRefused(string bot) =>
        $"Zalo không nhận Token của bot «{bot}» (ZaloBot:Bots); bot này đã dừng, các kênh khác vẫn chạy. Sửa Token rồi khởi động lại.";

    /// <summary>For health: no line.</summary>
    public static string NoLine(string bot) => $"Chưa nối được với Zalo cho bot «{bot}»; vẫn đang thử lại.";

    /// <summary>For health: the day's last setWebhook is used.</summary>
    public static string DailyLimit(string bot) => $"Hôm nay Zalo không cho đặt webhook của bot «{bot}» nữa; mỗi giờ thử lại một lần.";

    /// <summary>For health: what came could not be kept.</summary>
    public static string NotKept(string bot) =>
        $"Tin tới bot Zalo «{bot}» chưa ghi được vào cơ sở dữ liệu; vẫn đang thử lại. Đừng tắt máy chủ: Zalo không đưa lại tin này.";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(bots.All.Select(bot => Serve(bot, stoppingToken)));

    private async Task Serve(ZaloBotAccount bot, CancellationToken stop)
    {
        var failures = 0;
        var introduced = false;
        while (!stop.IsCancellationRequested && (!introduced || options.Mode == ZaloBotMode.Polling))
        {
            try
            {
                introduced = await Step(bot, introduced, stop);
                failures = 0;
                Recovered(bot);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                if (introduced ? ZaloBotFailures.IsTokenRefused(failure) : bot.Me is null && ZaloBotFailures.IsTokenUnknown(failure))
                {
                    Stop(bot);
                    return;
                }

                Tell(bot, failure);
                await GrowingWait.For(ZaloBotFailures.IsDailyLimit(failure) ? ZaloBotFailures.DailyLimitWait : GrowingWait.After(failures++), stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<bool> Step(ZaloBotAccount bot, bool introduced, CancellationToken stop)
    {
        if (!introduced)
        {
            await introduction.Make(bot, stop);
        }
        else if (await bot.NextUpdate(stop) is { } update)
        {
            await Keep(update, bot, stop);
        }

        return true;
    }

    /// <summary>Until the store takes it: there is no second copy anywhere.</summary>
    private async Task Keep(JsonElement update, ZaloBotAccount bot, CancellationToken stop)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                await intake.Take(update, bot, stop);
                return;
            }
            catch (Exception broken) when (!stop.IsCancellationRequested)
            {
                if (trouble.Report(bot.Part("receiver"), NotKept(bot.Name), stopped: false))
                {
                    Log.NotKept(log, bot.Name, broken.GetType().Name);
                }

                await GrowingWait.For(GrowingWait.After(failures), stop);
            }
        }
    }

    private void Stop(ZaloBotAccount bot)
    {
        if (trouble.Report(bot.Part("receiver"), TokenRefused(bot.Name), stopped: true))
        {
            Log.TokenRefused(log, bot.Name);
        }
    }

    private void Tell(ZaloBotAccount bot, Exception failure)
    {
        var sentence = ZaloBotFailures.IsDailyLimit(failure) ? DailyLimit(bot.Name) : NoLine(bot.Name);
        if (trouble.Report(bot.Part("receiver"), sentence, stopped: false))
        {
            Log.NoLine(log, bot.Name, ZaloBotFailures.KindOf(failure));
        }
    }

    private void Recovered(ZaloBotAccount bot)
    {
        if (trouble.Clear(bot.Part("receiver")))
        {
            Log.Recovered(log, bot.Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Zalo refuses the token of the bot {Bot} (ZaloBot:Bots): this bot stops, everything else runs on")]
        public static partial void TokenRefused(ILogger logger, string bot);

        [LoggerMessage(2, LogLevel.Error, "An update of the Zalo bot {Bot} could not be kept ({Error}): tried again until it can")]
        public static partial void NotKept(ILogger logger, string bot, string error);

        [LoggerMessage(3, LogLevel.Warning, "Zalo cannot be reached for the bot {Bot} ({Error}); ChiBo keeps trying")]
        public static partial void NoLine(ILogger logger, string bot, string error);

        [LoggerMessage(4, LogLevel.Information, "The Zalo bot {Bot} works again")]
        public static partial void Recovered(ILogger logger, string bot);
    }
}
