using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace ChiBo.Core.Meetings;

/// <summary>A meeting as a calendar file (RFC 5545) for a member's own calendar. Instants are UTC.</summary>
public sealed record CalendarInvitation
{
    /// <summary>The same for a meeting through all its changes, so that calendars replace the older entry.</summary>
    public required string Uid { get; init; }

    /// <summary>Grows with every change of the meeting, from 0.</summary>
    public required int Sequence { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    /// <summary>The line a calendar shows.</summary>
    public required string Summary { get; init; }

    public string? Place { get; init; }

    /// <summary>Then the file takes the meeting out of the calendar (METHOD:CANCEL).</summary>
    public bool IsCancelled { get; init; }

    /// <summary>When this file was made.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The text of the .ics file (text/calendar, UTF-8).</summary>
    public string ToIcs()
    {
        var calendar = new Ical.Net.Calendar
        {
            ProductId = "-//ChiBo//VI",
            Method = IsCancelled ? CalendarMethods.Cancel : CalendarMethods.Publish,
        };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = Uid,
            Sequence = Sequence,
            DtStamp = Utc(WrittenAt),
            Start = Utc(Start),
            End = Utc(End),
            Summary = Summary,
            Location = Place,
            Status = IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        });
        return new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("A calendar with one event has no text.");
    }

    private static CalDateTime Utc(DateTimeOffset instant) => new(instant.UtcDateTime, hasTime: true);
}
