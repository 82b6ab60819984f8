namespace ChiBo.Core.Calendar;

/// <summary>
/// The clock on a branch's wall. The only place where instants (UTC) and wall time (the branch's zone) are turned into each other.
/// </summary>
public sealed class BranchClock(TimeProvider time, TimeZoneInfo zone)
{
    /// <summary>The zone of a branch that names none (IANA name).</summary>
    public const string DefaultZone = "Asia/Ho_Chi_Minh";

    /// <summary>A clock in <see cref="DefaultZone"/>.</summary>
    public BranchClock(TimeProvider time)
        : this(time, TimeZoneInfo.FindSystemTimeZoneById(DefaultZone))
    {
    }

    /// <summary>This instant, UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Date and time on the wall now; its kind is unspecified.</summary>
    public DateTime LocalNow => Wall(Now);

    /// <summary>The date on the wall now.</summary>
    public DateOnly Today => DateOnly.FromDateTime(LocalNow);

    /// <summary>
    /// The instant (UTC) at which the wall shows a date and time. A time that comes twice, or is left out, as clocks
    /// change is read as standard time.
    /// </summary>
    public DateTimeOffset ToInstant(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>The date and time on the wall at an instant.</summary>
    public (DateOnly Date, TimeOnly Time) ToLocal(DateTimeOffset instant)
    {
        var wall = Wall(instant);
        return (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }

    /// <summary>The same instant with the offset of the branch's wall, for machines: 2026-12-03T19:00:00+07:00.</summary>
    public DateTimeOffset ToLocalInstant(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    private DateTime Wall(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;
}
