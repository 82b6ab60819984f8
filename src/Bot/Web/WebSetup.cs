using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Channels.Telegram;
using ChiBo.Bot.Channels.ZaloBot;
using ChiBo.Bot.Channels.ZaloOa;
using ChiBo.Bot.Web.Files;
using ChiBo.Bot.Web.Simulator;

namespace ChiBo.Bot.Web;

/// <summary>Registers and maps the pages and doors of the web side.</summary>
public static class WebSetup
{
    public static IServiceCollection AddWeb(this IServiceCollection services) => services
        .AddScoped<Health>().AddScoped<LinkInHand>().AddScoped<BringFile>().AddMetricsPage();

    /// <summary>What the simulator's page and machine door need; only where the simulator is on.</summary>
    public static IServiceCollection AddSimulatorWeb(this IServiceCollection services) =>
        services.AddScoped<PhoneOfMember>().AddScoped<WriteOnPhone>().AddScoped<SimulatorPeople>();

    public static void MapWeb(this WebApplication app)
    {
        app.MapHealth();
        app.MapMetrics();
        app.MapTelegramWebhook();
        app.MapZaloBotWebhook();
        app.MapPictures();
        app.MapFilePages();
        app.MapZaloOaWebhook();
        if (app.Services.GetService<SimulatorSender>() is not null)
        {
            app.MapSimulator();
        }
    }

    private static void MapSimulator(this WebApplication app)
    {
        var simulator = app.MapGroup("/simulator").AddEndpointFilter(LoopbackOnly.Filter).AddEndpointFilter(SameOriginOnly.Filter);
        simulator.MapSimulatorDoor();
        simulator.MapSimulatorPage();
        simulator.MapPhonesOnPage();
        simulator.MapFilesOnPage();
        app.MapGet("/", () => Results.Redirect("/simulator"));
    }
}
