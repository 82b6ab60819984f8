namespace ChiBo.Bot.Delivery;

/// <summary>
/// Requests of one account that begin together. Where they are most of a window's messages, the next ones may follow them
/// together too, and then less is lost to the jitter of the way than by looking at each alone: that the j-th to arrive of
/// the new ones comes before the j-th of the old ones is much rarer than that any one overtakes its own forerunner. Not
/// thread safe.
/// </summary>
/// <param name="begins">Monotonic time.</param>
internal sealed class Volley(long begins)
{
    /// <summary>Fewer say too little of how the way scatters.</summary>
    public const int Few = 10;

    private readonly List<long> _ends = [];

    /// <summary>When its requests begin.</summary>
    public long Begins => begins;

    /// <summary>How many have begun and not gone their own ways.</summary>
    public int Size { get; private set; }

    /// <summary>When the last of those ended that did not come back whole; null while all did.</summary>
    public long? LastCut { get; private set; }

    /// <summary>All have ended.</summary>
    public bool IsComplete => _ends.Count == Size;

    /// <summary>The ends so far, in order.</summary>
    public IReadOnlyList<long> Ends => _ends;

    /// <summary>It fills most of so many slots.</summary>
    public bool IsMostOf(int slots) => Size >= Few && Size * 2 >= slots;

    public void Join() => Size++;

    /// <summary>One of it counts alone.</summary>
    public void Leave() => Size--;

    /// <summary>One has ended.</summary>
    /// <param name="whole">Its round trip was a whole one; what was cut or failed says nothing about ranks.</param>
    public void End(long at, bool whole)
    {
        _ends.Add(at);
        LastCut = whole ? LastCut : at;
    }

    /// <summary>
    /// The time at which each of the next volley, with near certainty, arrives after the one of the same rank in this one
    /// did, to which a window is yet to be added: by each end, less what a trip of that rank takes at least.
    /// </summary>
    /// <param name="quantile">How long that share of the trips takes at most, in the unit of <see cref="Begins"/>.</param>
    public long Passed(Func<double, long> quantile)
    {
        var passed = begins;
        for (var rank = 1; rank <= _ends.Count; rank++)
        {
            passed = Math.Max(passed, _ends[rank - 1] - quantile(LeastShare(rank, _ends.Count)));
        }

        return passed;
    }

    /// <summary>
    /// Of n independent trips, the share of all trips that is faster than the rank-th of them is hardly ever smaller: the lower
    /// bound of E. B. Wilson, Probable inference (1927), at z = 4.25, one in a hundred thousand.
    /// </summary>
    private static double LeastShare(int rank, int n)
    {
        const double Z = 4.25;
        var share = (double)rank / n;
        var middle = share + (Z * Z / (2 * n));
        var spread = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4.0 * n * n)));
        return Math.Max(0, (middle - spread) / (1 + (Z * Z / n)));
    }
}
