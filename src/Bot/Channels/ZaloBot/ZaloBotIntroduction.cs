namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>What is said to Zalo at every start, bot by bot: who am I, and how updates come.</summary>
public sealed partial class ZaloBotIntroduction(
    ZaloBotOptions options, ChannelTrouble trouble, IHostApplicationLifetime lifetime, ILogger<ZaloBotIntroduction> log)
{
    /// <summary>The webhook's part in <see cref="ChannelTrouble"/>; cleared when Zalo comes through the door.</summary>
    public const string WebhookPart = "webhook";

    /// <summary>Throws what the calls throw.</summary>
    public async Task Make(ZaloBotAccount bot, CancellationToken cancel)
    {
        if (bot.Me is null)
        {
            await bot.Know(cancel);
        }

        if (options.Mode == ZaloBotMode.Webhook)
        {
            // Zalo tries the address at once, so the door must be open.
            await Started(cancel);
            await SetWebhook(bot, cancel);
        }
        else if ((await bot.WebhookAddress(cancel)).Length > 0)
        {
            // With a webhook set, asking for updates gets no error, only silence (nextlevelbuilder/goclaw#1542).
            Log.WebhookLeftOver(log, bot.Name);
            await bot.DeleteWebhook(cancel);
        }
    }

    /// <summary>For health: Zalo tried the webhook in vain.</summary>
    public static string NotReached(string bot, string outcome) =>
        $"Zalo gọi thử webhook của bot «{bot}» không được ({(outcome.Length > 0 ? outcome : "không rõ")}). "
        + "Kiểm tra PublicUrl, chứng chỉ HTTPS; dùng Cloudflare thì tắt Browser Integrity Check cho /webhooks/.";

    private async Task SetWebhook(ZaloBotAccount bot, CancellationToken cancel)
    {
        var url = options.WebhookUrl(bot.Name);
        try
        {
            var tried = await bot.SetWebhook(url, cancel);
            if (!tried.Well && trouble.Report(bot.Part(WebhookPart), NotReached(bot.Name, tried.Outcome), stopped: false))
            {
                Log.NotReached(log, bot.Name, tried.Outcome);
            }
        }
        catch (ZaloBotRefusedException refusal) when (ZaloBotFailures.IsDailyLimit(refusal))
        {
            // It was set so often today that it most probably is what it should be, secret included.
            if (await bot.WebhookAddress(cancel) != url)
            {
                throw;
            }

            Log.DailyLimit(log, bot.Name);
        }
    }

    private async Task Started(CancellationToken cancel)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The Zalo bot {Bot} still has a webhook, with which it could not be asked for updates: it is removed")]
        public static partial void WebhookLeftOver(ILogger logger, string bot);

        [LoggerMessage(2, LogLevel.Warning, "Zalo tried the webhook of the bot {Bot} in vain: {Outcome}")]
        public static partial void NotReached(ILogger logger, string bot, string outcome);

        [LoggerMessage(3, LogLevel.Warning, "The webhook of the Zalo bot {Bot} cannot be set again today (426); the address set earlier is the right one")]
        public static partial void DailyLimit(ILogger logger, string bot);
    }
}
