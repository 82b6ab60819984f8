using System.Collections.Concurrent;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using SenderChannels = ChiBo.Core.Messaging.Channels;

namespace ChiBo.Bot.Delivery;

/// <summary>
/// The only caller of channel senders: claims due rows, paces them per bot account and per chat, sends, records the
/// outcome. Woken by commits of this process; rows of other processes are noticed within a quarter of a second. Outcomes
/// that the store could not take are kept and written before anything else is claimed, so nothing is sent twice for it.
/// </summary>
public sealed partial class Dispatcher(
    IServiceScopeFactory scopes, SenderChannels channels, SendRow sendRow, Committed committed, OutboxMeter meter, ILogger<Dispatcher> log) : BackgroundService
{
    /// <summary>Longest look-away: bounds how late rows of another process, or of a moved clock, are noticed.</summary>
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>Rounds are not closer than that, so that under load many messages share a commit.</summary>
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(6);

    /// <summary>Rows are claimed that long before their slot is free: a look, a claim and its commit take some tens of milliseconds.</summary>
    private static readonly TimeSpan s_ahead = TimeSpan.FromMilliseconds(40);

    private static readonly TimeSpan s_rescueEvery = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Pace> _paces = new(StringComparer.Ordinal);
    private readonly ChatPace _chats = new(TimeProvider.System);

    private readonly ConcurrentDictionary<string, Brake> _brakes = new(StringComparer.Ordinal);

    /// <summary>Rows being sent, or sent and not yet recorded.</summary>
    private readonly ConcurrentDictionary<long, OutboxRow> _inFlight = new();
    private readonly ConcurrentQueue<Ended> _ended = new();
    private long _looked;
    private TaskCompletionSource _wake = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What keeps the store from working, or null while it works; health tells it.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Looks at once.</summary>
    public void Wake() => Interlocked.Exchange(ref _wake, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? rescued = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var commit = committed.Next;
            var wake = Volatile.Read(ref _wake).Task;
            var began = TimeProvider.System.GetTimestamp();
            var wait = await Guarded(
                async () =>
                {
                    if (rescued is not { } at || TimeProvider.System.GetElapsedTime(at) > s_rescueEvery)
                    {
                        await Rescue(stoppingToken);
                        rescued = TimeProvider.System.GetTimestamp();
                    }

                    return await Round(stoppingToken);
                },
                stoppingToken);
            await Pause(Task.WhenAny(commit, wake), wait, began, stoppingToken);
        }

        await Finish();
    }

    private static async Task Pause(Task woken, TimeSpan atMost, long began, CancellationToken stop)
    {
        await Task.WhenAny(woken, Task.Delay(atMost, TimeProvider.System, stop));
        if (s_between - TimeProvider.System.GetElapsedTime(began) is { } rest && rest > TimeSpan.Zero)
        {
            await Task.WhenAny(Task.Delay(rest, TimeProvider.System, stop));
        }
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
            if (Trouble is null)
            {
                Log.StoreFailed(log, broken.GetType().Name, broken.StackTrace);
            }

            Trouble = StoreTrouble.Sentence(broken);
            return TimeSpan.FromSeconds(1);
        }
        catch (OperationCanceledException)
        {
            return TimeSpan.Zero;
        }
    }

    private async Task Rescue(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<OutboxStore>();
        var alone = scope.ServiceProvider.GetRequiredService<LeaseClock>().IsAlone;
        // Alone, what is not in flight here is in flight nowhere, whatever a clock that was put back makes of its lease.
        var rescued = await store.Rescue(everything: alone, [.. _inFlight.Keys], stop);
        await store.Expire(stop);
        if (rescued > 0)
        {
            Log.Rescued(log, rescued);
        }
    }

    /// <summary>Writes what has ended, claims what may begin, and lets it begin; returns how long nothing can change by itself.</summary>
    private async Task<TimeSpan> Round(CancellationToken stop)
    {
        var ended = TakeEnded();
        if (ended.Count == 0 && IsFull && TimeProvider.System.GetElapsedTime(_looked) < s_lookEvery)
        {
            // In a storm each batch of updates wakes the dispatcher, and the store has better to do.
            return NextChange;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<OutboxStore>();
            _looked = TimeProvider.System.GetTimestamp();
            var bots = await store.BotsWithWork(stop);
            var wanted = bots.ConvertAll(Want).FindAll(w => w.Answers > 0);
            var claimed = await store.Turn(ended, wanted, _chats.Resting(), stop);
            foreach (var done in ended)
            {
                _inFlight.TryRemove(done.Row.Id, out _);
            }

            foreach (var row in claimed)
            {
                Begin(row);
            }

            return bots.Count == 0 ? s_lookEvery : NextChange;
        }
        catch (Exception)
        {
            ended.ForEach(_ended.Enqueue);
            throw;
        }
    }

    /// <summary>No known account may begin anything at this moment.</summary>
    private bool IsFull => !_paces.IsEmpty && _paces.Values.All(p => p.Free(s_ahead).Answers == 0);

    private TimeSpan NextChange => _paces.Values.Select(p => p.NextChange(s_ahead)).Append(s_lookEvery).Min();

    private List<Ended> TakeEnded()
    {
        var ended = new List<Ended>();
        while (ended.Count < Pace.MostInFlight && _ended.TryDequeue(out var one))
        {
            ended.Add(one);
        }

        return ended;
    }

    private Wanted Want(string bot)
    {
        var (answers, others) = PaceOf(bot)?.Free(s_ahead) ?? (0, 0);
        return new Wanted(bot, answers, others);
    }

    private Pace? PaceOf(string bot) =>
        channels.For(ChatAddress.FromText(bot + "/")) is { } sender
            ? _paces.GetOrAdd(bot, name => new Pace(sender.PaceOf(name.Split('/')[1]), TimeProvider.System))
            : null;

    private void Begin(OutboxRow row)
    {
        _inFlight[row.Id] = row;
        var pace = PaceOf(row.Bot)!;
        _ = Send(row, pace, pace.Take(row.Lane), TimeProvider.System.GetTimestamp());
    }

    private async Task Send(OutboxRow row, Pace pace, Slot slot, long claimed)
    {
        await Task.Yield();
        await Until(slot.Begins);
        var began = TimeProvider.System.GetTimestamp();
        if (TimeProvider.System.GetElapsedTime(claimed) > LeaseClock.Lease / 2)
        {
            // This process was frozen: another one may have taken the row over, and what it says of it counts.
            pace.End(slot, roundTrip: null);
            _inFlight.TryRemove(row.Id, out _);
            Wake();
            return;
        }

        var outcome = await sendRow.Send(row);
        var took = TimeProvider.System.GetElapsedTime(began);
        pace.End(slot, outcome is SendOutcome.Accepted or SendOutcome.Refused ? took : null);
        try
        {
            Heed(row, outcome, pace);
            meter.Count(row.To.Channel, outcome);
        }
        finally
        {
            // After the chat and the account know of it: the next claim must not go before them.
            _ended.Enqueue(new Ended(row, outcome));
            Wake();
        }
    }

    /// <summary>Never early: a delay counts whole milliseconds, by a clock that lags some behind the precise one.</summary>
    private static async Task Until(long moment)
    {
        while (TimeProvider.System.GetElapsedTime(TimeProvider.System.GetTimestamp(), moment) is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), TimeProvider.System);
        }
    }

    /// <summary>What an ending means for those that come after it in the chat and in the account.</summary>
    private void Heed(OutboxRow row, SendOutcome outcome, Pace pace)
    {
        var sender = channels.For(row.To)!;
        switch (outcome)
        {
            case SendOutcome.Later { WholeAccount: true } later when !(later.TooFast && _chats.IsBusy(row.To)):
                pace.PauseFor(later.After, later.TooFast);
                break;
            case SendOutcome.Later later:
                _chats.Rest(row.To, later.After);
                break;
        }

        _chats.Ended(row.To, sender.LimitsOf(row.To));
        if (_brakes.GetOrAdd(row.Bot, _ => new Brake(TimeProvider.System)).After(outcome) is { } rest)
        {
            pace.PauseFor(rest, tooFast: false);
        }
    }

    /// <summary>The host stops: what is on its way comes to its end and is written down.</summary>
    private async Task Finish()
    {
        while (!_inFlight.IsEmpty)
        {
            var wake = Volatile.Read(ref _wake).Task;
            var ended = TakeEnded();
            if (ended.Count == 0)
            {
                await wake;
                continue;
            }

            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<OutboxStore>().Turn(ended, [], [], CancellationToken.None);
            }
            catch (Exception broken)
            {
                // The rows stay Sending; the next start returns them.
                Log.StoreFailed(log, broken.GetType().Name, broken.StackTrace);
            }

            ended.ForEach(e => _inFlight.TryRemove(e.Row.Id, out _));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The outbox could not be read or written, tried again each second: {Error}\n{StackTrace}")]
        public static partial void StoreFailed(ILogger logger, string error, string? stackTrace);

        [LoggerMessage(2, LogLevel.Warning, "{Count} messages were interrupted and wait again")]
        public static partial void Rescued(ILogger logger, int count);
    }
}
