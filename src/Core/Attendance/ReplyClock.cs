using ChiBo.Core.Calendar;

namespace ChiBo.Core.Attendance;

/// <summary>The time frame in which a reply is read.</summary>
public sealed class ReplyClock(BranchClock clock)
{
    /// <summary>The frame of a meeting; without one, of this evening at seven.</summary>
    public ReplyContext ContextFor(DateTimeOffset? startsAt)
    {
        var (date, time) = startsAt is { } start ? clock.ToLocal(start) : (clock.Today, new TimeOnly(19, 0));
        var now = clock.LocalNow;
        return new ReplyContext(date, time, DateOnly.FromDateTime(now), TimeOnly.FromDateTime(now));
    }
}
