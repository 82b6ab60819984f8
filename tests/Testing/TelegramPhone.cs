using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Channels.Telegram;
using ChiBo.Core.Access;
using ChiBo.Core.Enrolment;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Testing;

/// <summary>
/// A person on the fake Telegram talking with a host in this process: each act returns what the bot answered, also when
/// that is nothing.
/// </summary>
public sealed class TelegramPhone(ChiBoHost host, FakeTelegram telegram, FakeChat chat)
{
    public FakeChat Chat => chat;

    /// <summary>
    /// Starts a host on the fake server. The simulator is on as well: its clock moves time and knows when all is sent.
    /// The pace is quick; a test of the pace sets its own.
    /// </summary>
    public static Task<ChiBoHost> StartHost(FakeTelegram telegram, params string[] settings) => ChiBoHost.Start(null, null, [.. Settings(telegram), .. settings]);

    /// <summary>The settings that bring a host to the fake server.</summary>
    public static IReadOnlyList<string> Settings(FakeTelegram telegram) =>
    [
        $"Telegram:BotToken={FakeTelegram.Token}", $"Telegram:ApiBaseUrl={telegram.Url}", "Telegram:MessagesPerSecond=1000",
        "Telegram:MessagesPerSecondPerChat=100", "Simulator:Enabled=true",
    ];

    /// <summary>Links members to Telegram chats, as if they had enrolled there: the first to the given id, the next to the next.</summary>
    public static Task<bool> Link(ChiBoHost host, IEnumerable<MemberId> members, long firstChat) => host.Do(async services =>
    {
        var chat = firstChat;
        foreach (var member in members)
        {
            await services.GetRequiredService<LinkAccount>().Link(TelegramAccount.AddressOf(chat++), member, host.Clock.GetUtcNow(), CancellationToken.None);
        }

        return true;
    });

    public Task<IReadOnlyList<FakeMessage>> Types(string text) => Answered(() => chat.Types(text));

    public Task<IReadOnlyList<FakeMessage>> Presses(string labelOrPayload) => Answered(() => chat.Presses(labelOrPayload));

    /// <summary>Does something in the chat and returns the bot's new messages there, once all is handled and sent.</summary>
    public async Task<IReadOnlyList<FakeMessage>> Answered(Action act)
    {
        var before = chat.Messages.Count;
        act();
        await telegram.AllTaken();
        await host.Services.GetRequiredService<SimulatorClock>().Settle(CancellationToken.None);
        return [.. chat.Messages.Skip(before)];
    }
}
