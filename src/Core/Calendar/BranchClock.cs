namespace ChiBo.Core.Calendar;

/// <summary>The host's time seen in the branches' time zone; the only place where instants and wall time are converted.</summary>
public sealed class BranchClock(TimeProvider time, TimeZoneInfo zone)
{
    /// <summary>The present instant, UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Today's date, branch time.</summary>
    public DateOnly Today => ToLocal(Now).Date;

    /// <summary>The instant at which the branch's clocks show that date and time.</summary>
    public DateTimeOffset ToInstant(DateOnly date, TimeOnly at)
    {
        var local = date.ToDateTime(at, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>What the branch's clocks show at an instant.</summary>
    public (DateOnly Date, TimeOnly Time) ToLocal(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
