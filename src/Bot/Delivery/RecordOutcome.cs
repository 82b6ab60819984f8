using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Delivery;

/// <summary>
/// Writes how a send ended, only where the row's id and attempt are still the ones that were claimed. The caller owns the
/// transaction.
/// </summary>
public sealed class RecordOutcome(ChiBoDb db, TimeProvider time)
{
    /// <summary>A row that failed that often is given up, after about 17 minutes of <see cref="Retry"/>'s waits.</summary>
    public const int MostFailures = 10;

    /// <summary>Ours: somebody may have filled the account from which fees are paid.</summary>
    public static readonly TimeSpan TryToPayAgainAfter = TimeSpan.FromHours(1);

    /// <summary>Moves the row as the design's table says; a late outcome of a lost claim changes nothing.</summary>
    public async Task Write(OutboxRow row, SendOutcome outcome, CancellationToken cancel)
    {
        var mine = db.Outbox().Where(r => r.Id == row.Id && r.Attempt == row.Attempt && r.State == OutboxState.Sending);
        // Of several messages some may have gone, and cost.
        if (row.Fare is { Price: > 0, Messages: 1 } fare && outcome is not SendOutcome.Accepted and not SendOutcome.Unknown)
        {
            await mine.ExecuteUpdateAsync(s => s.SetProperty(r => r.Price, r => r.Price - fare.Price), cancel);
        }

        await (outcome switch
        {
            SendOutcome.Accepted accepted => Sent(row, accepted.PlatformMessageId, cancel),
            SendOutcome.Refused refused => Refused(mine, row, refused.Why, cancel),
            SendOutcome.UsedUp => End(mine, OutboxState.Held, Outbox.Budget, cancel),
            SendOutcome.Later later => Again(mine, later.After, row.Failures, "later", cancel),
            SendOutcome.Unpaid => Unpaid(mine, cancel),
            SendOutcome.Unknown unknown when row.IsCode || row.Replaces is not null => End(mine, OutboxState.Cancelled, unknown.Error, cancel),
            SendOutcome.Unknown unknown => Failed(mine, row, unknown.Error, cancel),
            SendOutcome.Failed failed => Failed(mine, row, failed.Error, cancel),
            _ => throw new InvalidOperationException("Unknown outcome."),
        });
    }

    // Plain SQL: this is the one statement that runs for every message, up to a thousand times a second.
    private Task<int> Sent(OutboxRow row, string? platformId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        UPDATE "Outbox" SET "State" = 'Sent', "SentAt" = {time.GetUtcNow().ToUnixTimeMilliseconds()}, "PlatformMessageId" = {platformId}, "LeaseUntil" = NULL
        WHERE "Id" = {row.Id} AND "Attempt" = {row.Attempt} AND "State" = 'Sending'
        """,
        cancel);

    private async Task Refused(IQueryable<OutboxRow> mine, OutboxRow row, RefusalKind why, CancellationToken cancel)
    {
        var isMine = await End(mine, OutboxState.Refused, why.ToString(), cancel) > 0;
        if (isMine && why != RefusalKind.BadContent && await db.ChannelAccounts().FindAsync([row.To], cancel) is { } account)
        {
            account.MarkUnreachable(why, time.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }
    }

    private Task<int> Failed(IQueryable<OutboxRow> mine, OutboxRow row, string error, CancellationToken cancel) =>
        row.Failures + 1 >= MostFailures
            ? End(mine, OutboxState.GivenUp, error, cancel)
            : Again(mine, Retry.After(row.Failures), row.Failures + 1, error, cancel);

    private Task<int> Again(IQueryable<OutboxRow> mine, TimeSpan after, int failures, string error, CancellationToken cancel)
    {
        var notBefore = time.GetUtcNow() + after;
        return mine.ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, r => r.Withdrawn ? OutboxState.Cancelled : OutboxState.Waiting)
                .SetProperty(r => r.NotBefore, notBefore)
                .SetProperty(r => r.Failures, failures)
                .SetProperty(r => r.LastError, error),
            cancel);
    }

    private Task<int> Unpaid(IQueryable<OutboxRow> mine, CancellationToken cancel)
    {
        var again = time.GetUtcNow() + TryToPayAgainAfter;
        return mine.ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, r => r.Withdrawn ? OutboxState.Cancelled : OutboxState.Held)
                .SetProperty(r => r.NotBefore, again).SetProperty(r => r.LastError, Outbox.Unpaid),
            cancel);
    }

    private static Task<int> End(IQueryable<OutboxRow> mine, OutboxState state, string error, CancellationToken cancel) =>
        mine.ExecuteUpdateAsync(s => s.SetProperty(r => r.State, state).SetProperty(r => r.LastError, error), cancel);
}
