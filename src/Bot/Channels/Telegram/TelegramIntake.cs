using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>What polling and webhook share: map, hand over in order, and answer pressed buttons once that is committed.</summary>
public sealed partial class TelegramIntake(
    InboxPump inbox, CallbackAnswers answers, ContactKeyboards keyboards, TimeProvider time, ILogger<TelegramIntake> log)
{
    private sealed record Taken(IncomingMessage Message, string? Callback);

    /// <summary>
    /// Takes a batch: chats side by side, one chat's updates in order, the next only when the one before is kept. Completes
    /// when all is committed; throws when the store did not take one, and then nothing of the batch may be confirmed. Needs
    /// to know who the bot is.
    /// </summary>
    public async Task Take(IEnumerable<ReadUpdate> updates, TelegramIdentity me, CancellationToken cancel)
    {
        var chats = new Dictionary<ChatAddress, Queue<Taken>>();
        foreach (var read in updates)
        {
            var callback = read.Update?.CallbackQuery?.Id;
            if (Map(read, me) is { } message)
            {
                chats.TryAdd(message.From, []);
                chats[message.From].Enqueue(new Taken(message, callback));
            }
            else if (callback is not null)
            {
                answers.Answer(callback);
            }
        }

        while (chats.Values.Where(chat => chat.Count > 0).Select(chat => chat.Dequeue()).ToList() is { Count: > 0 } next)
        {
            await Keep(next, cancel);
        }
    }

    private IncomingMessage? Map(ReadUpdate read, TelegramIdentity me)
    {
        if (read.Update is null)
        {
            Log.Unreadable(log, read.Id, read.Fault);
            return null;
        }

        try
        {
            return TelegramMapper.Map(read.Update, me, time.GetUtcNow());
        }
        catch (Exception odd)
        {
            // A field that the Bot API promises is missing; like an update that cannot be read, it stops no other.
            Log.Unreadable(log, read.Id, odd.GetType().Name);
            return null;
        }
    }

    private async Task Keep(IReadOnlyList<Taken> next, CancellationToken cancel)
    {
        foreach (var (message, _) in next.Where(t => t.Message.Content is IncomingContent.ContactShared))
        {
            keyboards.Shown(message.From.Chat);
        }

        await inbox.HandOver([.. next.Select(t => t.Message)], cancel);
        foreach (var callback in next.Select(t => t.Callback).OfType<string>())
        {
            answers.Answer(callback);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Telegram update {Id} cannot be read at {Path}; it is passed over")]
        public static partial void Unreadable(ILogger logger, long? id, string? path);
    }
}
