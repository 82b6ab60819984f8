namespace ChiBo.Bot.Delivery;

/// <summary>How long a failed message waits.</summary>
public static class Retry
{
    /// <summary>No retry waits longer, jitter aside.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Two seconds, doubled with each failure before, at most 15 minutes, with up to a quarter of jitter.</summary>
    public static TimeSpan After(int failuresBefore)
    {
        var seconds = Math.Min(Longest.TotalSeconds, 2 * Math.Pow(2, failuresBefore));
        return TimeSpan.FromSeconds(seconds * (1 + (Random.Shared.NextDouble() / 4)));
    }
}
