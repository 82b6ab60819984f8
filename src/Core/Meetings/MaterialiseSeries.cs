using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Meetings;

/// <summary>Makes the meetings of a series for the months within reach.</summary>
public sealed class MaterialiseSeries(ChiBoDb db, FindMeeting find, Facts facts, PointOutHoliday holiday, BranchClock clock)
{
    /// <summary>How far ahead meetings are made; far enough that a holiday is noticed in time.</summary>
    public const int MonthsAhead = 3;

    // When, on the branch's wall, a series is looked at every day: what it then has to say disturbs nobody's night.
    private static readonly TimeOnly s_lookAt = new(8, 0);

    /// <summary>
    /// Makes what is missing and returns it. A month for which the series ever made a meeting (moved, cancelled or held)
    /// gets no second one; neither does a month where the branch has a meeting of its own at that very time.
    /// </summary>
    public async Task<IReadOnlyList<Meeting>> Make(MeetingSeries series, CancellationToken cancel)
    {
        var today = clock.Today;
        var monthBegins = new DateOnly(today.Year, today.Month, 1);
        var known = await db.Meetings()
            .Where(m => m.SeriesId == series.Id && m.SeriesDay >= monthBegins)
            .Select(m => m.SeriesDay!.Value).ToListAsync(cancel);
        var made = new List<Meeting>();
        foreach (var day in series.DaysBetween(today, today.AddMonths(MonthsAhead)))
        {
            var startsAt = clock.ToInstant(day, series.Time);
            if (startsAt > clock.Now
                && !known.Exists(k => (k.Year, k.Month) == (day.Year, day.Month))
                && await find.At(series.BranchId, startsAt, except: null, cancel) is null)
            {
                made.Add(await Add(series, day, startsAt, cancel));
            }
        }

        series.LookAgainAt(clock.ToInstant(today.AddDays(1), s_lookAt));
        return made;
    }

    private async Task<Meeting> Add(MeetingSeries series, DateOnly day, DateTimeOffset startsAt, CancellationToken cancel)
    {
        var meeting = new Meeting(MeetingId.New(), series.BranchId, series.Kind, startsAt, series.Place) { SeriesId = series.Id };
        meeting.MadeFor(day);
        db.Meetings().Add(meeting);
        facts.Record(new MeetingPlanned(meeting));
        await holiday.Ask(meeting, cancel);
        return meeting;
    }
}
