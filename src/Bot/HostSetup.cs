using ChiBo.Bot.Assistant;
using ChiBo.Bot.Channels;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Commands;
using ChiBo.Bot.Delivery;
using ChiBo.Bot.Errands;
using ChiBo.Bot.Jobs;
using ChiBo.Bot.Papers;
using ChiBo.Bot.Persistence;
using ChiBo.Bot.Web;
using ChiBo.Core;
using ChiBo.Core.Calendar;
using Microsoft.Extensions.Time.Testing;

namespace ChiBo.Bot;

/// <summary>Puts the host together; tests build the same one with another directory and a clock that stands still.</summary>
public static class HostSetup
{
    /// <summary>
    /// The web application, not started. <paramref name="clock"/>: a clock for tests; null for the real one, or the
    /// simulator's movable one where the simulator is on.
    /// </summary>
    public static WebApplication Build(string[] args, FakeTimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        var noise = new StartNoise();
        builder.Logging.AddFilter(StartNoise.Category, noise.Lets);
        builder.Services.AddSingleton(noise);
        var configuration = builder.Configuration;
        StartCheck.Run(configuration);
        var branch = configuration.GetSection("Branch").Get<BranchOptions>() ?? new BranchOptions();
        var zone = branch.Zone;
        var simulator = configuration.GetSection("Simulator").Get<SimulatorOptions>() ?? new SimulatorOptions();
        var services = builder.Services;
        services.AddSingleton(branch).AddSingleton(InstallationSettings.Read(configuration, branch));
        services.AddSingleton((configuration.GetSection("Reminders").Get<ReminderOptions>() ?? new ReminderOptions()).Read());
        if (simulator.Enabled ?? !ChannelsSetup.AnyConfigured(configuration))
        {
            services.AddSimulator(simulator, zone, clock).AddSimulatorWeb();
        }
        else
        {
            services.AddSingleton<TimeProvider>(clock ?? TimeProvider.System);
        }

        services.AddSingleton(s => new BranchClock(s.GetRequiredService<TimeProvider>(), zone));
        services.AddCore().AddPersistence(configuration).AddPapers().AddChannels(configuration).AddDelivery().AddErrands().AddAssistant(configuration).AddWeb().AddCommands();
        services.AddJobs(configuration, ClockOf(services));
        var app = builder.Build();
        app.MapWeb();
        return app;
    }

    private static TimeProvider ClockOf(IServiceCollection services) =>
        (TimeProvider)(services.LastOrDefault(s => s.ServiceType == typeof(TimeProvider))?.ImplementationInstance ?? TimeProvider.System);
}
