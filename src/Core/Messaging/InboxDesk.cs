using System.Data.Common;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Messaging;

/// <summary>
/// Where the updates of one batch are handled one after another: each with a savepoint and an empty context of its own.
/// One scope serves until something throws in it, since building one costs as much as three queries.
/// </summary>
internal sealed class InboxDesk(IServiceScopeFactory scopes, DbConnection connection, IDbContextTransaction transaction) : IAsyncDisposable
{
    private const string Savepoint = "update";

    private AsyncServiceScope? _scope;

    /// <summary>Does the work and saves what came of it, or undoes all of it and throws.</summary>
    public async Task Do(Func<IServiceProvider, Task> work, CancellationToken cancel)
    {
        var services = await Clean(cancel);
        await transaction.CreateSavepointAsync(Savepoint, cancel);
        try
        {
            await work(services);
            await services.GetRequiredService<OneTransaction>().Save(cancel);
            await transaction.ReleaseSavepointAsync(Savepoint, cancel);
        }
        catch (Exception broken)
        {
            if (services.GetRequiredService<ChiBoDb>().IsStoreDown(broken))
            {
                // The store may have undone the whole transaction by itself: nothing more can be done within it.
                throw new StoreDownException(broken);
            }

            await transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None);
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_scope is { } scope)
        {
            _scope = null;
            await scope.DisposeAsync();
        }
    }

    private async Task<IServiceProvider> Clean(CancellationToken cancel)
    {
        if (_scope is { } used)
        {
            used.ServiceProvider.GetRequiredService<ChiBoDb>().ChangeTracker.Clear();
            return used.ServiceProvider;
        }

        var scope = scopes.CreateAsyncScope();
        _scope = scope;
        var db = scope.ServiceProvider.GetRequiredService<ChiBoDb>();
        db.Database.SetDbConnection(connection);
        await db.Database.UseTransactionAsync(transaction.GetDbTransaction(), cancel);
        // Ours already undoes what a failed save has done.
        db.Database.AutoSavepointsEnabled = false;
        return scope.ServiceProvider;
    }
}

/// <summary>The store took nothing of a batch; it must come again.</summary>
public sealed class StoreDownException(Exception inner) : Exception("The store took nothing of the batch", inner);
