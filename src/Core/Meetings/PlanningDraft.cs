using ChiBo.Core.Calendar;

namespace ChiBo.Core.Meetings;

/// <summary>What is still to be asked of a leader who plans, in the order of asking.</summary>
public enum PlanningStep
{
    Kind,
    When,
    Place,
    Agenda,
    Holiday,
    Confirm,
}

/// <summary>A meeting, or the monthly ones, half told. Kept with the chat and with each question about it.</summary>
public sealed record PlanningDraft
{
    // As wide as the column of a meeting's place.
    private const int LongestPlace = 200;

    /// <summary>Every month, not once.</summary>
    public bool Monthly { get; init; }

    /// <summary>Begun from the menu: then the agenda is asked for too.</summary>
    public bool StepByStep { get; init; }

    public MeetingKind? Kind { get; init; }

    /// <summary>The day of the month as <see cref="Recurrence.Rule"/>.</summary>
    public string? Rule { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? Time { get; init; }

    /// <summary>Empty: not known yet, and said so.</summary>
    public string? Place { get; init; }

    /// <summary>Empty: later, and said so.</summary>
    public string? Agenda { get; init; }

    /// <summary>The leader wants the meeting on a public holiday.</summary>
    public bool HolidayAccepted { get; init; }

    /// <summary>What is to be asked now.</summary>
    public PlanningStep Next => this switch
    {
        { Kind: null } => PlanningStep.Kind,
        { Time: null } => PlanningStep.When,
        { Monthly: true, Rule: null } or { Monthly: false, Day: null } => PlanningStep.When,
        { Place: null } => PlanningStep.Place,
        { Monthly: false, StepByStep: true, Agenda: null } => PlanningStep.Agenda,
        { Monthly: false, HolidayAccepted: false, Day: { } day } when VietnameseHolidays.HolidayOn(day) is not null => PlanningStep.Holiday,
        _ => PlanningStep.Confirm,
    };

    /// <summary>Takes what a text says; the fault is what must be asked about it, null where it was clear.</summary>
    public (PlanningDraft Draft, WhenFault? Fault) Take(string text, DateTime now) => Next switch
    {
        PlanningStep.Place => (this with { Place = PlaceIn(text, now) }, null),
        PlanningStep.Agenda => (this with { Agenda = IsLater(text) ? "" : SetAgenda.OneLine(text) }, null),
        _ => Monthly ? TakeMonthly(text, now) : TakeOne(text, now),
    };

    private (PlanningDraft, WhenFault?) TakeMonthly(string text, DateTime now)
    {
        var read = MonthlySchedule.Read(text, now);
        var taken = this with
        {
            Kind = MeetingPhrase.KindIn(text) ?? Kind ?? MeetingKind.Regular,
            Rule = read.Day?.Rule ?? Rule,
            Time = read.Time ?? Time,
            Place = read.Place ?? Place,
        };
        return (taken, Fault(read.Faults, read.Day is not null || read.Time is not null || read.Place is not null));
    }

    private (PlanningDraft, WhenFault?) TakeOne(string text, DateTime now)
    {
        var (rest, agenda) = SpokenAgenda.Split(text);
        var read = MeetingPhrase.Read(rest, now);
        var taken = this with
        {
            Kind = read.Kind ?? Kind,
            Day = read.When.Date ?? Day,
            Time = read.When.Time ?? Time,
            Place = read.Place ?? Place,
            Agenda = agenda ?? Agenda,
            HolidayAccepted = HolidayAccepted && read.When.Date is null,
        };
        var useful = read.Kind is not null || read.Place is not null || agenda is not null;
        return (taken, Fault(read.When.Faults, useful || read.When.Date is not null || read.When.Time is not null));
    }

    // That a sentence names no day is a fault only where it told nothing else either.
    private static WhenFault? Fault(IReadOnlyList<WhenFault> faults, bool useful) =>
        faults.FirstOrDefault(f => f.Kind != WhenFaultKind.NothingFound) ?? (useful || faults.Count == 0 ? null : faults[0]);

    private static string PlaceIn(string text, DateTime now)
    {
        var place = PlacePhrase.Split(text, now).Place ?? SetAgenda.OneLine(text);
        return IsLater(text) ? "" : Language.VietnameseText.Cut(place, LongestPlace);
    }

    private static bool IsLater(string text) =>
        Language.VietnameseText.Fold(text).Trim(' ', '.', '!') is "de sau" or "chua ro" or "chua co" or "chua biet" or "bo qua" or "khong" or "chua ro cho";
}
