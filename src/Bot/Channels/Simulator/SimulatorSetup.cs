using ChiBo.Bot.Delivery;
using ChiBo.Bot.Errands;
using ChiBo.Core.Calendar;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.Time.Testing;

namespace ChiBo.Bot.Channels.Simulator;

/// <summary>Registers the simulator: its phones, sender and movable clock.</summary>
public static class SimulatorSetup
{
    /// <summary>Adds the channel; the host's clock becomes movable. A given clock (tests) stands still unless moved.</summary>
    public static IServiceCollection AddSimulator(this IServiceCollection services, SimulatorOptions options, TimeZoneInfo zone, FakeTimeProvider? given)
    {
        var clock = given ?? new FakeTimeProvider(StartOf(options, zone));
        return services
            .AddSingleton(clock).AddSingleton<TimeProvider>(clock)
            .AddSingleton<SimulatedPhones>().AddSingleton<SimulatorSender>()
            .AddSingleton<IChannelSender>(s => s.GetRequiredService<SimulatorSender>())
            .AddSingleton(s => new SimulatorClock(
                clock, s.GetRequiredService<IServiceScopeFactory>(), s.GetRequiredService<InboxPump>(), s.GetRequiredService<Dispatcher>(),
                s.GetRequiredService<ErrandRunner>(), runs: given is null))
            .AddHostedService(s => s.GetRequiredService<SimulatorClock>());
    }

    private static DateTimeOffset StartOf(SimulatorOptions options, TimeZoneInfo zone) => options.StartAt is { } start
        ? new BranchClock(TimeProvider.System, zone).ToInstant(DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start))
        : TimeProvider.System.GetUtcNow();
}
