using ChiBo.Core.Calendar;

namespace ChiBo.Core.Reminders;

/// <summary>One reminder of a meeting: how long before, and when it goes out (UTC).</summary>
public readonly record struct PlannedReminder(TimeSpan Offset, DateTimeOffset DueAt, bool IsNatural);

/// <summary>Reckons when the reminders of a meeting go out.</summary>
public static class ReminderPlan
{
    /// <summary>
    /// One for each offset, longest offset first. What falls into quiet hours goes at their end, or before they begin where
    /// the meeting would have begun by then. A moment that has passed already is due now (<see cref="PlannedReminder.IsNatural"/>
    /// is false), so that a meeting called at short notice is still told of.
    /// </summary>
    public static IReadOnlyList<PlannedReminder> For(DateTimeOffset startsAt, ReminderSettings settings, BranchClock clock) =>
    [
        .. settings.Offsets.Select(offset =>
        {
            var natural = startsAt - offset;
            var from = natural > clock.Now ? natural : clock.Now;
            var due = settings.Quiet.Adjust(from, startsAt, clock);
            return new PlannedReminder(offset, due > clock.Now ? due : clock.Now, natural > clock.Now);
        }),
    ];
}
