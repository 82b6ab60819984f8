using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Core.Messaging;

/// <summary>
/// Handles a batch of updates, one per chat, in one transaction with a savepoint each, and commits once. Only after that
/// may they be acknowledged to the platform.
/// </summary>
public sealed class Inbox(IServiceScopeFactory scopes, Committed committed, TimeProvider time)
{
    /// <summary>Most updates that share a commit: enough to make the commit cheap, few enough that others who write wait some 50 ms.</summary>
    public const int MostInABatch = 100;

    // Fewer gain nothing by it, and every quiet day's update would pay for the attempt.
    private const int Crowd = 5;

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
        var unseen = await db.RememberSeen([.. batch.Select(KeyOf)], time.GetUtcNow(), cancel);
        await owner.ServiceProvider.GetRequiredService<Budgets>().CountIncoming(unseen.Select(u => u.Bot), cancel);
        var endings = new List<(UpdateEnding, Exception?)>(batch.Count);
        await using (var desk = new InboxDesk(scopes, db.Database.GetDbConnection(), transaction))
        {
            var together = await HandleTogether([.. batch.Where(u => unseen.Contains(KeyOf(u)))], desk, cancel);
            foreach (var update in batch)
            {
                endings.Add(
                    !unseen.Remove(KeyOf(update)) ? (UpdateEnding.SeenBefore, null)
                    : together.Contains(update) ? (UpdateEnding.Handled, null)
                    : await HandleOne(update, desk, cancel));
            }
        }

        await transaction.CommitAsync(cancel);
        committed.Announce();
        return endings;
    }

    private static UpdateKey KeyOf(IncomingMessage update) => new(update.From.Account, update.UpdateId);

    /// <summary>Those of a storm that can be handled in one go; none when one of them fails, so that each is judged alone.</summary>
    private static async Task<IReadOnlySet<IncomingMessage>> HandleTogether(
        IReadOnlyList<IncomingMessage> updates, InboxDesk desk, CancellationToken cancel)
    {
        IReadOnlySet<IncomingMessage> handled = new HashSet<IncomingMessage>();
        if (updates.Count < Crowd)
        {
            return handled;
        }

        try
        {
            await desk.Do(
                async services => handled = await services.GetRequiredService<IUpdateHandler>().HandleTogether(updates, cancel), cancel);
            return handled;
        }
        catch (Exception failed) when (failed is not OperationCanceledException and not StoreDownException)
        {
            return new HashSet<IncomingMessage>();
        }
    }

    private static async Task<(UpdateEnding, Exception?)> HandleOne(IncomingMessage update, InboxDesk desk, CancellationToken cancel)
    {
        try
        {
            await desk.Do(services => services.GetRequiredService<IUpdateHandler>().Handle(update, cancel), cancel);
        }
        catch (Exception first) when (first is not OperationCanceledException and not StoreDownException)
        {
            return await HandleAgain(update, desk, cancel);
        }

        return (UpdateEnding.Handled, null);
    }

    private static async Task<(UpdateEnding, Exception?)> HandleAgain(IncomingMessage update, InboxDesk desk, CancellationToken cancel)
    {
        try
        {
            await desk.Do(services => services.GetRequiredService<IUpdateHandler>().Handle(update, cancel), cancel);
            return (UpdateEnding.Handled, null);
        }
        catch (Exception second) when (second is not OperationCanceledException and not StoreDownException)
        {
            await desk.Do(services => Record(services, update, second.GetType().Name, cancel), cancel);
            return (UpdateEnding.Failed, second);
        }
    }

    private static async Task Record(IServiceProvider services, IncomingMessage update, string error, CancellationToken cancel)
    {
        var (bot, id) = KeyOf(update);
        (await services.GetRequiredService<ChiBoDb>().Inbox().SingleAsync(e => e.Bot == bot && e.UpdateId == id, cancel)).Fail(error);
        await services.GetRequiredService<IUpdateHandler>().Apologise(update, cancel);
    }
}
