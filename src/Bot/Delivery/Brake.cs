using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Delivery;

/// <summary>
/// Notices that a platform fails for everybody, not for one message: when so many sends in a row have failed, the account
/// rests, and one message at a time looks whether it works again, so that an hour of its trouble uses up nobody's attempts.
/// Thread safe.
/// </summary>
public sealed class Brake(TimeProvider monotonic)
{
    /// <summary>Ours: ten failures in a row are no accident at the two or three in a hundred that a bad hour brings.</summary>
    public const int FailuresInARow = 10;

    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private int _failures;
    private long _restsUntil = long.MinValue;

    /// <summary>How long the account rests after that ending; null for not at all. Twice as long each time, at most a minute.</summary>
    public TimeSpan? After(SendOutcome outcome)
    {
        lock (_lock)
        {
            switch (outcome)
            {
                case SendOutcome.Accepted or SendOutcome.Refused:
                    _failures = 0;
                    return null;
                // What was in flight beside the last failure says the same once more: one step, not thirty.
                case SendOutcome.Failed or SendOutcome.Unknown when monotonic.GetTimestamp() >= _restsUntil && ++_failures >= FailuresInARow:
                    var rest = Math.Min(s_longest.TotalSeconds, s_first.TotalSeconds * Math.Pow(2, Math.Min(_failures - FailuresInARow, 10)));
                    _restsUntil = monotonic.GetTimestamp() + (long)(rest * monotonic.TimestampFrequency);
                    return TimeSpan.FromSeconds(rest);
                default:
                    return null;
            }
        }
    }
}
