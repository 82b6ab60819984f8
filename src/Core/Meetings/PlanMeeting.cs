using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;

namespace ChiBo.Core.Meetings;

/// <summary>A meeting to be planned.</summary>
/// <param name="Place">In the branch's words; may be empty.</param>
/// <param name="Agenda">In one line; may be empty.</param>
/// <param name="HolidayAccepted">The leader has seen that the day is a public holiday and wants it so.</param>
public sealed record NewMeeting(
    BranchId Branch, MeetingKind Kind, DateTimeOffset StartsAt, string Place, string Agenda = "", bool HolidayAccepted = false);

/// <summary>Puts a single meeting on a branch's calendar.</summary>
public sealed class PlanMeeting(ChiBoDb db, FindMeeting find, Facts facts, PointOutHoliday holiday, BranchClock clock)
{
    /// <summary>Refuses past times and a second meeting at the same time; a holiday is pointed out to the secretary, not refused.</summary>
    public async Task<MeetingOutcome> Plan(Actor actor, NewMeeting plan, CancellationToken cancel)
    {
        if (!actor.Leads(plan.Branch))
        {
            return new MeetingOutcome.NotAllowed();
        }

        if (plan.StartsAt <= clock.Now)
        {
            return new MeetingOutcome.InThePast();
        }

        if (await find.At(plan.Branch, plan.StartsAt, except: null, cancel) is { } other)
        {
            return new MeetingOutcome.SameTime(other);
        }

        var meeting = new Meeting(MeetingId.New(), plan.Branch, plan.Kind, plan.StartsAt, plan.Place);
        meeting.PutOnAgenda(plan.Agenda);
        db.Meetings().Add(meeting);
        facts.Record(new MeetingPlanned(meeting));
        if (!plan.HolidayAccepted)
        {
            await holiday.Ask(meeting, cancel);
        }

        return new MeetingOutcome.Done(meeting);
    }
}
