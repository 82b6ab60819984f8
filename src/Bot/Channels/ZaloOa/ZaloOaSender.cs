using System.Collections.Concurrent;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>
/// Sends consultation messages of the OA. A message may take several calls (long text, files): when one of them does not
/// succeed, its ending is the message's ending, and the next try goes on with that call. This is remembered in memory only:
/// after a restart a message that was cut in the middle begins anew.
/// </summary>
public sealed partial class ZaloOaSender(
    ZaloOaCalls calls, ZaloOaLine line, ZaloOaOptions options, DrawZaloOaParts draw, ChannelTrouble trouble, ILogger<ZaloOaSender> log) : IChannelSender
{
    /// <summary>The sender's name in <see cref="ChannelTrouble"/>.</summary>
    public const string Part = "zalo-oa/sender";

    /// <summary>For health: no line.</summary>
    public const string NoLine = "Chưa nối được với Zalo OA; tin chờ và vẫn đang thử lại.";

    /// <summary>Free: within 48 hours after the person's last act (OA API, "Chính sách tin tư vấn").</summary>
    public static readonly TimeSpan FreeWindow = TimeSpan.FromHours(48);

    /// <summary>For a fee: later, up to 7 days; after that only approved templates (same page).</summary>
    public static readonly TimeSpan PaidWindow = TimeSpan.FromDays(7);

    /// <summary>The wallet's name in <see cref="ChannelTrouble"/>.</summary>
    private const string Wallet = "zalo-oa/wallet";

    /// <summary>So much earlier the free window counts as shut: what is decided is sent a little later, and clocks differ.</summary>
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(5);

    private readonly ChannelTraits _traits = new(Buttons: true, Edits: false, Files: true, TextLength: ZaloOaParts.LongestText, SharesContact: true)
    {
        Window = options.AllowPaidMessages
            ? new WindowTerms(FreeWindow - s_margin, PaidWindow, options.Prices.Paid)
            {
                TemplatePrices = options.Prices.Templates.ToDictionary(t => t.Key, t => t.Value.Price, StringComparer.Ordinal),
            }
            : new WindowTerms(FreeWindow - s_margin, FreeWindow - s_margin, 0),
    };

    /// <summary>Calls already accepted of a message that takes several.</summary>
    private readonly ConcurrentDictionary<long, int> _accepted = new();

    private string CallPath => options.UseV2Message ? "v2.0/oa/message" : "v3.0/oa/message/cs";

    public string Channel => ZaloOaLine.Channel;

    public ChannelTraits TraitsOf(ChatAddress chat) => _traits;

    public bool TakesFees => _traits.Window!.TakesFees;

    public RateLimit PaceOf(string bot) => RateLimit.PerSecond(options.MessagesPerSecond);

    /// <summary>None is known for one chat: the cap of 8 messages in 48 hours is gone since 1 January 2026.</summary>
    public IReadOnlyList<RateLimit> LimitsOf(ChatAddress chat) => [];

    /// <summary>Without a link: its address is not known here, people find the account by its name and type the code.</summary>
    public IReadOnlyList<Door> Doors { get; } = [new Door($"{ZaloOaLine.Channel}/{ZaloOaLine.Bot}", "Zalo OA", Seats: null, Link: null)];

    public Task<byte[]?> Fetch(string bot, string reference, int maxBytes, CancellationToken cancel) => line.Download(reference, maxBytes, cancel);

    public async Task<SendOutcome> Send(OutgoingDelivery delivery, CancellationToken cancel)
    {
        if (delivery.Message.Deletes)
        {
            return new SendOutcome.Refused(RefusalKind.BadContent);
        }

        SendOutcome outcome;
        try
        {
            outcome = delivery.Way == MessageWay.Template ? await SendTemplate(delivery, cancel) : await SendParts(delivery, cancel);
        }
        catch (Exception failure)
        {
            outcome = ZaloOaFailures.OutcomeOf(failure);
            if (HttpLine.NeverLeft(failure) && trouble.Report(Part, NoLine, stopped: false))
            {
                Log.NoLine(log, ZaloOaFailures.KindOf(failure));
            }
        }

        if (outcome is SendOutcome.Accepted or SendOutcome.Refused)
        {
            _accepted.TryRemove(delivery.RowId, out _);
        }

        return outcome;
    }

    private async Task<SendOutcome> SendParts(OutgoingDelivery delivery, CancellationToken cancel)
    {
        IReadOnlyList<ZaloOaPart> parts;
        try
        {
            parts = await draw.Of(delivery, cancel);
        }
        catch (Exception undrawn) when (!cancel.IsCancellationRequested)
        {
            return new SendOutcome.Failed($"drawing: {undrawn.GetType().Name}");
        }

        if (parts.Count == 0)
        {
            return new SendOutcome.Refused(RefusalKind.BadContent);
        }

        ZaloOaAnswer? answer = null;
        for (var i = Math.Min(_accepted.GetValueOrDefault(delivery.RowId), parts.Count - 1); i < parts.Count; i++)
        {
            answer = await SendPart(delivery.To.Chat, parts[i], cancel);
            if (answer is not { IsDone: true })
            {
                return Ended(answer);
            }

            if (parts.Count > 1)
            {
                _accepted[delivery.RowId] = i + 1;
            }
        }

        if (delivery.Message.RequestContact)
        {
            await AskForContact(delivery.To.Chat, cancel);
        }

        Works(delivery);
        // The last message's id: it is seen last.
        return new SendOutcome.Accepted(answer!.Text("message_id"));
    }

    /// <summary>The text that names the number has gone: whatever becomes of the form beside it, the message is not sent again.</summary>
    private async Task AskForContact(string user, CancellationToken cancel)
    {
        try
        {
            await calls.Post(CallPath, ZaloOaContact.BodyOf(user), cancel);
        }
        catch (Exception failure)
        {
            Log.NoForm(log, ZaloOaFailures.KindOf(failure));
        }
    }

    private async Task<SendOutcome> SendTemplate(OutgoingDelivery delivery, CancellationToken cancel)
    {
        if (delivery.Message.Template is not { } message || !options.Prices.Templates.TryGetValue(message.Kind, out var template))
        {
            return new SendOutcome.Refused(RefusalKind.WindowClosed);
        }

        var answer = await calls.Post(ZaloOaTemplate.Path, template.BodyOf(delivery.To.Chat, message), cancel);
        if (answer is not { IsDone: true })
        {
            return Ended(answer, ofTemplate: true);
        }

        Works(delivery);
        return new SendOutcome.Accepted(answer.Text("message_id") ?? answer.Text("msg_id"));
    }

    private void Works(OutgoingDelivery delivery)
    {
        trouble.Clear(Part);
        if (delivery.Way != MessageWay.Free)
        {
            trouble.Clear(Wallet);
        }
    }

    private async Task<ZaloOaAnswer?> SendPart(string user, ZaloOaPart part, CancellationToken cancel)
    {
        if (part.File is not { } file)
        {
            return await calls.Post(CallPath, ZaloOaParts.BodyOf(user, part), cancel);
        }

        var isImage = ZaloOaFiles.IsImage(file);
        var uploaded = await calls.Upload(ZaloOaFiles.WayOf(file)!, file.FileName, file.Content, cancel);
        if (uploaded is not { IsDone: true })
        {
            return uploaded;
        }

        return uploaded.Text(isImage ? "attachment_id" : "token") is { } id
            ? await calls.Post(CallPath, isImage ? ZaloOaParts.BodyOfImage(user, id) : ZaloOaParts.BodyOfFile(user, id), cancel)
            : uploaded with { Error = null, Status = StatusCodes.Status502BadGateway };
    }

    private SendOutcome Ended(ZaloOaAnswer? answer, bool ofTemplate = false)
    {
        if (answer is null)
        {
            return new SendOutcome.Later(ZaloOaFailures.MomentWait, WholeAccount: true);
        }

        var outcome = ofTemplate ? ZaloOaFailures.OutcomeOfTemplate(answer) : ZaloOaFailures.OutcomeOf(answer);
        var sentence = ofTemplate ? ZaloOaFailures.SentenceOfTemplate(answer) : ZaloOaFailures.SentenceOf(answer);
        if (sentence is not null && trouble.Report(sentence is ZaloOaFailures.NoMoney or ZaloOaFailures.BadTemplate ? Wallet : Part, sentence, stopped: outcome is SendOutcome.Later { WholeAccount: true }))
        {
            Log.NeedsPerson(log, answer.Error);
        }

        return outcome;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Zalo OA answers {Error}: messages wait, health says what to do")]
        public static partial void NeedsPerson(ILogger logger, int? error);

        [LoggerMessage(2, LogLevel.Warning, "Zalo OA cannot be reached ({Error}); messages wait, ChiBo keeps trying")]
        public static partial void NoLine(ILogger logger, string error);

        [LoggerMessage(3, LogLevel.Warning, "Zalo OA did not show the form for a phone number ({Error}); the code can still be typed")]
        public static partial void NoForm(ILogger logger, string error);
    }
}
