namespace ChiBo.Bench;

/// <summary>Waiting for something outside this process, with an end.</summary>
public static class Wait
{
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromMilliseconds(50);

    /// <summary>True when the condition came to hold in time; false when the time was up.</summary>
    public static async Task<bool> Until(Func<bool> condition, TimeSpan limit)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > limit)
            {
                return false;
            }

            await Task.Delay(s_lookEvery, TimeProvider.System);
        }

        return true;
    }

    /// <summary>A random time up to that long.</summary>
    public static Task Random(Random random, double atMostSeconds) => Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * atMostSeconds), TimeProvider.System);
}
