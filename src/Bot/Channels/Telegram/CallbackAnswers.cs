using System.Threading.Channels;
using Telegram.Bot;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>
/// Answers pressed buttons, so that their progress bar stops. No message and no promise: an answer that is lost or too
/// late harms nobody, because what the press led to comes as a message through the outbox.
/// </summary>
public sealed partial class CallbackAnswers(TelegramAccount account, ILogger<CallbackAnswers> log) : BackgroundService
{
    // A storm's 2,500 a second at 80 ms each are 200 at once; they travel on connections of their own.
    private const int AtATime = 200;

    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Answers soon; never waits and never fails.</summary>
    public void Answer(string callbackId) => _waiting.Writer.TryWrite(callbackId);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        _waiting.Reader.ReadAllAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = stoppingToken },
        AnswerOne);

    private async ValueTask AnswerOne(string callbackId, CancellationToken cancel)
    {
        try
        {
            await account.Answers.AnswerCallbackQuery(callbackId, cancellationToken: cancel);
        }
        catch (Exception lost) when (!cancel.IsCancellationRequested)
        {
            Log.NotAnswered(log, TelegramFailures.KindOf(lost));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "A pressed button could not be answered: {Error}")]
        public static partial void NotAnswered(ILogger logger, string error);
    }
}
