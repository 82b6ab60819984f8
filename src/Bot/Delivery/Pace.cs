using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Delivery;

/// <summary>
/// Keeps one bot account at its platform's rate and never over it, also where the platform counts every sliding window
/// strictly. There is a slot for each message of the rate; a slot is free again one window after its request has
/// <em>ended</em>, less what every round trip takes at least. The platform counted the old request before it ended, and will
/// count the next one only after its way there: so whatever part of the latency lies before the count, no window holds
/// more requests than there are slots, and only the jitter of the latency is lost. Slots whose requests began together
/// get free together, a little sooner: see <see cref="Volley"/>. One slot goes half a window out of step with such a
/// volley, so that whoever writes just after it does not wait for the next. Monotonic time. Thread safe.
/// </summary>
public sealed class Pace
{
    /// <summary>More requests at once than that help nobody: 256 at 80 ms are 3,200 a second.</summary>
    public const int MostInFlight = 256;

    private const int KeptInFlight = 32;

    private static readonly TimeSpan s_peopleAround = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_slowFor = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_together = TimeSpan.FromMilliseconds(5);

    private readonly RateLimit _limit;
    private readonly TimeProvider _clock;
    private readonly RoundTrip _roundTrip;
    private readonly Lock _lock = new();

    private readonly IdleSlots _idle;

    /// <summary>Volleys some of whose requests have ended.</summary>
    private readonly List<Volley> _ending = [];
    private Volley _newest = NoVolley();
    private long _volleyBegan = long.MinValue / 2;
    private int _inFlight;
    private long _pausedUntil = long.MinValue;
    private long _lastAsked = long.MinValue;
    private long _slowedAt;
    private int _withheld;
    private bool _probing;

    public Pace(RateLimit limit, TimeProvider monotonic)
    {
        _limit = limit;
        _clock = monotonic;
        _roundTrip = new RoundTrip(monotonic);
        _idle = new IdleSlots(limit.Messages, () => Ticks(limit.Within - AtLeast));
    }

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
            BreakUp(now);
            var idle = _idle.FreeBy(now + Ticks(ahead));
            var kept = Math.Max(Kept(now), IsOutOfStep(now + Ticks(ahead), idle) ? 1 : 0);
            var free = Math.Min(idle - _withheld, _probing ? 1 - _inFlight : MostInFlight - _inFlight);
            var others = Math.Min(free, Math.Min(idle - _withheld - kept, MostInFlight - KeptInFlight - _inFlight));
            return (Math.Max(0, free), Math.Max(0, others));
        }
    }

    /// <summary>Takes the slot that is free first. Give it back with <see cref="End"/>.</summary>
    public Slot Take(Lane lane)
    {
        lock (_lock)
        {
            var now = _clock.GetTimestamp();
            _lastAsked = lane <= Lane.CheckIn ? now : _lastAsked;
            var begins = Math.Max(now, _idle.Take());
            _inFlight++;
            if (begins - _newest.Begins > Ticks(s_together))
            {
                _newest = new Volley(begins);
            }

            _newest.Join();
            _volleyBegan = _newest.IsMostOf(_limit.Messages) ? _newest.Begins : _volleyBegan;
            return new Slot(_newest, begins);
        }
    }

    /// <summary>The request has ended (or never begun).</summary>
    /// <param name="roundTrip">How long it took; null when it says nothing about the way.</param>
    public void End(Slot slot, TimeSpan? roundTrip)
    {
        lock (_lock)
        {
            var now = _clock.GetTimestamp();
            _inFlight--;
            if (roundTrip is { } took)
            {
                _roundTrip.Note(took);
                _probing = false;
            }

            Return(slot.Volley, now, whole: roundTrip is not null);
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
            var next = now < _pausedUntil ? _pausedUntil : Math.Min(
                (_idle.NextAfter(now + Ticks(ahead)) ?? long.MaxValue) - Ticks(ahead),
                _ending.Count > 0 ? _ending[0].Begins + Ticks(_limit.Within) : long.MaxValue);
            var step = _volleyBegan + (Ticks(_limit.Within) / 2) - Ticks(ahead);
            next = step > now ? Math.Min(next, step) : next;
            return TimeSpan.FromSeconds(Math.Clamp((next - now) / (double)_clock.TimestampFrequency, 0.001, 1));
        }
    }

    // While people are writing, a tenth waits for them; a quiet hour need not pay for it.
    private int Kept(long now) =>
        _lastAsked != long.MinValue && _clock.GetElapsedTime(_lastAsked, now) < s_peopleAround
            ? Math.Min(_limit.Messages - 1, Math.Max(1, _limit.Messages / 10))
            : 0;

    /// <summary>The last slot is not for others now, but for who writes; they get it in the middle between two volleys.</summary>
    private bool IsOutOfStep(long at, int idle) =>
        _limit.Messages >= Volley.Few
        && (idle == _limit.Messages || ((at - _volleyBegan) / (double)Ticks(_limit.Within)) switch
        {
            < 0.5 => true,
            > 0.9 and < 1.5 => idle == 1,
            _ => false,
        });

    private void Return(Volley volley, long now, bool whole)
    {
        if (!volley.IsMostOf(_limit.Messages) || now - volley.Begins > Ticks(_limit.Within))
        {
            volley.Leave();
            Return(now, whole);
            return;
        }

        if (volley.Ends.Count == 0)
        {
            _ending.Add(volley);
        }

        volley.End(now, whole);
        if (volley.IsComplete)
        {
            Close(volley);
            _idle.FreeFrom(PassedBy(volley) + Ticks(_limit.Within), volley.Size);
        }
    }

    private long PassedBy(Volley volley)
    {
        var byTheLast = volley.Ends[^1] - Ticks(AtLeast);
        return volley.LastCut is { } cut ? Math.Max(cut, byTheLast)
            : _roundTrip.Quantiles(3 * volley.Size) is { } trips ? Math.Min(byTheLast, volley.Passed(share => Ticks(trips(share))))
            : byTheLast;
    }

    // What was cut may have been counted at that very moment: then nothing of a way back is in the time it took.
    private void Return(long ended, bool whole)
    {
        if (whole)
        {
            _idle.Ended(ended);
        }
        else
        {
            _idle.FreeFrom(ended + Ticks(_limit.Within), 1);
        }
    }

    /// <summary>A volley of which one does not come back must not keep the others.</summary>
    private void BreakUp(long now)
    {
        foreach (var late in _ending.Where(v => now - v.Begins > Ticks(_limit.Within)).ToList())
        {
            Close(late);
            foreach (var end in late.Ends)
            {
                late.Leave();
                Return(end, whole: late.LastCut is null || end > late.LastCut);
            }
        }
    }

    // Nothing joins it any more: its slots are given back.
    private void Close(Volley volley)
    {
        _ending.Remove(volley);
        _newest = _newest == volley ? NoVolley() : _newest;
    }

    private static Volley NoVolley() => new(long.MinValue / 2);

    private TimeSpan AtLeast => _roundTrip.AtLeast(_limit.Within / 3);

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

/// <summary>A slot in use.</summary>
public sealed class Slot
{
    internal Slot(Volley volley, long begins) => (Volley, Begins) = (volley, begins);

    internal Volley Volley { get; }

    /// <summary>When its request may begin; monotonic time of the pace's clock.</summary>
    public long Begins { get; }
}
