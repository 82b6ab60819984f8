using System.Globalization;
using ChiBo.Bot.Papers;
using ChiBo.Bot.Persistence;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.Simulator;

/// <summary>Sends to simulated phones. Never refuses, so that what a feature does is seen undisturbed.</summary>
public sealed class SimulatorSender(
    SimulatedPhones phones, DrawFile drawFile, StoredFiles stored, FileAddresses addresses, IConfiguration configuration, TimeProvider time) : IChannelSender
{
    /// <summary>The channel's name.</summary>
    public const string Name = "simulator";

    /// <summary>Its one bot account.</summary>
    public const string Bot = "main";

    private static readonly ChannelTraits s_full = new(Buttons: true, Edits: true, Files: true, TextLength: 4096, SharesContact: false) { DeletesWithin = TimeSpan.MaxValue };
    private static readonly ChannelTraits s_likeZalo = new(Buttons: false, Edits: false, Files: false, TextLength: 2000, SharesContact: false);

    private readonly ChannelTraits _likeZalo = s_likeZalo with { FilePages = configuration["PublicUrl"] is { Length: > 0 } };

    public string Channel => Name;

    /// <summary>The address of a phone.</summary>
    public static ChatAddress AddressOf(string phone) => new(Name, Bot, phone);

    public ChannelTraits TraitsOf(ChatAddress chat) => phones.IsZaloLike(chat.Chat) ? _likeZalo : s_full;

    public RateLimit PaceOf(string bot) => new(2_000, TimeSpan.FromSeconds(1));

    public IReadOnlyList<RateLimit> LimitsOf(ChatAddress chat) => [];

    /// <summary>None: its phones are all there from the start.</summary>
    public IReadOnlyList<Door> Doors => [];

    public async Task<byte[]?> Fetch(string bot, string reference, int maxBytes, CancellationToken cancel) =>
        Guid.TryParse(reference, out var id) && await stored.Read(id, cancel) is { } bytes && bytes.Length <= maxBytes ? bytes : null;

    public async Task<SendOutcome> Send(OutgoingDelivery delivery, CancellationToken cancel)
    {
        var phone = delivery.To.Chat;
        var traits = TraitsOf(delivery.To);
        var choices = ChoicesOf(delivery.Message, traits);
        if (traits.Edits && long.TryParse(delivery.ReplacesPlatformId, CultureInfo.InvariantCulture, out var original))
        {
            _ = delivery.Message.Deletes ? phones.Remove(phone, original) : phones.Change(phone, original, delivery.Message.Text, choices);
            return new SendOutcome.Accepted(delivery.ReplacesPlatformId);
        }

        if (delivery.Message.Deletes)
        {
            // There is no such message on the phone: it was never sent, or this phone takes none back.
            return new SendOutcome.Refused(RefusalKind.BadContent);
        }

        var files = new List<SimulatedFile>();
        foreach (var file in traits.Files ? delivery.Message.Files : [])
        {
            if (await drawFile.Draw(file, cancel) is { } drawn)
            {
                files.Add(await phones.KeepFile(drawn, cancel));
            }
        }

        var message = traits.Files ? delivery.Message : PlainText.WithoutFiles(addresses.Link(delivery, travels: _ => false));
        var text = traits.Buttons ? message.Text : PlainText.WithNumberedChoices(message, large: true);
        long id = 0;
        var pieces = PlainText.Split(text, traits.TextLength);
        for (var i = 0; i < pieces.Count; i++)
        {
            var last = i == pieces.Count - 1;
            id = phones.Put(phone, fromBot: true, pieces[i], time.GetUtcNow(), last ? choices : [], last ? files : []);
        }

        return new SendOutcome.Accepted(id.ToString(CultureInfo.InvariantCulture));
    }

    private static IReadOnlyList<SimulatedChoice> ChoicesOf(OutgoingMessage message, ChannelTraits traits) => message.Choices is null
        ? []
        : [.. message.Choices.Labels.Select((label, i) => new SimulatedChoice(i + 1, label, traits.Buttons ? message.Choices.Payload(i + 1) : null))];
}
