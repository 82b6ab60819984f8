using ChiBo.Core.Access;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Conversations;

/// <summary>Open threads as things to do today.</summary>
public sealed class HandoverTasks(ChiBoDb db, HelpingPeople helping) : ITaskSource
{
    /// <summary>Kind under which a chosen item comes back to the chat part.</summary>
    public const string Kind = "thread";

    public async Task<IReadOnlyList<TodoItem>> Of(BranchId branch, DateTimeOffset now, CancellationToken cancel)
    {
        var threads = await db.HandoverThreads()
            .Where(t => t.Branch == branch && t.State == HandoverState.Open)
            .OrderBy(t => t.CreatedAt).Take(TodayChat.Most).ToListAsync(cancel);
        var items = new List<TodoItem>();
        foreach (var thread in threads)
        {
            var asker = await HandoverAsker.Of(db, thread, cancel);
            var urgency = now - thread.CreatedAt >= HandoverThread.RemindsAfter ? TodoItem.Late : TodoItem.PeopleWait;
            items.Add(new TodoItem(
                HandoverTexts.Task(asker, thread.Words.Length > 0), urgency, RelayHandover.Feature, Kind, new HandoverRef(thread.Id))
            { AskedBy = thread.Asker });
        }

        return items;
    }

    /// <summary>Who asks in a thread, and who may answer it.</summary>
    public async Task<(HandoverAsker Asker, IReadOnlyList<HelpingPerson> Line)> About(HandoverThread thread, CancellationToken cancel) =>
        (await HandoverAsker.Of(db, thread, cancel), await helping.ReachableBy(thread.AskerChat, thread.Asker, thread.Branch, cancel));
}
