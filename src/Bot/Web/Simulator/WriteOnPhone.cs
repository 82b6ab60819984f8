using System.Globalization;
using ChiBo.Bot.Channels;
using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Language;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Web.Simulator;

/// <summary>What a person does on a simulated phone: it shows there and goes to the inbox, as on every channel.</summary>
public sealed class WriteOnPhone(SimulatedPhones phones, StoredFiles stored, InboxPump inbox, TimeProvider time)
{
    /// <summary>Largest file a phone sends, in bytes: what a Telegram bot may fetch (20 MB).</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    private static readonly string[] s_pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>A picture of a kind every browser shows, and that can carry no script.</summary>
    public static bool IsPicture(string contentType) => s_pictures.Contains(contentType, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Types a text, or presses a choice: a payload, or a label or number of the newest message with choices.
    /// Returns the id of the message when its handling is committed; null when there is neither text nor such a choice.
    /// </summary>
    public async Task<long?> Write(string phone, string? text, string? choice, CancellationToken cancel)
    {
        var messages = phones.MessagesOf(phone);
        var content = choice is null ? Typed(text) : Pressed(choice, messages);
        if (content is null)
        {
            return null;
        }

        var payload = (content as IncomingContent.ChoicePressed)?.Payload;
        var label = messages.SelectMany(m => m.Choices).LastOrDefault(c => c.Payload == payload)?.Label;
        var shown = payload is null ? text ?? choice! : label ?? "(nút)";
        return await HandOver(phone, content, phones.Put(phone, fromBot: false, shown, time.GetUtcNow(), [], [], payload), cancel);
    }

    /// <summary>Sends a file of at most <see cref="LargestFile"/> bytes; returns the id of the message.</summary>
    public async Task<long> Send(string phone, string fileName, string contentType, byte[] bytes, string? caption, CancellationToken cancel)
    {
        var reference = await stored.Keep(bytes, cancel);
        var file = new SimulatedFile(fileName, contentType, reference.ToString("N"));
        var id = phones.Put(phone, fromBot: false, caption ?? string.Empty, time.GetUtcNow(), [], [file]);
        return await HandOver(
            phone, new IncomingContent.FileSent(reference.ToString(), fileName, bytes.Length, caption, IsPicture(contentType)), id, cancel);
    }

    private async Task<long> HandOver(string phone, IncomingContent content, long id, CancellationToken cancel)
    {
        await inbox.HandOver(
            new IncomingMessage(SimulatorSender.AddressOf(phone), id.ToString(CultureInfo.InvariantCulture), time.GetUtcNow(), content), cancel);
        return id;
    }

    private static IncomingContent? Typed(string? text) =>
        text is null ? null
        : text.StartsWith("/start ", StringComparison.Ordinal) ? new IncomingContent.Started(text[7..].Trim())
        : new IncomingContent.Text(text);

    private static IncomingContent? Pressed(string choice, IReadOnlyList<SimulatedMessage> messages)
    {
        if (Choices.TryRead(choice, out _, out _))
        {
            return new IncomingContent.ChoicePressed(choice);
        }

        var offered = messages.LastOrDefault(m => m.Choices.Count > 0)?.Choices ?? [];
        var made = offered.FirstOrDefault(c => c.Number.ToString(CultureInfo.InvariantCulture) == choice)
            ?? offered.FirstOrDefault(c => VietnameseText.Fold(c.Label) == VietnameseText.Fold(choice));
        return made is null ? null
            : made.Payload is null ? new IncomingContent.Text(made.Number.ToString(CultureInfo.InvariantCulture))
            : new IncomingContent.ChoicePressed(made.Payload);
    }
}
