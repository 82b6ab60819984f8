using System.Threading.Channels;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels;

/// <summary>
/// The one door from receivers to the Inbox: gathers updates of different chats into batches, keeps those of one chat in
/// order, and completes each hand-over only after its commit, so that receivers acknowledge nothing too early.
/// </summary>
public sealed partial class InboxPump(Inbox inbox, InboundMeter meter, ILogger<InboxPump> log) : BackgroundService
{
    private readonly Channel<IReadOnlyList<Waiting>> _arrivals =
        Channel.CreateBounded<IReadOnlyList<Waiting>>(new BoundedChannelOptions(5_000) { SingleReader = true });

    private readonly LinkedList<Waiting> _waiting = new();
    private int _unfinished;

    private sealed record Waiting(IncomingMessage Update, TaskCompletionSource<UpdateEnding> Done, long Arrived);

    /// <summary>True while nothing is waiting or being handled.</summary>
    public bool IsIdle => Volatile.Read(ref _unfinished) == 0;

    /// <summary>Completes when the update is committed; faults when the store could not take it, and then it must come again.</summary>
    public async Task<UpdateEnding> HandOver(IncomingMessage update, CancellationToken cancel) => (await HandOver([update], cancel))[0];

    /// <summary>As one alone, for updates that came together: they share a batch as far as they are of different chats.</summary>
    public async Task<UpdateEnding[]> HandOver(IReadOnlyList<IncomingMessage> updates, CancellationToken cancel)
    {
        var now = TimeProvider.System.GetTimestamp();
        var waiting = updates.Select(update => new Waiting(
            update, new TaskCompletionSource<UpdateEnding>(TaskCreationOptions.RunContinuationsAsynchronously), now)).ToList();
        Interlocked.Add(ref _unfinished, waiting.Count);
        try
        {
            await _arrivals.Writer.WriteAsync(waiting, cancel);
            return await Task.WhenAll(waiting.Select(w => w.Done.Task)).WaitAsync(cancel);
        }
        finally
        {
            Interlocked.Add(ref _unfinished, -waiting.Count);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested && (_waiting.Count > 0 || await _arrivals.Reader.WaitToReadAsync(stoppingToken)))
        {
            while (_waiting.Count < 1_000 && _arrivals.Reader.TryRead(out var arrived))
            {
                foreach (var one in arrived)
                {
                    _waiting.AddLast(one);
                }
            }

            await Handle(NextBatch());
        }
    }

    private List<Waiting> NextBatch()
    {
        var batch = new List<Waiting>();
        var chats = new HashSet<ChatAddress>();
        for (var node = _waiting.First; node is not null && batch.Count < Inbox.MostInABatch;)
        {
            var next = node.Next;
            if (chats.Add(node.Value.Update.From))
            {
                batch.Add(node.Value);
                _waiting.Remove(node);
            }

            node = next;
        }

        return batch;
    }

    private async Task Handle(List<Waiting> batch)
    {
        try
        {
            // Not cut by a stop of the host: the batch at hand takes milliseconds, and what is cut is logged as a broken transaction.
            var endings = await inbox.HandleBatch([.. batch.Select(w => w.Update)], CancellationToken.None);
            for (var i = 0; i < batch.Count; i++)
            {
                if (endings[i].Error is { } error)
                {
                    Log.HandlingFailed(log, batch[i].Update.From.Channel, error.GetType().Name, error.StackTrace);
                }

                meter.Count(batch[i].Update.From.Channel, endings[i].Ending, TimeProvider.System.GetElapsedTime(batch[i].Arrived));
                batch[i].Done.TrySetResult(endings[i].Ending);
            }
        }
        catch (Exception broken)
        {
            Log.StoreFailed(log, batch.Count, broken.GetType().Name, broken.StackTrace);
            foreach (var waiting in batch)
            {
                waiting.Done.TrySetException(broken);
            }
        }
    }

    private static partial class Log
    {
        // The exception's message is left out on purpose: it may quote what a person wrote.
        [LoggerMessage(1, LogLevel.Error, "An update of {Channel} could not be handled: {Error}\n{StackTrace}")]
        public static partial void HandlingFailed(ILogger logger, string channel, string error, string? stackTrace);

        [LoggerMessage(2, LogLevel.Error, "The store took none of {Count} updates: {Error}\n{StackTrace}")]
        public static partial void StoreFailed(ILogger logger, int count, string error, string? stackTrace);
    }
}
