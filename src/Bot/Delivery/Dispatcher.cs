using System.Collections.Concurrent;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using SenderChannels = ChiBo.Core.Messaging.Channels;

namespace ChiBo.Bot.Delivery;

/// <summary>
/// The only caller of channel senders: claims due rows, paces them per bot account and per chat, sends, records the
/// outcome. Woken by commits of this process; rows of other processes are noticed within a quarter of a second.
/// </summary>
public sealed partial class Dispatcher(
    IServiceScopeFactory scopes, SenderChannels channels, Committed committed, OutboxMeter meter, ILogger<Dispatcher> log) : BackgroundService
{
    /// <summary>Longest look-away: bounds how late rows of another process, or of a moved clock, are noticed.</summary>
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>One send takes at most this, well inside the lease.</summary>
    private static readonly TimeSpan s_sendLimit = OutboxStore.Lease / 2;

    private readonly ConcurrentDictionary<string, Pace> _paces = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ChatAddress, byte> _busy = new();
    private readonly ConcurrentDictionary<Task, byte> _inFlight = new();
    private TaskCompletionSource _wake = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Since when the store has failed, or null while it works; health tells it.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Looks at once.</summary>
    public void Wake() => Interlocked.Exchange(ref _wake, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Guarded(() => Rescue(everything: true, stoppingToken), stoppingToken);
        var lastRescue = TimeProvider.System.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            var commit = committed.Next;
            var wake = Volatile.Read(ref _wake).Task;
            var wait = await Guarded(() => Round(stoppingToken), stoppingToken);
            if (TimeProvider.System.GetElapsedTime(lastRescue) > TimeSpan.FromSeconds(10))
            {
                lastRescue = TimeProvider.System.GetTimestamp();
                await Guarded(() => Rescue(everything: false, stoppingToken), stoppingToken);
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.WhenAny(commit, wake, Task.Delay(wait, TimeProvider.System, stoppingToken));
            }
        }

        await Task.WhenAll(_inFlight.Keys);
    }

    private async Task<TimeSpan> Guarded(Func<Task<TimeSpan>> work, CancellationToken stop)
    {
        try
        {
            var wait = await work();
            Trouble = null;
            return wait;
        }
        catch (Exception broken) when (!stop.IsCancellationRequested)
        {
            Trouble = "Hộp thư gửi chưa đọc được cơ sở dữ liệu; sẽ tự thử lại.";
            Log.StoreFailed(log, broken.GetType().Name, broken.StackTrace);
            return TimeSpan.FromSeconds(1);
        }
        catch (OperationCanceledException)
        {
            return TimeSpan.Zero;
        }
    }

    private async Task<TimeSpan> Rescue(bool everything, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rescued = await scope.ServiceProvider.GetRequiredService<OutboxStore>().Rescue(everything, stop);
        if (rescued > 0)
        {
            Log.Rescued(log, rescued);
        }

        return TimeSpan.Zero;
    }

    private async Task<TimeSpan> Round(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<OutboxStore>();
        var wait = s_lookEvery;
        foreach (var bot in await store.BotsWithWork(stop))
        {
            var sender = channels.For(ChatAddress.FromText(bot + "/"));
            if (sender is null)
            {
                continue;
            }

            var pace = _paces.GetOrAdd(bot, name => PaceOf(sender, name));
            var (all, unasked) = (pace.Free(Lane.Reply), pace.Free(Lane.Notice));
            var claimed = all == 0 ? [] : await store.Claim(bot, all, unasked, [.. _busy.Keys, .. pace.Resting()], stop);
            foreach (var row in claimed)
            {
                Start(row, sender, pace);
            }

            var next = pace.NextChange();
            wait = next < wait ? next : wait;
        }

        return wait;
    }

    private static Pace PaceOf(IChannelSender sender, string bot)
    {
        var (perSecond, perChat) = sender.PaceOf(bot.Split('/')[1]);
        return new Pace(perSecond, perChat);
    }

    private void Start(OutboxRow row, IChannelSender sender, Pace pace)
    {
        _busy[row.To] = 0;
        var slot = pace.Begin();
        var sending = Send(row, sender, pace, slot);
        _inFlight[sending] = 0;
        _ = sending.ContinueWith(done => _inFlight.TryRemove(done, out _), TaskScheduler.Default);
    }

    private async Task Send(OutboxRow row, IChannelSender sender, Pace pace, int slot)
    {
        await Task.Yield();
        try
        {
            var outcome = await SendWithin(row, sender);
            pace.End(slot, row.To);
            if (outcome is SendOutcome.Later { WholeAccount: true } later)
            {
                pace.PauseFor(later.After);
            }

            meter.Count(row.To.Channel, outcome);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RecordOutcome>().Write(row, outcome, CancellationToken.None);
        }
        catch (Exception broken)
        {
            // The row stays Sending; the rescuer returns it when its lease is past.
            pace.End(slot, row.To);
            Log.OutcomeLost(log, row.Id, broken.GetType().Name);
        }
        finally
        {
            _busy.TryRemove(row.To, out _);
            Wake();
        }
    }

    private async Task<SendOutcome> SendWithin(OutboxRow row, IChannelSender sender)
    {
        // Not cut by a stop of the host: a request cut on its way would have an unknown outcome and go out twice.
        using var limit = new CancellationTokenSource(s_sendLimit);
        string? replaces = null;
        if (row.Replaces is { } original)
        {
            await using var scope = scopes.CreateAsyncScope();
            replaces = await scope.ServiceProvider.GetRequiredService<OutboxStore>().PlatformIdOf(original, limit.Token);
        }

        return await sender.Send(new OutgoingDelivery(row.Id, row.To, Outbox.Read(row), replaces), limit.Token);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The outbox could not be read, next try in a second: {Error}\n{StackTrace}")]
        public static partial void StoreFailed(ILogger logger, string error, string? stackTrace);

        [LoggerMessage(2, LogLevel.Warning, "{Count} messages were interrupted and wait again")]
        public static partial void Rescued(ILogger logger, int count);

        [LoggerMessage(3, LogLevel.Error, "The outcome of message {Row} could not be recorded: {Error}")]
        public static partial void OutcomeLost(ILogger logger, long row, string error);
    }
}
