using System.Text.Json;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>What polling and webhook share: map, hand over, and show that an answer is being written where that takes long.</summary>
public sealed partial class ZaloBotIntake(InboxPump inbox, TimeProvider time, ILogger<ZaloBotIntake> log)
{
    private static readonly TimeSpan s_noticeable = TimeSpan.FromSeconds(1);

    /// <summary>Completes when the update is committed; throws when the store did not take it. What cannot be read is passed over.</summary>
    public async Task Take(JsonElement update, ZaloBotAccount bot, CancellationToken cancel)
    {
        if (Map(update, bot) is not { } message)
        {
            return;
        }

        var kept = inbox.HandOver(message, cancel);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (await Task.WhenAny(kept, Task.Delay(s_noticeable, TimeProvider.System, late.Token)) != kept && !message.IsGroup)
        {
            await ShowTyping(bot, message.From.Chat, cancel);
        }

        await late.CancelAsync();
        await kept;
    }

    private IncomingMessage? Map(JsonElement update, ZaloBotAccount bot)
    {
        try
        {
            return ZaloBotMapper.Map(update, bot, time.GetUtcNow());
        }
        catch (FormatException missing)
        {
            Log.Unreadable(log, bot.Name, missing.Message);
            return null;
        }
    }

    private static async Task ShowTyping(ZaloBotAccount bot, string chat, CancellationToken cancel)
    {
        try
        {
            await bot.ShowTyping(chat, cancel);
        }
        catch (Exception failure) when (ZaloBotFailures.IsOfTheCall(failure))
        {
            // A comfort; what matters is the answer.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An update of the Zalo bot {Bot} cannot be read at {Path}; it is passed over")]
        public static partial void Unreadable(ILogger logger, string bot, string path);
    }
}
