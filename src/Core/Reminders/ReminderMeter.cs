using System.Diagnostics.Metrics;

namespace ChiBo.Core.Reminders;

/// <summary>Measures how late reminders go out: chibo_reminder_lateness_seconds.</summary>
public sealed class ReminderMeter
{
    private readonly Histogram<double> _lateness;

    public ReminderMeter(IMeterFactory meters) =>
        _lateness = meters.Create("ChiBo").CreateHistogram<double>("chibo_reminder_lateness", unit: "s");

    /// <summary>Notes one reminder that went out.</summary>
    public void Record(TimeSpan late) => _lateness.Record(late.TotalSeconds);
}
