using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ChiBo.Bot.Persistence;

/// <summary>
/// Lets this process's transactions on the one SQLite file take turns in the order of coming. SQLite's own lock is no
/// queue: who writes without pause, as incoming updates do in a storm, would keep everybody else out until their time is up.
/// </summary>
/// <remarks>Register both parts. A turn ends with commit or rollback, or with the connection where neither came.</remarks>
public sealed class SqliteTurns : DbTransactionInterceptor, IDisposable
{
    // Whoever has waited that long tries without a turn: then SQLite's own limit decides.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentDictionary<DbConnection, bool> _holder = new(ReferenceEqualityComparer.Instance);

    /// <summary>The part that notices connections which end in the middle of a transaction.</summary>
    public IInterceptor Connections => new Ends(this);

    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (_turn.Wait(s_longestWait))
        {
            _holder[connection] = true;
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        if (await _turn.WaitAsync(s_longestWait, cancellationToken))
        {
            _holder[connection] = true;
        }

        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => End(eventData.Context);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.Context);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => End(eventData.Context);

    public override Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.Context);
        return Task.CompletedTask;
    }

    public void Dispose() => _turn.Dispose();

    private void End(DbContext? context)
    {
        if (context is not null)
        {
            End(context.Database.GetDbConnection());
        }
    }

    private void End(DbConnection connection)
    {
        if (_holder.TryRemove(connection, out _))
        {
            _turn.Release();
        }
    }

    private sealed class Ends(SqliteTurns turns) : DbConnectionInterceptor
    {
        public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => turns.End(connection);

        public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            turns.End(connection);
            return Task.CompletedTask;
        }

        public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => turns.End(connection);

        public override Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            turns.End(connection);
            return Task.CompletedTask;
        }
    }
}
