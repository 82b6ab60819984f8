using ChiBo.Core.Access;

namespace ChiBo.Core.Meetings;

/// <summary>Moves a planned meeting to another place at the same time; answers stay good.</summary>
public sealed class ChangePlace(FindMeeting find, Facts facts)
{
    /// <summary>Those who were told are told again by who reacts to the fact.</summary>
    public async Task<MeetingOutcome> Change(Actor actor, MeetingId id, string place, CancellationToken cancel)
    {
        if (await find.Led(actor, id, cancel) is not { } meeting)
        {
            return new MeetingOutcome.NotAllowed();
        }

        var old = meeting.Place;
        switch (meeting.MoveTo(place))
        {
            case MeetingChange.TooLate:
                return new MeetingOutcome.TooLate(meeting);
            case MeetingChange.Nothing:
                return new MeetingOutcome.Nothing(meeting);
            default:
                facts.Record(new MeetingMoved(meeting, meeting.StartsAt, old));
                return new MeetingOutcome.Done(meeting);
        }
    }
}
