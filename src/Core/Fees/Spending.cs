using ChiBo.Core.Access;
using ChiBo.Core.Calendar;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Core.Fees;

/// <summary>
/// What messages have cost in a calendar month of the branch's wall, in đồng with tax: what was sent, what is being sent,
/// and what may have been taken for tries whose outcome is unknown. A member who changed branches in the month counts for
/// both, so that neither goes past its ceiling.
/// </summary>
public sealed class Spending(ChiBoDb db, BranchClock clock)
{
    /// <summary>Of a branch, in the month of that moment.</summary>
    public Task<int> Of(BranchId branch, DateTimeOffset at, CancellationToken cancel)
    {
        var (month, begins) = MonthOf(at);
        return Priced(begins)
            .Where(r => db.Memberships().Any(m => m.BranchId == branch && m.MemberId == r.MemberId && (m.To == null || m.To >= month)))
            .SumAsync(r => r.Price, cancel);
    }

    /// <summary>Of all branches, this month.</summary>
    public Task<int> OfAll(CancellationToken cancel) => Priced(MonthOf(clock.Now).Begins).SumAsync(r => r.Price, cancel);

    /// <summary>How many messages are kept back because fees cannot be paid.</summary>
    public Task<int> Unpaid(CancellationToken cancel) =>
        db.Outbox().CountAsync(r => r.State == OutboxState.Held && r.LastError == Outbox.Unpaid, cancel);

    private IQueryable<OutboxRow> Priced(DateTimeOffset begins) => db.Outbox().Where(r => r.Price > 0
        && (r.SentAt >= begins || (r.SentAt == null && (r.State == OutboxState.Waiting || r.State == OutboxState.Sending || r.CreatedAt >= begins))));

    private (DateOnly Month, DateTimeOffset Begins) MonthOf(DateTimeOffset at)
    {
        var day = clock.ToLocal(at).Date;
        var month = day.AddDays(1 - day.Day);
        return (month, clock.ToInstant(month, TimeOnly.MinValue));
    }
}
