using ChiBo.Core.Storage;

namespace ChiBo.Core.Messaging;

/// <summary>
/// Work that becomes due with time: the database says what is due, a schedule only says when to look. Being late,
/// twice, or on two nodes changes nothing.
/// </summary>
public interface IDueWork
{
    /// <summary>Does a bounded batch of what is due at that instant; true when there may be more.</summary>
    Task<bool> DoDue(DateTimeOffset now, CancellationToken cancel);

    /// <summary>When the next of it will be due, or null when nothing is planned.</summary>
    Task<DateTimeOffset?> NextDue(CancellationToken cancel);
}

/// <summary>All due work of all features, each batch in a transaction of its own.</summary>
public sealed class DueWork(IEnumerable<IDueWork> kinds, OneTransaction transaction, TimeProvider time)
{
    /// <summary>Does what is due until nothing more is; cancelled, it stops after the batch at hand.</summary>
    public async Task DoAll(CancellationToken cancel)
    {
        foreach (var kind in kinds)
        {
            var more = true;
            while (more)
            {
                cancel.ThrowIfCancellationRequested();
                more = await transaction.Run(() => kind.DoDue(time.GetUtcNow(), CancellationToken.None), CancellationToken.None);
            }
        }
    }

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
}
