using System.Globalization;
using System.Text;
using ChiBo.Bot.Channels;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Testing;

/// <summary>What a phone can send besides text: files, contacts, a start link. Handed to the inbox as a channel's receiver does.</summary>
public static class PhoneInputs
{
    private static int s_next;

    /// <summary>Sends a file; returns the bot's answers.</summary>
    public static async Task<IReadOnlyList<ShownMessage>> SendsFile(this ChiBoHost host, object phone, string fileName, byte[] content, string? caption = null)
    {
        var id = await host.Services.GetRequiredService<StoredFiles>().Keep(content, default);
        return await host.Sends(phone, new IncomingContent.FileSent(id.ToString(), fileName, content.Length, caption, IsPicture: false));
    }

    /// <summary>Sends a text as a UTF-8 file.</summary>
    public static Task<IReadOnlyList<ShownMessage>> SendsFile(this ChiBoHost host, object phone, string fileName, string content) =>
        host.SendsFile(phone, fileName, Encoding.UTF8.GetBytes(content));

    /// <summary>Sends any content; returns the bot's answers on that phone.</summary>
    public static async Task<IReadOnlyList<ShownMessage>> Sends(this ChiBoHost host, object phone, IncomingContent content)
    {
        var before = (await host.PhoneOf(phone).Messages()).Count;
        var id = Interlocked.Increment(ref s_next).ToString(CultureInfo.InvariantCulture);
        await host.Services.GetRequiredService<InboxPump>().HandOver(
            new IncomingMessage(SimulatorSender.AddressOf(phone.ToString()!), $"test-{id}", host.Clock.GetUtcNow(), content), default);
        await host.Services.GetRequiredService<SimulatorClock>().Idle(default);
        return [.. (await host.PhoneOf(phone).Messages()).Skip(before)];
    }
}
