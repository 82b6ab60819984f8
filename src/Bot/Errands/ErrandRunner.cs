using System.Globalization;
using ChiBo.Bot.Channels;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Errands;

/// <summary>One kind of slow work, done outside any transaction.</summary>
public interface IErrandKind
{
    /// <summary>The kind as stored: "enrolment.roster".</summary>
    string Kind { get; }

    /// <summary>Does it; the result is JSON of the kind's own shape, null when it could not be done.</summary>
    Task<string?> Do(Errand errand, CancellationToken cancel);
}

/// <summary>Claims errands by lease, does them, and brings "done" back through the Inbox.</summary>
public sealed partial class ErrandRunner(
    IServiceScopeFactory scopes, Committed committed, InboxPump inbox, TimeProvider time, ILogger<ErrandRunner> log) : BackgroundService
{
    /// <summary>An errand takes at most this; after that another runner may begin it again.</summary>
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(2);

    private const int MostAttempts = 3;

    /// <summary>True while an errand waits, runs, or has a result that was not taken.</summary>
    public async Task<bool> HasWork(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChiBoDb>().Errands().AnyAsync(e => e.TakenAt == null, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var commit = committed.Next;
            try
            {
                if (await DoOne(stoppingToken))
                {
                    continue;
                }
            }
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested)
            {
                // A time limit of the errand's own ends it with the same exception as a stop of the host; only the latter ends this loop.
                Log.Failed(log, broken.GetType().Name, broken.StackTrace);
            }

            await Task.WhenAny(commit, Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, stoppingToken));
        }
    }

    private async Task<bool> DoOne(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ChiBoDb>();
        var transaction = scope.ServiceProvider.GetRequiredService<OneTransaction>();
        var now = time.GetUtcNow();
        if (!await db.Errands().AnyAsync(e => e.TakenAt == null && (e.LeaseUntil == null || e.LeaseUntil < now), stop))
        {
            // Looked at without a transaction: a commit of our own would wake this very loop.
            return false;
        }

        var errand = await transaction.Run(() => Claim(db, now, stop), stop);
        if (errand is null)
        {
            return false;
        }

        if (errand.DoneAt is null)
        {
            var result = errand.Attempt > MostAttempts ? null : await Do(scope.ServiceProvider, errand, stop);
            await transaction.Run(
                () =>
                {
                    errand.End(result, time.GetUtcNow());
                    return Task.CompletedTask;
                },
                stop);
        }

        var id = errand.Id.ToString(CultureInfo.InvariantCulture);
        var ending = await inbox.HandOver(
            new IncomingMessage(errand.Chat, $"errand-{id}", time.GetUtcNow(), new IncomingContent.ErrandDone(errand.Id)), stop);
        if (ending != UpdateEnding.Handled)
        {
            // The feature failed on it, or had it before a crash: an errand is never offered twice,
            // and what it carried (names, codes) is kept no longer.
            await db.Errands().Where(e => e.Id == errand.Id).ExecuteUpdateAsync(
                s => s.SetProperty(e => e.TakenAt, time.GetUtcNow()).SetProperty(e => e.Request, string.Empty).SetProperty(e => e.Result, (string?)null),
                stop);
        }

        return true;
    }

    private static async Task<Errand?> Claim(ChiBoDb db, DateTimeOffset now, CancellationToken stop)
    {
        var errand = await db.Errands()
            .Where(e => e.TakenAt == null && (e.LeaseUntil == null || e.LeaseUntil < now))
            .OrderBy(e => e.Id)
            .FirstOrDefaultAsync(stop);
        if (errand is { DoneAt: null })
        {
            errand.Begin(now + s_lease);
        }

        return errand;
    }

    private static async Task<string?> Do(IServiceProvider services, Errand errand, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(s_lease / 2);
        var kind = services.GetServices<IErrandKind>().FirstOrDefault(k => k.Kind == errand.Kind);
        return kind is null ? null : await kind.Do(errand, limit.Token);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "An errand failed and will be tried again: {Error}\n{StackTrace}")]
        public static partial void Failed(ILogger logger, string error, string? stackTrace);
    }
}
