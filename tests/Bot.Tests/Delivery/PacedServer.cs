using ChiBo.Bot.Delivery;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.Time.Testing;

namespace ChiBo.Bot.Tests.Delivery;

/// <summary>
/// A platform that counts every sliding window strictly, and the way there and back, in made-up time: sends through a
/// <see cref="Pace"/> as many messages as asked for, as soon as it lets them.
/// </summary>
internal sealed class PacedServer(RateLimit limit, Func<Random, (double Before, double After)> latency, int seed)
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Random _random = new(seed);
    private readonly PriorityQueue<Action, (DateTimeOffset At, long Order)> _events = new();
    private readonly Queue<DateTimeOffset> _counted = new();
    private Pace? _pace;
    private long _order;

    public Pace Pace => _pace ??= new Pace(limit, _clock);

    public TimeProvider Clock => _clock;

    /// <summary>Share of messages whose line is cut when they have been counted.</summary>
    public double Cuts { get; init; }

    /// <summary>Messages that came when the window was full.</summary>
    public int Violations { get; private set; }

    public int MostInFlight { get; private set; }

    /// <summary>The longest time in which no slot got free: so long an answer to a person may have to wait.</summary>
    public TimeSpan LongestWait { get; private set; }

    /// <summary>Sends so many in a lane and returns how long it took, to the last answer.</summary>
    public TimeSpan Send(int messages, Lane lane = Lane.Notice)
    {
        var began = _clock.GetUtcNow();
        var lastFree = began;
        var (left, ended) = (messages, 0);
        var inFlight = 0;
        while (ended < messages)
        {
            var (answers, others) = Pace.Free(TimeSpan.Zero);
            if (answers > 0)
            {
                LongestWait = _clock.GetUtcNow() - lastFree is var gap && gap > LongestWait ? gap : LongestWait;
                lastFree = _clock.GetUtcNow();
            }

            for (var free = Math.Min(left, lane <= Lane.CheckIn ? answers : others); free > 0; free--, left--)
            {
                var slot = Pace.Take(lane);
                var (before, after) = latency(_random);
                var start = _clock.GetUtcNow() + _clock.GetElapsedTime(_clock.GetTimestamp(), slot.Begins);
                MostInFlight = Math.Max(MostInFlight, ++inFlight);
                At(start + TimeSpan.FromMilliseconds(before), Count);
                var cut = _random.NextDouble() < Cuts;
                At(start + TimeSpan.FromMilliseconds(cut ? before : before + after), () =>
                {
                    Pace.End(slot, cut ? null : TimeSpan.FromMilliseconds(before + after));
                    ended++;
                    inFlight--;
                });
            }

            var next = _clock.GetUtcNow() + Pace.NextChange(TimeSpan.Zero);
            if (_events.TryPeek(out _, out var due) && (left == 0 || due.At <= next))
            {
                _clock.SetUtcNow(due.At);
                _events.Dequeue()();
            }
            else
            {
                _clock.SetUtcNow(next);
            }
        }

        return _clock.GetUtcNow() - began;
    }

    public void Wait(TimeSpan time) => _clock.Advance(time);

    private void At(DateTimeOffset moment, Action what) => _events.Enqueue(what, (moment, ++_order));

    private void Count()
    {
        var now = _clock.GetUtcNow();
        while (_counted.TryPeek(out var oldest) && now - oldest >= limit.Within)
        {
            _counted.Dequeue();
        }

        _counted.Enqueue(now);
        Violations += _counted.Count > limit.Messages ? 1 : 0;
    }
}
