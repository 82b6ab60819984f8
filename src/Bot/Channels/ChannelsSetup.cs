namespace ChiBo.Bot.Channels;

/// <summary>Registers the way in and every channel whose token is set.</summary>
public static class ChannelsSetup
{
    /// <summary>True when a real channel is configured; the simulator is then off unless asked for.</summary>
    public static bool AnyConfigured(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration["Telegram:BotToken"])
        || !string.IsNullOrEmpty(configuration["ZaloBot:Bots:0:Token"])
        || !string.IsNullOrEmpty(configuration["ZaloOa:AppId"]);

    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<InboundMeter>()
        .AddSingleton<InboxPump>().AddHostedService(s => s.GetRequiredService<InboxPump>());
}
