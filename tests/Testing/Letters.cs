using ChiBo.Bot.Channels.Telegram;
using ChiBo.Core.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Testing;

/// <summary>Messages written straight into the outbox, for tests of the way out.</summary>
public static class Letters
{
    /// <summary>Writes one message to each Telegram chat, in one commit; returns the ids of the rows.</summary>
    public static async Task<IReadOnlyList<long>> Write(ChiBoHost host, Postage postage, params IEnumerable<long> chats)
    {
        var rows = await host.Do(services => Task.FromResult(chats
            .Select(chat => services.GetRequiredService<Outbox>().ToChat(TelegramAccount.AddressOf(chat), new OutgoingMessage($"Tin cho {chat}."), postage))
            .ToList()));
        return [.. rows.Select(r => r.Id)];
    }

    /// <summary>How many rows are in each state.</summary>
    public static Task<Dictionary<OutboxState, int>> States(ChiBoHost host) => host.Read(db =>
        db.Outbox().GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
}
