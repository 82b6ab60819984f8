using ChiBo.Bot.Persistence;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>All configured bots of the channel.</summary>
public sealed class ZaloBots(ZaloBotOptions options, DataOptions data) : IDisposable
{
    /// <summary>In the order of the configuration.</summary>
    public IReadOnlyList<ZaloBotAccount> All { get; } =
    [
        .. options.All.Select(bot => new ZaloBotAccount(bot, options.ApiBaseUrl, Path.Combine(data.FullDirectory, $"{ZaloBotAccount.Channel}-{bot.Name}.name"))),
    ];

    /// <summary>The bot of that name, or null.</summary>
    public ZaloBotAccount? Find(string name) => All.FirstOrDefault(bot => bot.Name == name);

    public void Dispose()
    {
        foreach (var bot in All)
        {
            bot.Dispose();
        }
    }
}
