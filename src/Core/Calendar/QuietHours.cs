using System.Globalization;

namespace ChiBo.Core.Calendar;

/// <summary>
/// The hours of every day, by the branch's clock, in which nothing is sent that nobody asked for.
/// The first minute is quiet, the last one is not; the span may pass midnight.
/// </summary>
public sealed record QuietHours
{
    /// <summary>How long before the quiet begins a message goes out that cannot wait for its end: time enough to send to a whole branch.</summary>
    public static readonly TimeSpan Head = TimeSpan.FromMinutes(5);

    /// <summary>No quiet at all.</summary>
    public static readonly QuietHours None = new(default, default);

    private static readonly string[] Formats = ["H:mm", "H'h'mm", "H'h'", "%H"];

    private QuietHours(TimeOnly from, TimeOnly to) => (From, To) = (from, to);

    public TimeOnly From { get; }

    public TimeOnly To { get; }

    /// <summary>
    /// Reads "21:30-06:30" (also "21h30 - 6h30"); an empty text is <see cref="None"/>. Null where it is neither, and
    /// where both ends are the same.
    /// </summary>
    public static QuietHours? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return None;
        }

        var ends = text.Split(['-', '–'], StringSplitOptions.TrimEntries);
        return ends.Length == 2 && TryTime(ends[0], out var from) && TryTime(ends[1], out var to) && from != to
            ? new QuietHours(from, to)
            : null;
    }

    /// <summary>Whether a time of day is quiet.</summary>
    public bool Contains(TimeOnly time) => From != To && time.IsBetween(From, To);

    /// <summary>
    /// When to send what is due at an instant (UTC): then, if it is not quiet; else when the quiet ends; but if by then the
    /// meeting it speaks of has begun, <see cref="Head"/> before the quiet begins. That may lie in the past.
    /// </summary>
    /// <param name="due">When it would be sent.</param>
    /// <param name="meetingStart">When the meeting begins; null for what speaks of none.</param>
    /// <param name="clock">The branch's clock.</param>
    public DateTimeOffset Adjust(DateTimeOffset due, DateTimeOffset? meetingStart, BranchClock clock)
    {
        var (date, time) = clock.ToLocal(due);
        if (!Contains(time))
        {
            return due;
        }

        var end = clock.ToInstant(time < To ? date : date.AddDays(1), To);
        return meetingStart is null || end < meetingStart
            ? end
            : clock.ToInstant(time >= From ? date : date.AddDays(-1), From) - Head;
    }

    /// <summary>"21:30-06:30"; empty for <see cref="None"/>.</summary>
    public override string ToString() =>
        From == To ? "" : string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{To:HH:mm}");

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
