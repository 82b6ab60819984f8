using ChiBo.Core.Calendar;
using ChiBo.Core.Language;

namespace ChiBo.Core.Meetings;

/// <summary>What a leader wants to alter of a planned meeting, in the order of the choices.</summary>
public enum MeetingAlteration
{
    Time,
    Cancel,
    Place,
    Agenda,
}

/// <summary>What is still to be asked, in the order of asking.</summary>
public enum ChangeStep
{
    What,
    Which,
    When,
    Place,
    Agenda,
    Confirm,
}

/// <summary>A change of a meeting half told. Kept with the chat and with each question about it.</summary>
public sealed record ChangeDraft
{
    // As wide as the column of a meeting's place.
    private const int LongestPlace = 200;

    public MeetingAlteration? What { get; init; }

    public Guid? Meeting { get; init; }

    /// <summary>The new day; null: the meeting's own, where a new time is told.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The new time; null: the meeting's own, where a new day is told.</summary>
    public TimeOnly? Time { get; init; }

    public string? Place { get; init; }

    public string? Agenda { get; init; }

    /// <summary>What is to be asked now.</summary>
    public ChangeStep Next => this switch
    {
        { What: null } => ChangeStep.What,
        { Meeting: null } => ChangeStep.Which,
        { What: MeetingAlteration.Time, Day: null, Time: null } => ChangeStep.When,
        { What: MeetingAlteration.Place, Place: null } => ChangeStep.Place,
        { What: MeetingAlteration.Agenda, Agenda: null } => ChangeStep.Agenda,
        _ => ChangeStep.Confirm,
    };

    /// <summary>Takes what a text says about the change; the fault is what must be asked about it, null where it was clear.</summary>
    public (ChangeDraft Draft, WhenFault? Fault) Take(string text, DateTime now)
    {
        switch (What)
        {
            case MeetingAlteration.Time:
                var read = MeetingPhrase.Read(text, now);
                var fault = read.When.Faults.FirstOrDefault(f => f.Kind != WhenFaultKind.NothingFound || read.Place is null);
                return (this with { Day = read.When.Date ?? Day, Time = read.When.Time ?? Time, Place = read.Place ?? Place }, fault);
            case MeetingAlteration.Place:
                var place = PlacePhrase.Split(text, now).Place ?? SetAgenda.OneLine(text);
                return (this with { Place = VietnameseText.Cut(place, LongestPlace) }, null);
            case MeetingAlteration.Agenda:
                return (this with { Agenda = SpokenAgenda.Split(text).Agenda ?? SetAgenda.OneLine(text) }, null);
            default:
                return (this, null);
        }
    }
}
