using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Meetings;

/// <summary>The monthly meetings as a leader wants them.</summary>
/// <param name="Time">Wall time of the branch.</param>
/// <param name="Place">May be empty.</param>
public sealed record NewSeries(BranchId Branch, MeetingKind Kind, Recurrence Day, TimeOnly Time, string Place);

/// <summary>Sets the monthly meetings of a branch, or changes them.</summary>
public sealed class PlanSeries(ChiBoDb db, MaterialiseSeries materialise, Facts facts, PointOutHoliday holiday, BranchClock clock)
{
    /// <summary>
    /// The meetings to come of the series, by time; null when the actor does not lead the branch. Where the branch has a
    /// series of that kind it is changed: its planned meetings that nobody touched follow within their month, moved and
    /// cancelled ones stay.
    /// </summary>
    public async Task<IReadOnlyList<Meeting>?> Plan(Actor actor, NewSeries plan, CancellationToken cancel)
    {
        if (!actor.Leads(plan.Branch))
        {
            return null;
        }

        var series = await db.MeetingSeries().FirstOrDefaultAsync(s => s.BranchId == plan.Branch && s.Kind == plan.Kind, cancel);
        var stay = new List<Meeting>();
        if (series is null)
        {
            series = new MeetingSeries(Guid.CreateVersion7(), plan.Branch, plan.Kind, plan.Day.Rule, plan.Time, plan.Place);
            db.MeetingSeries().Add(series);
        }
        else
        {
            stay.AddRange(await Change(series, plan, cancel));
        }

        var made = await materialise.Make(series, cancel);
        return [.. stay.Concat(made).OrderBy(m => m.StartsAt)];
    }

    private async Task<IReadOnlyList<Meeting>> Change(MeetingSeries series, NewSeries plan, CancellationToken cancel)
    {
        var now = clock.Now;
        var (oldTime, oldPlace) = (series.Time, series.Place);
        series.Change(plan.Day.Rule, plan.Time, plan.Place);
        var meetings = await db.Meetings()
            .Where(m => m.SeriesId == series.Id && m.State == MeetingState.Planned && m.StartsAt > now)
            .ToListAsync(cancel);
        foreach (var meeting in meetings.Where(m => m.Place == oldPlace && m.StartsAt == clock.ToInstant(m.SeriesDay!.Value, oldTime)))
        {
            await Follow(meeting, series, cancel);
        }

        return meetings;
    }

    private async Task Follow(Meeting meeting, MeetingSeries series, CancellationToken cancel)
    {
        var month = meeting.SeriesDay!.Value;
        var first = new DateOnly(month.Year, month.Month, 1);
        var day = series.DaysBetween(first, first.AddMonths(1).AddDays(-1))[0];
        var startsAt = clock.ToInstant(day, series.Time);
        var (oldStart, oldPlace) = (meeting.StartsAt, meeting.Place);
        if (startsAt <= clock.Now)
        {
            return;
        }

        MeetingChange[] changes = [meeting.MoveTo(startsAt), meeting.MoveTo(series.Place)];
        meeting.MadeFor(day);
        if (changes.Contains(MeetingChange.Done))
        {
            facts.Record(new MeetingMoved(meeting, oldStart, oldPlace));
            await holiday.Ask(meeting, cancel);
        }
    }
}
