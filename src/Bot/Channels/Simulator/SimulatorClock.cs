using ChiBo.Bot.Delivery;
using ChiBo.Bot.Errands;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.Time.Testing;

namespace ChiBo.Bot.Channels.Simulator;

/// <summary>
/// Keeps the simulator's movable clock going at the pace of real time, and moves it forward on request: from one due
/// moment to the next, so that a month lived in a second looks like a month.
/// </summary>
public sealed class SimulatorClock(
    FakeTimeProvider clock, IServiceScopeFactory scopes, InboxPump inbox, Dispatcher dispatcher, ErrandRunner errands, bool runs)
    : BackgroundService
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly SemaphoreSlim _looking = new(1, 1);

    /// <summary>Moves the clock by that much; returns when what became due is done and sent.</summary>
    public async Task Advance(TimeSpan by, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var target = clock.GetUtcNow() + by;
            await Settle(cancel);
            while (await NextDue(cancel) is { } next && next < target)
            {
                await MoveTo(next, cancel);
            }

            await MoveTo(target, cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Moves to the next due moment; false when nothing is planned.</summary>
    public async Task<bool> AdvanceToNext(CancellationToken cancel)
    {
        if (await NextDue(cancel) is not { } next)
        {
            return false;
        }

        await Advance(next - clock.GetUtcNow(), cancel);
        return true;
    }

    /// <summary>Completes when nothing that is due is left undone or unsent.</summary>
    public async Task Settle(CancellationToken cancel)
    {
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DueWork>().DoAll(cancel);
            dispatcher.Wake();
            await Idle(cancel);
        }
        while (await NextDue(cancel) is { } due && due <= clock.GetUtcNow());
    }

    /// <summary>Completes when inbox, errands and outbox are idle.</summary>
    public async Task Idle(CancellationToken cancel)
    {
        // One at a time: two hundred who wait must not ask the database two hundred times as often.
        await _looking.WaitAsync(cancel);
        try
        {
            while (!inbox.IsIdle || await HasWork(cancel) || !inbox.IsIdle)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancel);
            }
        }
        finally
        {
            _looking.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (runs)
        {
            await Task.Delay(s_tick, TimeProvider.System, stoppingToken);
            clock.Advance(s_tick);
        }
    }

    private async Task MoveTo(DateTimeOffset moment, CancellationToken cancel)
    {
        if (moment - clock.GetUtcNow() is { } ahead && ahead > TimeSpan.Zero)
        {
            clock.Advance(ahead);
        }

        await Settle(cancel);
    }

    private async Task<bool> HasWork(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await errands.HasWork(cancel) || await scope.ServiceProvider.GetRequiredService<OutboxWork>().HasWork(cancel);
    }

    private async Task<DateTimeOffset?> NextDue(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = await scope.ServiceProvider.GetRequiredService<DueWork>().NextDue(cancel);
        var message = await scope.ServiceProvider.GetRequiredService<OutboxWork>().NextDue(cancel);
        return work is null || message < work ? message : work;
    }
}
