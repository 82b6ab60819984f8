using ChiBo.Bot.Channels.Simulator;
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
