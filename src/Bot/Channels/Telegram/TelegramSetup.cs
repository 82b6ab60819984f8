using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>Registers the Telegram channel.</summary>
public static class TelegramSetup
{
    /// <summary>Adds account, sender and receiver; the options were checked when read.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions options) => services
        .AddSingleton(options)
        .AddSingleton<TelegramAccount>()
        .AddSingleton<ContactKeyboards>()
        .AddSingleton<TelegramIntroduction>()
        .AddSingleton<TelegramIntake>()
        .AddSingleton<CallbackAnswers>().AddHostedService(s => s.GetRequiredService<CallbackAnswers>())
        .AddScoped<ICheckUp, TelegramCheckUp>()
        .AddSingleton<IChannelSender, TelegramSender>()
        .AddHostedService<TelegramReceiver>();
}
