using ChiBo.Core.Access;

namespace ChiBo.Core.Messaging;

/// <summary>What a channel can do; features ask only where their behaviour must differ.</summary>
/// <param name="Buttons">Choices can be pressed.</param>
/// <param name="Edits">A sent message can be changed.</param>
/// <param name="Files">Files travel in and out.</param>
/// <param name="TextLength">Longest text of one message, in UTF-16 units.</param>
/// <param name="SharesContact">A person can share his own contact, vouched for by the platform.</param>
public sealed record ChannelTraits(bool Buttons, bool Edits, bool Files, int TextLength, bool SharesContact)
{
    /// <summary>How long after sending a message can be taken off the phone again; null where it cannot.</summary>
    public TimeSpan? DeletesWithin { get; init; }

    /// <summary>Pictures travel out although other files do not.</summary>
    public bool Pictures { get; init; }

    /// <summary>Files that do not travel are handed out, and taken in, on pages of ours: an answer carries the link.</summary>
    public bool FilePages { get; init; }

    /// <summary>A file given in answer reaches the person, as it is or by a link.</summary>
    public bool HandsFiles => Files || FilePages;

    /// <summary>That file can be sent there; what cannot is better named in the text.</summary>
    public bool Carries(OutgoingFile file) => Files || (Pictures && file is OutgoingFile.QrPicture or OutgoingFile.StoredFile { IsPicture: true });

    /// <summary>What writing to a person takes, by how long ago he last did something; null where he can always be written to.</summary>
    public WindowTerms? Window { get; init; }
}

/// <summary>One message to hand to a platform.</summary>
/// <param name="RowId">The outbox row, for tracing.</param>
/// <param name="ReplacesPlatformId">Change (or, where the message says so, delete) that earlier message instead of sending a new one, where the channel can.</param>
public sealed record OutgoingDelivery(long RowId, ChatAddress To, OutgoingMessage Message, string? ReplacesPlatformId)
{
    /// <summary>How it goes: as it is, or as its <see cref="OutgoingMessage.Template"/>.</summary>
    public MessageWay Way { get; init; }

    /// <summary>The member whose words it answers; null for what goes out unasked. Only he is given links that hold for minutes.</summary>
    public MemberId? Asker { get; init; }
}

/// <summary>At most that many messages within any such time.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct RateLimit(int Messages, TimeSpan Within)
{
    /// <summary>So many a second; a fraction is a message every so many seconds.</summary>
    public static RateLimit PerSecond(double rate)
    {
        var whole = Math.Max(1, (int)rate);
        return new RateLimit(whole, TimeSpan.FromSeconds(whole / rate));
    }
}

/// <summary>A channel's way out. One per channel; the dispatcher is its only caller.</summary>
public interface IChannelSender
{
    /// <summary>Channel name as in <see cref="ChatAddress.Channel"/>.</summary>
    string Channel { get; }

    /// <summary>What the channel can do in that chat.</summary>
    ChannelTraits TraitsOf(ChatAddress chat);

    /// <summary>Sends one message; never throws for a platform's or the network's failing. Retries nothing itself.</summary>
    Task<SendOutcome> Send(OutgoingDelivery delivery, CancellationToken cancel);

    /// <summary>Some of its messages go only for a fee.</summary>
    bool TakesFees => false;

    /// <summary>What a bot account may send in all.</summary>
    RateLimit PaceOf(string bot);

    /// <summary>What may be sent into one chat; all of them hold. Empty for no limit.</summary>
    IReadOnlyList<RateLimit> LimitsOf(ChatAddress chat);

    /// <summary>The bot accounts by which people come in; none where nobody is ever invited.</summary>
    IReadOnlyList<Door> Doors { get; }

    /// <summary>Names of the bot accounts that have a monthly plan.</summary>
    IReadOnlyCollection<string> BotsWithPlan => [];

    /// <summary>Most messages a bot account may send in a calendar month; null for no such limit.</summary>
    int? MonthlyPlan(string bot) => null;

    /// <summary>Whether what people write counts against the plan too.</summary>
    bool CountsIncoming => false;

    /// <summary>Fetches a file a person sent, up to that many bytes; null when it is gone or too large.</summary>
    Task<byte[]?> Fetch(string bot, string reference, int maxBytes, CancellationToken cancel);
}

/// <summary>The channels that are switched on.</summary>
public sealed class Channels
{
    private readonly IReadOnlyList<IChannelSender> _all;
    private readonly Dictionary<string, IChannelSender> _senders;

    /// <summary>In the order in which they were registered.</summary>
    public Channels(IEnumerable<IChannelSender> senders)
    {
        _all = [.. senders];
        _senders = _all.ToDictionary(s => s.Channel, StringComparer.Ordinal);
    }

    /// <summary>Traits of a channel that is off: none, so that nothing is offered that cannot be answered.</summary>
    private static readonly ChannelTraits s_off = new(Buttons: false, Edits: false, Files: false, TextLength: 2000, SharesContact: false);

    public IReadOnlyCollection<IChannelSender> On => _all;

    /// <summary>The sender for a chat, or null while its channel is off.</summary>
    public IChannelSender? For(ChatAddress chat) => _senders.GetValueOrDefault(chat.Channel);

    /// <summary>All bot accounts ("channel/bot") that have a monthly plan.</summary>
    public IEnumerable<string> BotsWithPlan => _all.SelectMany(s => s.BotsWithPlan.Select(bot => $"{s.Channel}/{bot}"));

    /// <summary>A channel that takes fees for some messages is on.</summary>
    public bool TakeFees => _senders.Values.Any(s => s.TakesFees);

    /// <summary>The monthly plan of a bot account ("channel/bot"); null where it has none or its channel is off.</summary>
    public int? MonthlyPlan(string account) => SenderOf(account)?.MonthlyPlan(account[(account.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    /// <summary>Whether what is written to that bot account ("channel/bot") counts against its plan.</summary>
    public bool CountsIncoming(string account) => SenderOf(account)?.CountsIncoming == true;

    /// <summary>All ways in; the channel registered first is the one people most likely have.</summary>
    public IReadOnlyList<Door> Doors => [.. _all.SelectMany(s => s.Doors)];

    /// <summary>The way in by that account ("channel/bot"); null where it is none, or none any more.</summary>
    public Door? DoorOf(string? account) => Doors.FirstOrDefault(d => d.Account == account);

    /// <summary>What can be done in a chat.</summary>
    public ChannelTraits TraitsOf(ChatAddress chat) => For(chat)?.TraitsOf(chat) ?? s_off;

    private IChannelSender? SenderOf(string account) => _senders.GetValueOrDefault(account.Split('/')[0]);
}
