using System.Globalization;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Core.Access;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Testing;

/// <summary>
/// A person on the fake Zalo talking with a host in this process, by typing only: each act returns what the bot answered,
/// also when that is nothing.
/// </summary>
public sealed class ZaloBotPhone(ChiBoHost host, FakeZaloBotAccount bot, FakeZaloChat chat)
{
    /// <summary>The name under which a host knows the first bot.</summary>
    public const string BotName = "bot-1";

    /// <summary>Every bot's secret in webhook mode.</summary>
    public const string Secret = "mau-secret_12345";

    public FakeZaloChat Chat => chat;

    /// <summary>Starts a host on the fake server, asking for updates. The simulator is on as well: its clock moves time and knows when all is sent.</summary>
    public static Task<ChiBoHost> StartHost(FakeZaloBot zalo, params string[] settings) => ChiBoHost.Start(null, null, [.. Settings(zalo), .. settings]);

    /// <summary>The settings that bring a host to the fake server.</summary>
    public static IReadOnlyList<string> Settings(FakeZaloBot zalo) =>
    [
        $"ZaloBot:Bots:0:Token={zalo.First.Token}", $"ZaloBot:Bots:0:Name={BotName}", $"ZaloBot:ApiBaseUrl={zalo.Url}",
        "ZaloBot:MessagesPerSecond=1000", "Simulator:Enabled=true",
    ];

    /// <summary>Links members to chats of the first bot, as if they had enrolled there: the first to the given id, the next to the next.</summary>
    public static Task<bool> Link(ChiBoHost host, IEnumerable<MemberId> members, long firstChat) => host.Do(async services =>
    {
        var chat = firstChat;
        foreach (var member in members)
        {
            await services.GetRequiredService<LinkAccount>().Link(AddressOf(chat++), member, host.Clock.GetUtcNow(), CancellationToken.None);
        }

        return true;
    });

    /// <summary>The address of a chat of the first bot.</summary>
    public static ChatAddress AddressOf(long chat) => new("zalo-bot", BotName, chat.ToString(CultureInfo.InvariantCulture));

    public Task<IReadOnlyList<FakeZaloMessage>> Types(string text) => Answered(() => chat.Types(text));

    /// <summary>Picks a choice as people do there: types the number before it in the newest message that offers it.</summary>
    public Task<IReadOnlyList<FakeZaloMessage>> Picks(string label)
    {
        var offered = chat.Messages.Last(m => m.Choices.Contains(label)).Choices.ToList();
        return Types((offered.IndexOf(label) + 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Does something elsewhere, and returns what the bot then said here.</summary>
    public async Task<IReadOnlyList<FakeZaloMessage>> Waits(Func<Task> act)
    {
        var before = chat.Messages.Count;
        await act();
        await host.Services.GetRequiredService<SimulatorClock>().Settle(CancellationToken.None);
        return [.. chat.Messages.Skip(before)];
    }

    /// <summary>Does something in the chat and returns the bot's new messages there, once all is handled and sent.</summary>
    public async Task<IReadOnlyList<FakeZaloMessage>> Answered(Action act)
    {
        var before = chat.Messages.Count;
        act();
        await bot.AllTaken();
        await host.Services.GetRequiredService<SimulatorClock>().Settle(CancellationToken.None);
        return [.. chat.Messages.Skip(before)];
    }
}
