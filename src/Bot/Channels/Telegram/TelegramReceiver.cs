namespace ChiBo.Bot.Channels.Telegram;

/// <summary>
/// Introduces the bot and, in polling mode, fetches updates for as long as the host runs. The offset moves only when the
/// whole batch is committed. Whatever fails is tried again with growing waits; only a refused token ends it.
/// </summary>
public sealed partial class TelegramReceiver(
    TelegramAccount account, TelegramOptions options, TelegramIntroduction introduction, TelegramIntake intake, ChannelTrouble trouble,
    ILogger<TelegramReceiver> log) : BackgroundService
{
    /// <summary>The receiver's name in <see cref="ChannelTrouble"/>.</summary>
    public const string Part = "telegram/receiver";

    /// <summary>For health: the token is refused.</summary>
    public const string TokenRefused = "Telegram không nhận Telegram:BotToken; kênh Telegram đã dừng. Sửa khóa rồi khởi động lại.";

    /// <summary>For health: somebody else reads the updates.</summary>
    public const string Conflict = "Có chương trình khác đang đọc tin của bot Telegram này; hãy tắt nó đi. Vẫn đang thử lại.";

    /// <summary>For health: no line.</summary>
    public const string NoLine = "Chưa nối được với Telegram; vẫn đang thử lại.";

    /// <summary>For health: what came could not be kept.</summary>
    public const string NotKept = "Tin từ Telegram chưa ghi được vào cơ sở dữ liệu; vẫn đang thử lại, không mất tin nào.";

    private long _offset;
    private bool _introduced;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested && (!_introduced || options.Mode == TelegramMode.Polling))
        {
            try
            {
                await Step(stoppingToken);
                failures = 0;
                if (trouble.Clear(Part))
                {
                    Log.Recovered(log);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                if (Explain(failure) is not { } sentence)
                {
                    return;
                }

                Tell(sentence, failure);
                await GrowingWait.For(TelegramFailures.AskedToWait(failure) ?? GrowingWait.After(failures++), stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task Step(CancellationToken stop)
    {
        if (!_introduced)
        {
            await introduction.Make(stop);
            _introduced = true;
            return;
        }

        var batch = (await account.NextUpdates(_offset, TelegramUpdates.Kinds, stop)).Select(TelegramUpdates.Read).ToList();
        if (batch.Count == 0)
        {
            return;
        }

        await Keep(batch, stop);
        // Without any id nothing can be confirmed, and the same answer would come again at once.
        _offset = 1 + (batch.Max(u => u.Id) ?? throw new InvalidDataException("No update_id in a batch"));
    }

    private async Task Keep(List<ReadUpdate> batch, CancellationToken stop)
    {
        try
        {
            await intake.Take(batch, account.Me!, stop);
        }
        catch (Exception broken) when (!stop.IsCancellationRequested)
        {
            throw new StoreDown(broken);
        }
    }

    /// <summary>What is wrong, for people; null when it is over: the token is refused.</summary>
    private string? Explain(Exception failure)
    {
        if (TelegramFailures.IsTokenRefused(failure))
        {
            if (trouble.Report(Part, TokenRefused, stopped: true))
            {
                Log.TokenRefused(log);
            }

            return null;
        }

        return failure is StoreDown ? NotKept : TelegramFailures.IsConflict(failure) ? Conflict : NoLine;
    }

    private void Tell(string sentence, Exception failure)
    {
        if (trouble.Report(Part, sentence, stopped: false))
        {
            switch (sentence)
            {
                case Conflict:
                    Log.Conflict(log);
                    break;
                case NotKept:
                    Log.NotKept(log, failure.InnerException!.GetType().Name);
                    break;
                default:
                    Log.NoLine(log, TelegramFailures.KindOf(failure));
                    break;
            }
        }
    }

    private sealed class StoreDown(Exception inner) : Exception("The store took not the whole batch", inner);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Telegram refuses the token (Telegram:BotToken): this channel stops, everything else runs on")]
        public static partial void TokenRefused(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "Another program reads this bot's updates (409): stop it; ChiBo keeps trying")]
        public static partial void Conflict(ILogger logger);

        [LoggerMessage(3, LogLevel.Error, "Updates of Telegram could not be kept ({Error}): none is confirmed, they will be fetched again")]
        public static partial void NotKept(ILogger logger, string error);

        [LoggerMessage(4, LogLevel.Warning, "Telegram cannot be reached ({Error}); ChiBo keeps trying")]
        public static partial void NoLine(ILogger logger, string error);

        [LoggerMessage(5, LogLevel.Information, "Telegram works again")]
        public static partial void Recovered(ILogger logger);
    }
}
