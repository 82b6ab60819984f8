using ChiBo.Core.Access;

namespace ChiBo.Core.Meetings;

/// <summary>Carries out a change that a leader has confirmed.</summary>
public sealed class AlterMeeting(MoveMeeting move, CancelMeeting cancelMeeting, ChangePlace changePlace, SetAgenda setAgenda)
{
    /// <summary>As the use case of the alteration says; a complete draft with its instant.</summary>
    public Task<MeetingOutcome> Alter(Actor actor, ChangeDraft draft, DateTimeOffset startsAt, CancellationToken cancel)
    {
        var id = new MeetingId(draft.Meeting!.Value);
        return draft.What switch
        {
            MeetingAlteration.Time => move.Move(actor, id, startsAt, draft.Place, cancel),
            MeetingAlteration.Cancel => cancelMeeting.Cancel(actor, id, cancel),
            MeetingAlteration.Place => changePlace.Change(actor, id, draft.Place!, cancel),
            _ => setAgenda.Set(actor, id, draft.Agenda!, cancel),
        };
    }
}
