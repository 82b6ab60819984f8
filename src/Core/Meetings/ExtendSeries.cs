using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Meetings;

/// <summary>Every day, makes the meetings of each series that have come within reach.</summary>
public sealed class ExtendSeries(ChiBoDb db, MaterialiseSeries materialise) : IDueWork
{
    private const int Batch = 50;

    public async Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel)
    {
        var due = await db.MeetingSeries().Where(s => s.NextLookAt <= now).OrderBy(s => s.NextLookAt).Take(Batch).ToListAsync(cancel);
        foreach (var series in due)
        {
            await materialise.Make(series, cancel);
        }

        return due.Count == Batch;
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken cancel) =>
        db.MeetingSeries().MinAsync(s => (DateTimeOffset?)s.NextLookAt, cancel);
}
