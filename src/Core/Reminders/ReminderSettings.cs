using System.Globalization;
using ChiBo.Core.Branches;
using ChiBo.Core.Calendar;

namespace ChiBo.Core.Reminders;

/// <summary>When members are reminded of a meeting, and when nobody is disturbed.</summary>
/// <param name="Offsets">How long before a meeting, longest first; the first invites.</param>
public sealed record ReminderSettings(IReadOnlyList<TimeSpan> Offsets, QuietHours Quiet)
{
    /// <summary>The installation's offsets where Reminders:Offsets says nothing: 3 days, 1 day, 2 hours.</summary>
    public const string UsualOffsets = "3.00:00:00;1.00:00:00;02:00:00";

    /// <summary>The installation's quiet hours where Reminders:QuietHours says nothing.</summary>
    public const string UsualQuietHours = "21:30-06:30";

    /// <summary>Most reminders of one meeting; ours: more would be a nuisance.</summary>
    public const int MostOffsets = 5;

    /// <summary>Shortest and longest offset; ours: what is sent later helps nobody, what is sent earlier is forgotten.</summary>
    public static readonly (TimeSpan Shortest, TimeSpan Longest) Bounds = (TimeSpan.FromMinutes(5), TimeSpan.FromDays(30));

    /// <summary>What holds for a branch: its own settings where it has any.</summary>
    public ReminderSettings For(Branch? branch) => new(
        branch?.ReminderOffsets is { } offsets ? ReadOffsets(offsets) ?? Offsets : Offsets,
        branch?.QuietHours is { } quiet ? QuietHours.Parse(quiet) ?? Quiet : Quiet);

    /// <summary>
    /// Reads "3.00:00:00;1.00:00:00;02:00:00": one to five spans within <see cref="Bounds"/>, in any order; null where it is
    /// anything else.
    /// </summary>
    public static IReadOnlyList<TimeSpan>? ReadOffsets(string text)
    {
        var offsets = new List<TimeSpan>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TimeSpan.TryParseExact(part, ["c", "h\\:mm", "d\\.hh\\:mm"], CultureInfo.InvariantCulture, out var offset)
                || offset < Bounds.Shortest || offset > Bounds.Longest)
            {
                return null;
            }

            offsets.Add(offset);
        }

        var ordered = offsets.Distinct().OrderDescending().ToList();
        return ordered.Count is >= 1 and <= MostOffsets ? ordered : null;
    }

    /// <summary>Offsets in the form that <see cref="ReadOffsets"/> reads.</summary>
    public static string WriteOffsets(IEnumerable<TimeSpan> offsets) =>
        string.Join(';', offsets.OrderDescending().Select(o => o.ToString("c", CultureInfo.InvariantCulture)));
}
