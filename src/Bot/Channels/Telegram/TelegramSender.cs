using System.Collections.Concurrent;
using System.Globalization;
using ChiBo.Bot.Papers;
using ChiBo.Core.Messaging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>
/// Sends through the Bot API. A message may take several calls (long text, several files): they go one after another,
/// at the pace of the chat. When one of them does not succeed, its ending is the message's ending, and the next try goes
/// on with that call; what was accepted before is not sent again. This is remembered in memory only: after a restart a
/// message that was cut in the middle begins anew. Refused in the middle means that its beginning has arrived.
/// </summary>
public sealed partial class TelegramSender(
    TelegramAccount account, TelegramOptions options, DrawFile drawFile, ContactKeyboards keyboards, ChannelTrouble trouble, ILogger<TelegramSender> log)
    : IChannelSender
{
    /// <summary>The sender's name in <see cref="ChannelTrouble"/>.</summary>
    public const string Part = "telegram/sender";

    /// <summary>Marks the platform id of a message whose text is a file's caption: it is edited by another method.</summary>
    private const string CaptionMark = "c";

    /// <summary>Messages that may follow each other at once in one chat. Ours: "short bursts" are not counted out.</summary>
    private const int ChatBurst = 3;

    /// <summary>Separates the platform ids of a message that took several calls; the last is the one with the text.</summary>
    private const char Next = ';';

    /// <summary>Bot API, deleteMessage: "a message can only be deleted if it was sent less than 48 hours ago".</summary>
    private static readonly ChannelTraits s_private = new(
        Buttons: true, Edits: true, Files: true, TextLength: TelegramParts.LongestText, SharesContact: true)
    {
        DeletesWithin = TimeSpan.FromHours(48),
    };

    private static readonly LinkPreviewOptions s_noPreview = new() { IsDisabled = true };

    private static readonly RateLimit s_perGroup = new(20, TimeSpan.FromMinutes(1));

    private readonly RateLimit _perChat = new(ChatBurst, TimeSpan.FromSeconds(ChatBurst / options.MessagesPerSecondPerChat));

    /// <summary>Calls already accepted of a message that takes several.</summary>
    private readonly ConcurrentDictionary<long, int> _accepted = new();

    /// <summary>Failures so far: a success that was begun before the last of them says nothing about now.</summary>
    private int _troubles;

    /// <summary>Groups that became supergroups in this run: old chat id to new (ResponseParameters.migrate_to_chat_id).</summary>
    private readonly ConcurrentDictionary<long, long> _moved = new();

    public string Channel => TelegramAccount.Channel;

    public ChannelTraits TraitsOf(ChatAddress chat) => IsGroup(chat) ? s_private with { SharesContact = false } : s_private;

    public RateLimit PaceOf(string bot) => RateLimit.PerSecond(options.MessagesPerSecond);

    /// <summary>Bot FAQ, "My bot is hitting limits": one message a second in a chat, short bursts pass; 20 a minute in a group.</summary>
    public IReadOnlyList<RateLimit> LimitsOf(ChatAddress chat) =>
        IsGroup(chat) ? [_perChat, s_perGroup] : [_perChat];

    public IReadOnlyList<Door> Doors =>
    [
        new($"{Channel}/{TelegramAccount.Bot}", "Telegram", Seats: null, account.Username is { Length: > 0 } name ? $"https://t.me/{name}?start=" : null, TakesCode: true),
    ];

    public Task<byte[]?> Fetch(string bot, string reference, int maxBytes, CancellationToken cancel) => account.Download(reference, maxBytes, cancel);

    public async Task<SendOutcome> Send(OutgoingDelivery delivery, CancellationToken cancel)
    {
        if (!long.TryParse(delivery.To.Chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
        {
            return new SendOutcome.Refused(RefusalKind.UnknownChat);
        }

        if (cancel.IsCancellationRequested)
        {
            return new SendOutcome.Later(TimeSpan.Zero, WholeAccount: false);
        }

        SendOutcome outcome;
        var troubles = Volatile.Read(ref _troubles);
        try
        {
            outcome = delivery switch
            {
                { Message.Deletes: true } => await Delete(chat, delivery.ReplacesPlatformId, cancel),
                { ReplacesPlatformId: { } original } => await Edit(chat, original, delivery.Message, cancel),
                _ => await SendParts(delivery, chat, cancel),
            };
        }
        catch (Exception failure)
        {
            outcome = TelegramFailures.OutcomeOf(failure, IsGroup(delivery.To));
            Tell(failure);
        }

        if (outcome is SendOutcome.Accepted && troubles == Volatile.Read(ref _troubles))
        {
            trouble.Clear(Part);
        }

        if (outcome is SendOutcome.Accepted or SendOutcome.Refused)
        {
            _accepted.TryRemove(delivery.RowId, out _);
        }

        return outcome;
    }

    private async Task<SendOutcome> SendParts(OutgoingDelivery delivery, long chat, CancellationToken cancel)
    {
        IReadOnlyList<TelegramPart> parts;
        try
        {
            parts = TelegramParts.Of(delivery.Message, await drawFile.DrawAll(delivery.Message.Files, cancel), keyboards.IsShown(delivery.To.Chat));
        }
        catch (Exception undrawn)
        {
            return new SendOutcome.Failed($"drawing: {undrawn.GetType().Name}");
        }

        if (parts.Count == 0)
        {
            return new SendOutcome.Refused(RefusalKind.BadContent);
        }

        var first = Math.Min(_accepted.GetValueOrDefault(delivery.RowId), parts.Count - 1);
        var ids = new List<string>();
        for (var i = first; i < parts.Count; i++)
        {
            if (i > first && !await WaitForChat(cancel))
            {
                return new SendOutcome.Later(TimeSpan.FromSeconds(1), WholeAccount: false);
            }

            var sent = await Call(chat, to => SendPart(to, parts[i], cancel));
            ids.Add((parts[i].File is null ? string.Empty : CaptionMark) + sent.Id.ToString(CultureInfo.InvariantCulture));
            if (parts.Count > 1)
            {
                _accepted[delivery.RowId] = i + 1;
            }
        }

        Sent(delivery);
        return new SendOutcome.Accepted(string.Join(Next, ids));
    }

    private Task<Message> SendPart(long chat, TelegramPart part, CancellationToken cancel)
    {
        if (part.File is not { } file)
        {
            return account.Api.SendMessage(
                chat, part.Text, entities: part.Bold, replyMarkup: part.Markup, linkPreviewOptions: s_noPreview, cancellationToken: cancel);
        }

        var input = InputFile.FromStream(new MemoryStream(file.Content, writable: false), file.FileName);
        return file.IsPicture && file.Content.Length <= TelegramParts.LargestPhoto
            ? account.Api.SendPhoto(chat, input, caption: part.Text, captionEntities: part.Bold, replyMarkup: part.Markup, cancellationToken: cancel)
            : account.Api.SendDocument(chat, input, caption: part.Text, captionEntities: part.Bold, replyMarkup: part.Markup, cancellationToken: cancel);
    }

    private async Task<SendOutcome> Edit(long chat, string original, OutgoingMessage message, CancellationToken cancel)
    {
        var last = original[(original.LastIndexOf(Next) + 1)..];
        var isCaption = last.StartsWith(CaptionMark, StringComparison.Ordinal);
        var (text, bold, _) = TelegramParts.Render(message.Text.Trim(), startsBold: false);
        if (IdIn(last) is not { } id
            || text.Length > (isCaption ? TelegramParts.LongestCaption : TelegramParts.LongestText))
        {
            return new SendOutcome.Refused(RefusalKind.BadContent);
        }

        var buttons = TelegramParts.ButtonsOf(message.Choices);
        try
        {
            await Call(chat, to => isCaption
                ? account.Api.EditMessageCaption(to, id, text, captionEntities: bold, replyMarkup: buttons, cancellationToken: cancel)
                : account.Api.EditMessageText(
                    to, id, text, entities: bold, replyMarkup: buttons, linkPreviewOptions: s_noPreview, cancellationToken: cancel));
        }
        catch (ApiRequestException unchanged) when (TelegramFailures.IsNotModified(unchanged))
        {
            // The change had arrived in an earlier try.
        }

        return new SendOutcome.Accepted(original);
    }

    /// <summary>Takes a message off, all calls of it that are known; what is gone already is done.</summary>
    private async Task<SendOutcome> Delete(long chat, string? original, CancellationToken cancel)
    {
        foreach (var id in (original ?? string.Empty).Split(Next).Select(IdIn).OfType<int>())
        {
            try
            {
                await Call(chat, async to =>
                {
                    await account.Api.DeleteMessage(to, id, cancel);
                    return true;
                });
            }
            catch (ApiRequestException gone) when (TelegramFailures.IsGone(gone))
            {
                // The person deleted it himself, or an earlier try did.
            }
        }

        trouble.Clear(Part);
        return new SendOutcome.Accepted(original);
    }

    private static int? IdIn(string stored) => int.TryParse(stored.Replace(CaptionMark, string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Follows a group to its new id: the old one refused the call for certain, so this is no second copy.</summary>
    private async Task<T> Call<T>(long chat, Func<long, Task<T>> call)
    {
        try
        {
            return await call(_moved.GetValueOrDefault(chat, chat));
        }
        catch (ApiRequestException moved) when (moved.Parameters?.MigrateToChatId is { } to && _moved.GetValueOrDefault(chat) != to)
        {
            _moved[chat] = to;
            return await call(to);
        }
    }

    /// <summary>
    /// One call per chat and second; false when time is up. Waiting inside the slot keeps the account's pace as well, and for
    /// that it takes a whole second also where a chat may be written to more often.
    /// </summary>
    private async Task<bool> WaitForChat(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(Math.Max(1, 1 / options.MessagesPerSecondPerChat)), TimeProvider.System, cancel);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Sent(OutgoingDelivery delivery)
    {
        if (delivery.Message.RequestContact)
        {
            keyboards.Shown(delivery.To.Chat);
        }
        else if (delivery.Message.Choices is null)
        {
            keyboards.TakenAway(delivery.To.Chat);
        }
    }

    private void Tell(Exception failure)
    {
        Interlocked.Increment(ref _troubles);
        if (TelegramFailures.IsTokenRefused(failure) && trouble.Report(Part, TelegramReceiver.TokenRefused, stopped: true))
        {
            Log.TokenRefused(log);
        }

        // While updates are fetched, the receiver says so itself, and sees first when the line is back.
        if (options.Mode == TelegramMode.Webhook && HttpLine.NeverLeft(failure)
            && trouble.Report(Part, TelegramReceiver.NoLine, stopped: false))
        {
            Log.NoLine(log, TelegramFailures.KindOf(failure));
        }
    }

    private static bool IsGroup(ChatAddress chat) => chat.Chat.StartsWith('-');

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Telegram refuses the token (Telegram:BotToken); messages wait until it is put right and ChiBo is started again")]
        public static partial void TokenRefused(ILogger logger);

        [LoggerMessage(2, LogLevel.Warning, "Telegram cannot be reached ({Error}); messages wait, ChiBo keeps trying")]
        public static partial void NoLine(ILogger logger, string error);
    }
}
