using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>Registers the Zalo Official Account channel.</summary>
public static class ZaloOaSetup
{
    /// <summary>Adds tokens, sender and webhook; the options were checked when read.</summary>
    public static IServiceCollection AddZaloOa(this IServiceCollection services, ZaloOaOptions options) => services
        .AddSingleton(options)
        .AddSingleton<ZaloOaLine>()
        .AddSingleton<ZaloOaConsent>()
        .AddSingleton<ZaloOaTokens>()
        .AddSingleton<ZaloOaCalls>()
        .AddSingleton<ZaloOaIntake>()
        .AddSingleton<DrawZaloOaParts>()
        .AddScoped<ICheckUp, ZaloOaCheckUp>()
        .AddSingleton<IChannelSender, ZaloOaSender>()
        .AddHostedService<ZaloOaTokenKeeper>();
}
