namespace ChiBo.Bot.Channels;

/// <summary>How receivers wait between tries: one second, twice as long each time, at most half a minute.</summary>
internal static class GrowingWait
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    /// <summary>The wait after so many failures before.</summary>
    public static TimeSpan After(int failures) => TimeSpan.FromSeconds(Math.Min(s_longest.TotalSeconds, Math.Pow(2, Math.Min(failures, 10))));

    /// <summary>Waits in real time; ends early, without an exception, when the host stops.</summary>
    public static async Task For(TimeSpan time, CancellationToken stop) =>
        await Task.Delay(time, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
