using System.Data.Common;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Messaging;

/// <summary>
/// Handles up to fifty updates, one per chat, in one transaction with a savepoint each, and commits once. Only after
/// that may they be acknowledged to the platform. Each update has a scope and a context of its own.
/// </summary>
public sealed class Inbox(IServiceScopeFactory scopes, Committed committed, TimeProvider time)
{
    /// <summary>Most updates that share a commit.</summary>
    public const int MostInABatch = 50;

    /// <summary>
    /// Handles the batch; throws only when the store or the commit fails, and then nothing of it has happened.
    /// </summary>
    /// <returns>The ending of each update, in order, with the exception where it failed.</returns>
    public async Task<IReadOnlyList<(UpdateEnding Ending, Exception? Error)>> HandleBatch(
        IReadOnlyList<IncomingMessage> batch, CancellationToken cancel)
    {
        await using var owner = scopes.CreateAsyncScope();
        var db = owner.ServiceProvider.GetRequiredService<ChiBoDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var endings = new List<(UpdateEnding, Exception?)>(batch.Count);
        foreach (var update in batch)
        {
            endings.Add(await HandleOne(update, db.Database.GetDbConnection(), transaction, cancel));
        }

        await transaction.CommitAsync(cancel);
        committed.Announce();
        return endings;
    }

    private async Task<(UpdateEnding, Exception?)> HandleOne(
        IncomingMessage update, DbConnection connection, IDbContextTransaction transaction, CancellationToken cancel)
    {
        try
        {
            return (await Attempt(update, connection, transaction, (handler, _) => handler.Handle(update, cancel), cancel), null);
        }
        catch (Exception first) when (first is not OperationCanceledException)
        {
            return await HandleAgain(update, connection, transaction, cancel);
        }
    }

    private async Task<(UpdateEnding, Exception?)> HandleAgain(
        IncomingMessage update, DbConnection connection, IDbContextTransaction transaction, CancellationToken cancel)
    {
        try
        {
            return (await Attempt(update, connection, transaction, (handler, _) => handler.Handle(update, cancel), cancel), null);
        }
        catch (Exception second) when (second is not OperationCanceledException)
        {
            var error = second.GetType().Name;
            await Attempt(update, connection, transaction, Record, cancel);
            return (UpdateEnding.Failed, second);

            Task Record(IUpdateHandler handler, InboxEntry entry)
            {
                entry.Fail(error);
                return handler.Apologise(update, cancel);
            }
        }
    }

    private async Task<UpdateEnding> Attempt(
        IncomingMessage update, DbConnection connection, IDbContextTransaction transaction,
        Func<IUpdateHandler, InboxEntry, Task> work, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ChiBoDb>();
        db.Database.SetDbConnection(connection);
        await db.Database.UseTransactionAsync(transaction.GetDbTransaction(), cancel);
        await transaction.CreateSavepointAsync("update", cancel);
        try
        {
            var bot = $"{update.From.Channel}/{update.From.Bot}";
            if (await db.Inbox().AnyAsync(e => e.Bot == bot && e.UpdateId == update.UpdateId, cancel))
            {
                return UpdateEnding.SeenBefore;
            }

            var entry = new InboxEntry(bot, update.UpdateId, time.GetUtcNow());
            db.Inbox().Add(entry);
            await work(scope.ServiceProvider.GetRequiredService<IUpdateHandler>(), entry);
            await scope.ServiceProvider.GetRequiredService<OneTransaction>().Save(cancel);
            await transaction.ReleaseSavepointAsync("update", cancel);
            return UpdateEnding.Handled;
        }
        catch
        {
            await transaction.RollbackToSavepointAsync("update", CancellationToken.None);
            throw;
        }
    }
}
