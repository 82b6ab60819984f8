using ChiBo.Core.Access;

namespace ChiBo.Core.Meetings;

/// <summary>Calls off a planned meeting.</summary>
public sealed class CancelMeeting(FindMeeting find, Facts facts)
{
    /// <summary>Those who were told are told by who reacts to the fact; a series does not make the day again.</summary>
    public async Task<MeetingOutcome> Cancel(Actor actor, MeetingId id, CancellationToken cancel)
    {
        if (await find.Led(actor, id, cancel) is not { } meeting)
        {
            return new MeetingOutcome.NotAllowed();
        }

        switch (meeting.Cancel())
        {
            case MeetingChange.TooLate:
                return new MeetingOutcome.TooLate(meeting);
            case MeetingChange.Nothing:
                return new MeetingOutcome.Nothing(meeting);
            default:
                facts.Record(new MeetingCancelled(meeting));
                return new MeetingOutcome.Done(meeting);
        }
    }
}
