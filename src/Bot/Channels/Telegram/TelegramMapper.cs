using ChiBo.Core.Messaging;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>Turns an update of Telegram into what ChiBo understands. Pure; null for what needs no handling.</summary>
public static class TelegramMapper
{
    /// <summary>
    /// Maps one update. Null for: messages of bots and channels, service messages, edits without text (a moving location
    /// sends one every few seconds), and kinds that were not asked for.
    /// </summary>
    /// <param name="me">The bot, to know when it is spoken to in a group.</param>
    /// <param name="now">Stands in where the update has no time of its own.</param>
    public static IncomingMessage? Map(Update update, TelegramIdentity me, DateTimeOffset now) => update switch
    {
        { Message: { } message } => OfMessage(update, message, me, now),
        { EditedMessage: { } edited } => OfEdit(update, edited, me, now),
        { CallbackQuery: { } pressed } => OfPress(update, pressed, now),
        { MyChatMember: { } changed } => OfMembership(update, changed, now),
        _ => null,
    };

    private static IncomingMessage? OfMessage(Update update, Message message, TelegramIdentity me, DateTimeOffset now)
    {
        if (!IsFromPerson(message))
        {
            return null;
        }

        var content = ContentOf(message, me);
        return content is null ? null : Envelope(update, message, content, me, now);
    }

    private static IncomingMessage? OfEdit(Update update, Message edited, TelegramIdentity me, DateTimeOffset now) =>
        IsFromPerson(edited) && (edited.Text ?? edited.Caption) is { } text
            ? Envelope(update, edited, new IncomingContent.Text(WithoutMention(text, edited, me), Edited: true), me, now)
            : null;

    private static IncomingMessage? OfPress(Update update, CallbackQuery pressed, DateTimeOffset now)
    {
        if (pressed is not { Data: { } data, Message.Chat: { } chat } || pressed.From is { IsBot: true })
        {
            return null;
        }

        return new IncomingMessage(
            TelegramAccount.AddressOf(chat.Id), IdOf(update), now, new IncomingContent.ChoicePressed(data), IsGroup: chat.Type != ChatType.Private);
    }

    private static IncomingMessage? OfMembership(Update update, ChatMemberUpdated changed, DateTimeOffset now)
    {
        if (changed is not { Chat: { Type: not ChatType.Channel } chat, NewChatMember: { } after })
        {
            return null;
        }

        var isGroup = chat.Type != ChatType.Private;
        var wasIn = changed.OldChatMember?.IsInChat ?? false;
        IncomingContent? content = (after.IsInChat, wasIn, isGroup) switch
        {
            (true, false, true) => new IncomingContent.JoinedGroup(),
            (true, false, false) => new IncomingContent.Reachable(true),
            (false, _, _) => new IncomingContent.Reachable(false),
            _ => null,
        };
        return content is null
            ? null
            : new IncomingMessage(
                TelegramAccount.AddressOf(chat.Id), IdOf(update), TimeOf(changed.Date, now), content, isGroup,
                SpokenTo: !isGroup || content is IncomingContent.JoinedGroup);
    }

    private static bool IsFromPerson(Message message) =>
        message is { From: { IsBot: false }, Chat: { Type: not ChatType.Channel }, IsAutomaticForward: false, SenderChat: null };

    private static IncomingMessage Envelope(Update update, Message message, IncomingContent content, TelegramIdentity me, DateTimeOffset now)
    {
        var isGroup = message.Chat.Type != ChatType.Private;
        return new IncomingMessage(
            TelegramAccount.AddressOf(message.Chat.Id), IdOf(update), TimeOf(message.Date, now), content, isGroup, !isGroup || IsSpokenTo(message, me),
            Sender: isGroup ? TelegramAccount.AddressOf(message.From!.Id) : null,
            MessageNumber: update.Message is null ? null : message.Id);
    }

    private static IncomingContent? ContentOf(Message message, TelegramIdentity me)
    {
        if (message.Text is { } text)
        {
            return OfText(message, text, me);
        }

        return message switch
        {
            { Photo: [_, ..] sizes } => OfPhoto(message, sizes),
            { Sticker: not null } or { Animation: not null } or { Dice: not null } => new IncomingContent.Sticker(),
            { Document: { } document } => new IncomingContent.FileSent(
                document.FileId, document.FileName ?? "tep", document.FileSize, message.Caption, IsPicture: false),
            { Contact: { } contact } => new IncomingContent.ContactShared(
                contact.PhoneNumber ?? string.Empty, contact.UserId is { } owner && owner == message.From?.Id),
            { Caption: { } caption } => new IncomingContent.Text(WithoutMention(caption, message, me)),
            _ => UnreadableKind(message) is { } kind ? new IncomingContent.Unsupported(kind) : null,
        };
    }

    private static IncomingContent OfText(Message message, string text, TelegramIdentity me)
    {
        var isStart = message is { Chat.Type: ChatType.Private, ForwardOrigin: null }
            && text.Split([' ', '\n'], 2)[0].Split('@')[0].Equals("/start", StringComparison.OrdinalIgnoreCase);
        return isStart
            ? new IncomingContent.Started(text.Split([' ', '\n'], 2) is [_, var payload] ? payload.Trim() : string.Empty)
            : new IncomingContent.Text(WithoutMention(text, message, me));
    }

    private static IncomingContent.FileSent OfPhoto(Message message, PhotoSize[] sizes)
    {
        var largest = sizes.MaxBy(s => (long)s.Width * s.Height)!;
        return new IncomingContent.FileSent(largest.FileId, "anh.jpg", largest.FileSize, message.Caption, IsPicture: true);
    }

    /// <summary>The Bot API's field name of what cannot be read; null for service messages, which nobody wrote.</summary>
    private static string? UnreadableKind(Message message) => message.Type switch
    {
        MessageType.Voice => "voice",
        MessageType.Audio => "audio",
        MessageType.VideoNote => "video_note",
        MessageType.Video => "video",
        MessageType.LivePhoto => "live_photo",
        MessageType.Location => "location",
        MessageType.Venue => "venue",
        MessageType.Poll => "poll",
        MessageType.Game => "game",
        MessageType.Story => "story",
        MessageType.PaidMedia => "paid_media",
        MessageType.Checklist => "checklist",
        MessageType.RichMessage => "rich_message",
        MessageType.Giveaway => "giveaway",
        MessageType.Invoice => "invoice",
        MessageType.Unknown => "unknown",
        _ => null,
    };

    private static bool IsSpokenTo(Message message, TelegramIdentity me) =>
        message.ReplyToMessage?.From?.Id == me.Id || MentionsOf(message, me).Count > 0;

    /// <summary>The text without "@bot", so that features read what was meant: "@bot bao giờ họp" is "bao giờ họp".</summary>
    private static string WithoutMention(string text, Message message, TelegramIdentity me)
    {
        if (message.Chat.Type == ChatType.Private)
        {
            return text;
        }

        foreach (var mention in MentionsOf(message, me).OrderByDescending(m => m.Offset))
        {
            text = text.Remove(mention.Offset, mention.Length);
        }

        return text.Trim();
    }

    /// <summary>Where "@bot" stands, be it alone, behind a command, or as a mention by id.</summary>
    private static List<(int Offset, int Length)> MentionsOf(Message message, TelegramIdentity me)
    {
        var text = message.Text ?? message.Caption ?? string.Empty;
        var found = new List<(int, int)>();
        foreach (var entity in message.Entities ?? message.CaptionEntities ?? [])
        {
            if (entity.Offset < 0 || entity.Length <= 0 || entity.Offset > text.Length - entity.Length)
            {
                continue;
            }

            var words = text.AsSpan(entity.Offset, entity.Length);
            var at = entity.Type switch
            {
                MessageEntityType.Mention => 0,
                MessageEntityType.BotCommand => words.IndexOf('@'),
                _ => -1,
            };
            if (at >= 0 && words[(at + 1)..].Equals(me.Username, StringComparison.OrdinalIgnoreCase))
            {
                found.Add((entity.Offset + at, entity.Length - at));
            }
            else if (entity is { Type: MessageEntityType.TextMention, User: { } user } && user.Id == me.Id)
            {
                found.Add((entity.Offset, entity.Length));
            }
        }

        return found;
    }

    private static DateTimeOffset TimeOf(DateTime sent, DateTimeOffset now) =>
        sent.Year < 2000 ? now : new DateTimeOffset(DateTime.SpecifyKind(sent, DateTimeKind.Utc));

    private static string IdOf(Update update) => update.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
