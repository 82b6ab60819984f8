using ChiBo.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Messaging;

/// <summary>
/// Work that becomes due with time: the database says what is due, a schedule only says when to look. Being late,
/// twice, or on two nodes changes nothing.
/// </summary>
public interface IDueWork
{
    /// <summary>Does a bounded batch of what is due at that instant; true when there may be more.</summary>
    Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel);

    /// <summary>When the next of it will be due, now included; null when nothing is planned, or where nobody waits for it (<see cref="LooksAnyway"/>).</summary>
    Task<DateTimeOffset?> NextDue(CancellationToken cancel);

    /// <summary><see cref="NextDue"/> does not tell whether something is due now: it is found by looking.</summary>
    bool LooksAnyway => false;
}

/// <summary>One look at due work at a time in a process: a second one would only find the same and lose at a unique key.</summary>
public sealed class DueWorkTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Waits until nobody else looks, then does it.</summary>
    public async Task Take(Func<Task> look, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            await look();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}

/// <summary>All due work of all features, each batch in a transaction of its own.</summary>
public sealed class DueWork(IEnumerable<IDueWork> kinds, IServiceScopeFactory scopes, DueWorkTurn turn, TimeProvider time)
{
    /// <summary>Does what is due until nothing more is; cancelled, it stops after the batch at hand. A kind that fails keeps no other from its work.</summary>
    /// <exception cref="AggregateException">The faults of the kinds that failed, thrown after all kinds had their turn.</exception>
    public Task DoAll(CancellationToken cancel) => turn.Take(() => Look(cancel), cancel);

    /// <summary>The earliest moment at which something will be due, or null.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken cancel)
    {
        DateTimeOffset? next = null;
        foreach (var kind in kinds)
        {
            if (await kind.NextDue(cancel) is { } due && (next is null || due < next))
            {
                next = due;
            }
        }

        return next;
    }

    private async Task Look(CancellationToken cancel)
    {
        var faults = new List<Exception>();
        foreach (var kind in kinds)
        {
            try
            {
                // Most looks find nothing due, and a question costs far less than a transaction, which keeps other writers waiting.
                if (kind.LooksAnyway || await kind.NextDue(cancel) <= time.GetUtcNow())
                {
                    await Do(kind.GetType(), cancel);
                }
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                faults.Add(fault);
            }
        }

        if (faults.Count > 0)
        {
            throw new AggregateException(faults);
        }
    }

    // In a scope of its own: what a failed kind left tracked or recorded must not be written along with the next one's work.
    private async Task Do(Type type, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var kind = scope.ServiceProvider.GetServices<IDueWork>().First(k => k.GetType() == type);
        var transaction = scope.ServiceProvider.GetRequiredService<OneTransaction>();
        var more = true;
        while (more)
        {
            cancel.ThrowIfCancellationRequested();
            more = await transaction.Run(() => kind.DoDue(time.GetUtcNow(), CancellationToken.None), CancellationToken.None);
        }
    }
}
