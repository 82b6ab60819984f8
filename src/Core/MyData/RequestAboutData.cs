using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Conversations;
using ChiBo.Core.Members;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.MyData;

/// <summary>Records a person's request about his data, with its due date, and passes it to whoever answers for him.</summary>
public sealed class RequestAboutData(ChiBoDb db, Handover handover, BranchClock clock)
{
    /// <summary>Word under which these threads are passed on.</summary>
    public const string Origin = "mydata";

    /// <summary>
    /// The last day for doing it and what became of telling a person; null when the member does not belong to the chat.
    /// Asking again for the same while it is open keeps the first date.
    /// </summary>
    /// <param name="words">What is to be corrected; null for other kinds.</param>
    public async Task<(DateOnly DueOn, HandoverOutcome Passed)?> Ask(Turn turn, MemberId member, DataRequestKind kind, string? words)
    {
        if (turn.People.FirstOrDefault(p => p.Is(member)) is not { } actor
            || await db.Members().FindAsync([member], turn.Cancel) is not { } person)
        {
            return null;
        }

        var request = await db.DataRequests().FirstOrDefaultAsync(r => r.MemberId == member && r.Kind == kind && r.DoneAt == null, turn.Cancel);
        if (request is null)
        {
            request = new DataRequest(
                Guid.CreateVersion7(), member, actor.Branch, kind, clock.Today.AddDays(DataRequest.DaysFor(kind)), turn.Now);
            db.DataRequests().Add(request);
        }

        var passed = await handover.Pass(turn, DataRequestTexts.ForReceiver(kind, person.FullName, request.DueOn, words), Origin);
        return (request.DueOn, passed);
    }

    /// <summary>The receiver has done what was asked; false when the actor may not say so or erasing is not done by saying so.</summary>
    public async Task<bool> Done(Actor actor, Guid requestId, DateTimeOffset now, CancellationToken cancel)
    {
        var request = await db.DataRequests().FindAsync([requestId], cancel);
        if (request is null or { Kind: DataRequestKind.Erasure } || !(request.BranchId is { } branch ? actor.Leads(branch) : actor.Role == Role.Operator))
        {
            return false;
        }

        request.Done(now);
        return true;
    }
}
