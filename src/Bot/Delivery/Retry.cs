namespace ChiBo.Bot.Delivery;

/// <summary>How long a failed message waits.</summary>
public static class Retry
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(15);

    /// <summary>Two seconds, doubled with each failure before, at most 15 minutes, with up to a quarter of jitter.</summary>
    public static TimeSpan After(int failuresBefore)
    {
        var seconds = Math.Min(s_longest.TotalSeconds, 2 * Math.Pow(2, failuresBefore));
        return TimeSpan.FromSeconds(seconds * (1 + (Random.Shared.NextDouble() / 4)));
    }
}
