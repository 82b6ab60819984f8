using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Channels.Telegram;
using ChiBo.Bot.Web.Simulator;

namespace ChiBo.Bot.Web;

/// <summary>Registers and maps the pages and doors of the web side.</summary>
public static class WebSetup
{
    public static IServiceCollection AddWeb(this IServiceCollection services) => services.AddScoped<PhoneOfMember>().AddScoped<Health>();

    public static void MapWeb(this WebApplication app)
    {
        app.MapHealth();
        app.MapTelegramWebhook();
        if (app.Services.GetService<SimulatorSender>() is not null)
        {
            var simulator = app.MapGroup("/simulator").AddEndpointFilter(LoopbackOnly.Filter);
            simulator.MapSimulatorDoor();
        }
    }
}
