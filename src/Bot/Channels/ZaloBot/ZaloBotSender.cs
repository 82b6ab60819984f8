using System.Collections.Concurrent;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>
/// Sends through the bots of the channel, each by its own line. A message may take several calls (long text, several
/// pictures): they go one after another, at the bot's pace. When one of them does not succeed, its ending is the message's
/// ending, and the next try goes on with that call; this is remembered in memory only. Nothing that was sent can be changed
/// or taken back: a change goes as a message of its own.
/// </summary>
public sealed partial class ZaloBotSender(
    ZaloBots bots, ZaloBotOptions options, OwnAddresses addresses, ChannelTrouble trouble, TimeProvider time, ILogger<ZaloBotSender> log)
    : IChannelSender
{
    private const string SenderPart = "sender";

    /// <summary>Messages of a bot that was taken out of the configuration wait for it.</summary>
    private static readonly TimeSpan s_noBotWait = TimeSpan.FromMinutes(5);

    private readonly ChannelTraits _traits = new(Buttons: false, Edits: false, Files: false, TextLength: ZaloBotText.Longest, SharesContact: false)
    {
        Pictures = options.PublicUrl is not null,
        FilePages = options.PublicUrl is not null,
    };

    /// <summary>Calls already accepted of a message that takes several.</summary>
    private readonly ConcurrentDictionary<long, int> _accepted = new();

    public string Channel => ZaloBotAccount.Channel;

    /// <summary>For health: the month's messages are used up.</summary>
    public static string UsedUp(string bot) =>
        $"Bot Zalo «{bot}» đã dùng hết lượt gửi của tháng; tin của bot này được giữ lại, mỗi ngày thử một lần. Việc gấp: gọi điện.";

    /// <summary>For health: a bot was taken out of the configuration.</summary>
    public static string NotConfigured(string bot) => $"Bot Zalo «{bot}» không còn trong ZaloBot:Bots; tin của bot này đang chờ.";

    public ChannelTraits TraitsOf(ChatAddress chat) => _traits;

    public RateLimit PaceOf(string bot) => RateLimit.PerSecond(options.MessagesPerSecond);

    public IReadOnlyCollection<string> BotsWithPlan => [.. options.All.Select(b => b.Name)];

    public bool CountsIncoming => options.CountsIncoming;

    public int? MonthlyPlan(string bot) => options.All.FirstOrDefault(b => b.Name == bot)?.MessagesPerMonth;

    public IReadOnlyList<RateLimit> LimitsOf(ChatAddress chat) => [];

    /// <summary>A Zalo link carries no start parameter, so the code is typed behind it.</summary>
    public IReadOnlyList<Door> Doors =>
        [.. bots.All.Select(bot => new Door($"{Channel}/{bot.Name}", bot.Name, bot.Settings.People, bot.Link))];

    /// <summary>Fetches a picture by the address it came with; over HTTPS only, unless the server is one of one's own.</summary>
    public async Task<byte[]?> Fetch(string bot, string reference, int maxBytes, CancellationToken cancel) =>
        bots.Find(bot) is { } account && Uri.TryCreate(reference, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (options.ApiBaseUrl is not null && address.Scheme == Uri.UriSchemeHttp))
            ? await account.Download(address, maxBytes, cancel)
            : null;

    public async Task<SendOutcome> Send(OutgoingDelivery delivery, CancellationToken cancel)
    {
        if (bots.Find(delivery.To.Bot) is not { } bot)
        {
            trouble.Report($"{Channel}/{delivery.To.Bot}/{SenderPart}", NotConfigured(delivery.To.Bot), stopped: false);
            return new SendOutcome.Later(s_noBotWait, WholeAccount: true);
        }

        if (delivery.Message.Deletes)
        {
            return new SendOutcome.Refused(RefusalKind.BadContent);
        }

        if (bot.UsedUpUntil > time.GetUtcNow())
        {
            return new SendOutcome.UsedUp();
        }

        if (cancel.IsCancellationRequested)
        {
            return new SendOutcome.Later(TimeSpan.Zero, WholeAccount: false);
        }

        var outcome = await Try(delivery, bot, cancel);
        if (outcome is SendOutcome.Accepted or SendOutcome.Refused)
        {
            _accepted.TryRemove(delivery.RowId, out _);
        }

        return outcome;
    }

    private async Task<SendOutcome> Try(OutgoingDelivery delivery, ZaloBotAccount bot, CancellationToken cancel)
    {
        try
        {
            var outcome = await SendParts(delivery, bot, cancel);
            if (outcome is SendOutcome.Accepted)
            {
                bot.UsedUpUntil = null;
                trouble.Clear(bot.Part(SenderPart));
            }

            return outcome;
        }
        catch (Exception failure)
        {
            Tell(bot, failure);
            return ZaloBotFailures.OutcomeOf(failure);
        }
    }

    private async Task<SendOutcome> SendParts(OutgoingDelivery delivery, ZaloBotAccount bot, CancellationToken cancel)
    {
        // A code's content is said in words where its picture has no address.
        var message = addresses.Files.Link(delivery, file => file is OutgoingFile.QrPicture || addresses.Pictures.Of(file) is not null);
        var parts = ZaloBotParts.Of(message, addresses.Pictures.Of);
        if (parts.Count == 0)
        {
            return new SendOutcome.Refused(RefusalKind.BadContent);
        }

        var first = Math.Min(_accepted.GetValueOrDefault(delivery.RowId), parts.Count - 1);
        string? id = null;
        for (var i = first; i < parts.Count; i++)
        {
            if (i > first && !await KeepPace(cancel))
            {
                return new SendOutcome.Later(TimeSpan.FromSeconds(1), WholeAccount: false);
            }

            id = await SendPart(bot, delivery.To.Chat, parts[i], cancel);
            if (parts.Count > 1)
            {
                _accepted[delivery.RowId] = i + 1;
            }
        }

        return new SendOutcome.Accepted(id, parts.Count);
    }

    private static Task<string?> SendPart(ZaloBotAccount bot, string chat, ZaloBotPart part, CancellationToken cancel) => part.Picture is { } picture
        ? bot.SendPicture(chat, picture.AbsoluteUri, part.Text?.Plain ?? string.Empty, cancel)
        : bot.SendText(chat, part.Text!, cancel);

    /// <summary>Waiting inside the slot keeps the bot's pace as well; false when time is up.</summary>
    private async Task<bool> KeepPace(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(1 / options.MessagesPerSecond), TimeProvider.System, cancel);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Tell(ZaloBotAccount bot, Exception failure)
    {
        if (ZaloBotFailures.IsUsedUp(failure))
        {
            bot.UsedUpUntil = time.GetUtcNow() + MessageBudget.UsedUpFor;
            if (trouble.Report(bot.Part(SenderPart), UsedUp(bot.Name), stopped: false))
            {
                Log.UsedUp(log, bot.Name);
            }
        }
        else if (ZaloBotFailures.IsTokenRefused(failure) && trouble.Report(bot.Part(SenderPart), ZaloBotReceiver.TokenRefused(bot.Name), stopped: true))
        {
            Log.TokenRefused(log, bot.Name);
        }
        else if (options.Mode == ZaloBotMode.Webhook && HttpLine.NeverLeft(failure)
            && trouble.Report(bot.Part(SenderPart), ZaloBotReceiver.NoLine(bot.Name), stopped: false))
        {
            // While updates are asked for, the receiver says so itself, and sees first when the line is back.
            Log.NoLine(log, bot.Name, ZaloBotFailures.KindOf(failure));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The Zalo bot {Bot} has used up its messages of this month (429); what it is to send waits, one message a day is tried")]
        public static partial void UsedUp(ILogger logger, string bot);

        [LoggerMessage(2, LogLevel.Error, "Zalo refuses the token of the bot {Bot}; its messages wait until it is put right and ChiBo is started again")]
        public static partial void TokenRefused(ILogger logger, string bot);

        [LoggerMessage(3, LogLevel.Warning, "Zalo cannot be reached for the bot {Bot} ({Error}); its messages wait, ChiBo keeps trying")]
        public static partial void NoLine(ILogger logger, string bot, string error);
    }
}
