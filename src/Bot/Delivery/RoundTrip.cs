namespace ChiBo.Bot.Delivery;

/// <summary>
/// What a round trip to a platform takes at least, judged by those of the last half to one minute. Monotonic time. Not
/// thread safe.
/// </summary>
public sealed class RoundTrip(TimeProvider monotonic)
{
    private static readonly TimeSpan s_epoch = TimeSpan.FromSeconds(30);

    /// <summary>Ours: the first ones of a process that has just started are slow on this side, and would promise too much.</summary>
    private const int Cold = 30;

    private const int Kept = 500;

    private readonly Queue<TimeSpan> _latest = new();

    private int _cold;

    private Seen _before;
    private Seen _now;
    private long _began = monotonic.GetTimestamp();

    /// <summary>Notes one that was seen.</summary>
    public void Note(TimeSpan took)
    {
        if (_cold < Cold)
        {
            _cold++;
            return;
        }

        if (monotonic.GetElapsedTime(_began) > s_epoch)
        {
            (_before, _now, _began) = (_now, default, monotonic.GetTimestamp());
        }

        _now = _now.And(took);
        _latest.Enqueue(took);
        if (_latest.Count > Kept)
        {
            _latest.Dequeue();
        }
    }

    /// <summary>
    /// How long each share (from 0 to 1) of the latest trips took at most; null while fewer than so many are known.
    /// </summary>
    public Func<double, TimeSpan>? Quantiles(int atLeast)
    {
        if (_latest.Count < atLeast)
        {
            return null;
        }

        TimeSpan[] sorted = [.. _latest.Order()];
        return share => sorted[Math.Clamp((int)(share * sorted.Length), 0, sorted.Length - 1)];
    }

    /// <summary>
    /// The shortest seen, less what a yet shorter one may undercut it by: the more they scatter and the fewer were seen, the
    /// more. Zero while nothing is known.
    /// </summary>
    /// <param name="atMost">Never more than that: a way may become shorter of a sudden.</param>
    public TimeSpan AtLeast(TimeSpan atMost)
    {
        var seen = _before.And(_now);
        if (seen.Count == 0)
        {
            return TimeSpan.Zero;
        }

        // Of n trips whose two ways scatter evenly the shortest lies 1.4 mean excesses by the root of n above the true least; and some more.
        var room = TimeSpan.FromMilliseconds(0.5) + ((seen.Sum / seen.Count) - seen.Shortest) * (1.6 / Math.Sqrt(seen.Count));
        return seen.Shortest <= room ? TimeSpan.Zero : seen.Shortest - room < atMost ? seen.Shortest - room : atMost;
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Seen(int Count, TimeSpan Sum, TimeSpan Shortest)
    {
        public Seen And(TimeSpan one) => And(new Seen(1, one, one));

        public Seen And(Seen other) => Count == 0 ? other : other.Count == 0 ? this
            : new Seen(Count + other.Count, Sum + other.Sum, Shortest < other.Shortest ? Shortest : other.Shortest);
    }
}
