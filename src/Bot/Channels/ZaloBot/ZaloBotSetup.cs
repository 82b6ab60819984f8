using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>Registers the Zalo Bot channel.</summary>
public static class ZaloBotSetup
{
    /// <summary>Adds the bots, their sender and their receiver; the options were checked when read.</summary>
    public static IServiceCollection AddZaloBot(this IServiceCollection services, ZaloBotOptions options) => services
        .AddSingleton(options)
        .AddSingleton<ZaloBots>()
        .AddSingleton<ZaloBotIntroduction>()
        .AddSingleton<ZaloBotIntake>()
        .AddScoped<ICheckUp, ZaloBotCheckUp>()
        .AddSingleton<IChannelSender, ZaloBotSender>()
        .AddHostedService<ZaloBotReceiver>();
}
