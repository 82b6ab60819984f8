using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.MyData;

/// <summary>What a chosen request comes back with.</summary>
public sealed record DataRequestRef(Guid Request);

/// <summary>Open requests about data as things to do today.</summary>
public sealed class DataRequestTasks(ChiBoDb db, BranchClock clock) : ITaskSource
{
    /// <summary>Name of the feature's chat part.</summary>
    public const string Feature = "datarequests";

    /// <summary>Kind under which a chosen item comes back to the chat part.</summary>
    public const string Kind = "request";

    public async Task<IReadOnlyList<TodoItem>> Of(BranchId branch, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await (
            from request in db.DataRequests().AsNoTracking()
            where request.BranchId == branch && request.DoneAt == null
            join member in db.Members().AsNoTracking() on request.MemberId equals member.Id
            orderby request.DueOn
            select new { request, member.FullName }).Take(TodayChat.Most).ToListAsync(cancel);
        return
        [
            .. open.Select(o => new TodoItem(
                DataRequestTexts.Task(o.request.Kind, o.FullName, o.request.DueOn),
                o.request.DueOn <= clock.Today.AddDays(2) ? TodoItem.Late : TodoItem.Soon,
                Feature, Kind, new DataRequestRef(o.request.Id))),
        ];
    }
}
