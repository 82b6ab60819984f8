using ChiBo.Bot.Channels.Telegram;
using ChiBo.Bot.Channels.ZaloBot;
using ChiBo.Bot.Channels.ZaloOa;

namespace ChiBo.Bot.Channels;

/// <summary>Registers the way in and every channel whose token is set.</summary>
public static class ChannelsSetup
{
    /// <summary>True when a real channel is configured; the simulator is then off unless asked for.</summary>
    public static bool AnyConfigured(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration["Telegram:BotToken"])
        || ZaloBotOptions.IsOn(configuration)
        || !string.IsNullOrEmpty(configuration["ZaloOa:AppId"]);

    /// <summary>
    /// Throws OperatorException when a switched-on channel is configured wrongly. The order is that of invites: Zalo before
    /// Telegram, which is blocked on many networks in Vietnam.
    /// </summary>
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<InboundMeter>().AddSingleton<ChannelTrouble>().AddSingleton<PictureAddresses>().AddSingleton<FileAddresses>().AddSingleton<OwnAddresses>()
            .AddSingleton<InboxPump>().AddHostedService(s => s.GetRequiredService<InboxPump>());
        if (ZaloBotOptions.IsOn(configuration))
        {
            services.AddZaloBot(ZaloBotOptions.Read(configuration));
        }

        if (!string.IsNullOrEmpty(configuration["ZaloOa:AppId"]))
        {
            services.AddZaloOa(ZaloOaOptions.Read(configuration));
        }

        if (!string.IsNullOrEmpty(configuration["Telegram:BotToken"]))
        {
            services.AddTelegram(TelegramOptions.Read(configuration));
        }

        return services;
    }
}
