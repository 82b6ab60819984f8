using ChiBo.Core.Access;

namespace ChiBo.Core.Meetings;

/// <summary>Moves a planned meeting to another time, and to another place where one is given.</summary>
public sealed class MoveMeeting(FindMeeting find, Facts facts, TimeProvider time)
{
    /// <summary>Null <paramref name="place"/>: the place stays. Those who were told are told again by who reacts to the fact.</summary>
    public async Task<MeetingOutcome> Move(Actor actor, MeetingId id, DateTimeOffset startsAt, string? place, CancellationToken cancel)
    {
        if (await find.Led(actor, id, cancel) is not { } meeting)
        {
            return new MeetingOutcome.NotAllowed();
        }

        if (startsAt <= time.GetUtcNow())
        {
            return new MeetingOutcome.InThePast();
        }

        if (await find.At(meeting.BranchId, startsAt, id, cancel) is { } other)
        {
            return new MeetingOutcome.SameTime(other);
        }

        var (oldTime, oldPlace) = (meeting.StartsAt, meeting.Place);
        MeetingChange[] changes = [meeting.MoveTo(startsAt), place is null ? MeetingChange.Nothing : meeting.MoveTo(place)];
        if (changes.Contains(MeetingChange.TooLate))
        {
            return new MeetingOutcome.TooLate(meeting);
        }

        if (!changes.Contains(MeetingChange.Done))
        {
            return new MeetingOutcome.Nothing(meeting);
        }

        facts.Record(new MeetingMoved(meeting, oldTime, oldPlace));
        return new MeetingOutcome.Done(meeting);
    }
}
