using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Delivery;

/// <summary>
/// Keeps one bot account at its platform's rate and never over it, also where the platform counts every sliding window
/// strictly. There is a slot for each message of the rate; a slot is free again one window after its request has
/// <em>ended</em>, less what every round trip takes at least. The platform counted the old request before it ended, and will
/// count the next one only after its way there: so whatever part of the latency lies before the count, no window holds
/// more requests than there are slots, and only the jitter of the latency is lost. Monotonic time. Thread safe.
/// </summary>
public sealed class Pace
{
    /// <summary>More requests at once than that help nobody: 256 at 80 ms are 3,200 a second.</summary>
    public const int MostInFlight = 256;

    private const int KeptInFlight = 32;

    private static readonly TimeSpan s_peopleAround = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_slowFor = TimeSpan.FromSeconds(30);

    private readonly RateLimit _limit;
    private readonly TimeProvider _clock;
    private readonly Queue<long> _ends;
    private readonly RoundTrip _roundTrip;
    private readonly Lock _lock = new();
    private long _pausedUntil = long.MinValue;
    private long _lastAsked = long.MinValue;
    private long _slowedAt;
    private int _withheld;
    private bool _probing;

    public Pace(RateLimit limit, TimeProvider monotonic)
    {
        _limit = limit;
        _clock = monotonic;
        _ends = new Queue<long>(Enumerable.Repeat(long.MinValue, limit.Messages));
        _roundTrip = new RoundTrip(monotonic);
    }

    private int InFlight => _limit.Messages - _ends.Count;

    /// <summary>How many messages may begin within that time: answers to people, and of them others.</summary>
    /// <param name="ahead">Slots that get free that soon count already; <see cref="Take"/> says when.</param>
    public (int Answers, int Others) Free(TimeSpan ahead)
    {
        lock (_lock)
        {
            var now = _clock.GetTimestamp();
            if (now < _pausedUntil)
            {
                return (0, 0);
            }

            LiftSlowness(now);
            var free = _ends.TakeWhile(end => FreeFrom(end) <= now + Ticks(ahead)).Count() - _withheld;
            free = Math.Min(free, _probing ? 1 - InFlight : MostInFlight - InFlight);
            return (Math.Max(0, free), Math.Max(0, Math.Min(free - Kept(now), MostInFlight - KeptInFlight - InFlight)));
        }
    }

    /// <summary>Takes the slot that is free first; returns how long to wait before the request begins. Give it back with <see cref="End"/>.</summary>
    public TimeSpan Take(Lane lane)
    {
        lock (_lock)
        {
            var now = _clock.GetTimestamp();
            _lastAsked = lane <= Lane.CheckIn ? now : _lastAsked;
            var from = FreeFrom(_ends.Dequeue());
            return from <= now ? TimeSpan.Zero : _clock.GetElapsedTime(now, from);
        }
    }

    /// <summary>The request has ended (or never begun).</summary>
    /// <param name="roundTrip">How long it took; null when it says nothing about the way.</param>
    public void End(TimeSpan? roundTrip)
    {
        lock (_lock)
        {
            _ends.Enqueue(_clock.GetTimestamp());
            if (roundTrip is { } took)
            {
                _roundTrip.Note(took);
                _probing = false;
            }
        }
    }

    /// <summary>The whole account rests; afterwards one message goes ahead to see whether the others may follow.</summary>
    /// <param name="tooFast">The platform said that the rate was too high: for a while it is a tenth lower, each time it says so.</param>
    public void PauseFor(TimeSpan time, bool tooFast)
    {
        lock (_lock)
        {
            var now = _clock.GetTimestamp();
            // What was in flight beside it says the same once more: one step, not thirty.
            if (tooFast && now >= _pausedUntil)
            {
                _withheld = Math.Min(_limit.Messages / 2, _withheld + Math.Max(1, _limit.Messages / 10));
                _slowedAt = now;
            }

            _pausedUntil = Math.Max(_pausedUntil, now + Ticks(time));
            _probing = true;
        }
    }

    /// <summary>Time until more may begin; at most a second.</summary>
    public TimeSpan NextChange(TimeSpan ahead)
    {
        lock (_lock)
        {
            var now = _clock.GetTimestamp();
            var soon = now + Ticks(ahead);
            var next = now < _pausedUntil
                ? _pausedUntil
                : _ends.Select(FreeFrom).Where(from => from > soon).DefaultIfEmpty(long.MaxValue).First() - Ticks(ahead);
            return TimeSpan.FromSeconds(Math.Clamp((next - now) / (double)_clock.TimestampFrequency, 0.001, 1));
        }
    }

    // While people are writing, a tenth waits for them; a quiet hour need not pay for it.
    private int Kept(long now) =>
        _lastAsked != long.MinValue && _clock.GetElapsedTime(_lastAsked, now) < s_peopleAround
            ? Math.Min(_limit.Messages - 1, Math.Max(1, _limit.Messages / 10))
            : 0;

    private long FreeFrom(long ended)
    {
        if (ended == long.MinValue)
        {
            return ended;
        }

        return ended + Ticks(_limit.Within - _roundTrip.AtLeast(_limit.Within / 3));
    }

    private void LiftSlowness(long now)
    {
        if (_withheld > 0 && _clock.GetElapsedTime(_slowedAt, now) > s_slowFor)
        {
            _withheld -= Math.Min(_withheld, Math.Max(1, _limit.Messages / 10));
            _slowedAt = now;
        }
    }

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * _clock.TimestampFrequency);
}
