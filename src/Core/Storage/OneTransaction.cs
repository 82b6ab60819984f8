using ChiBo.Core.Access;

namespace ChiBo.Core.Storage;

/// <summary>
/// Runs work and what follows from it in one transaction and commits once: state changes and the messages they cause
/// become visible together or not at all. Used by due work, the command line, the console and the dispatcher;
/// incoming updates share a transaction of their own (see Messaging.Inbox).
/// </summary>
public sealed class OneTransaction(ChiBoDb db, FactReactions reactions, Committed committed)
{
    /// <summary>
    /// Runs the work, settles its facts, saves, commits. Any exception undoes everything; cancelled while it saves or
    /// commits, it comes to its end.
    /// </summary>
    public async Task<T> Run<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await work();
        await Save(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        committed.Announce();
        return result;
    }

    /// <summary>As <see cref="Run{T}"/>, for work without a result.</summary>
    public Task Run(Func<Task> work, CancellationToken cancel) => Run(
        async () =>
        {
            await work();
            return true;
        },
        cancel);

    /// <summary>Settles facts and saves without committing, for a caller that owns the transaction.</summary>
    public async Task Save(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        if (await reactions.Settle(cancel))
        {
            await db.SaveChangesAsync(cancel);
        }
    }
}

/// <summary>Tells whoever waits for rows (the dispatcher, the errand runner) that this process has committed some.</summary>
public sealed class Committed
{
    private TaskCompletionSource _next = Fresh();

    /// <summary>Completes at the next commit after the call.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Wakes everybody who waits.</summary>
    public void Announce() => Interlocked.Exchange(ref _next, Fresh()).TrySetResult();

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
