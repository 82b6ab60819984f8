using System.Text;
using ChiBo.Bot.Papers;
using ChiBo.Core.Messaging;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace ChiBo.Bot.Channels.Telegram;

/// <summary>One call's worth of a message.</summary>
/// <param name="Text">The text, or the caption where there is a file; may be empty with a file.</param>
/// <param name="Bold">Where it is bold.</param>
/// <param name="File">The file, or null for a plain text.</param>
/// <param name="Markup">Buttons or keyboard; null for none.</param>
public sealed record TelegramPart(string Text, IReadOnlyList<MessageEntity> Bold, DrawnFile? File, ReplyMarkup? Markup);

/// <summary>
/// Cuts a message into the calls it takes. Buttons are on the last, so that what to do stands at the end: files first,
/// then the text; a single file and a short text travel together in one call.
/// </summary>
public static class TelegramParts
{
    /// <summary>Longest text after entities are parsed, in UTF-16 units (Bot API, sendMessage).</summary>
    public const int LongestText = 4096;

    /// <summary>Longest caption (Bot API, sendPhoto).</summary>
    public const int LongestCaption = 1024;

    /// <summary>A picture larger than this must go as a document (Bot API, sending files).</summary>
    public const int LargestPhoto = 10 * 1024 * 1024;

    private const string ShareContact = "Gửi số điện thoại của tôi";

    /// <summary>The calls, in order; none for a message without text and files.</summary>
    /// <param name="takeKeyboardAway">The contact keyboard is still under the person's text box.</param>
    public static IReadOnlyList<TelegramPart> Of(OutgoingMessage message, IReadOnlyList<DrawnFile> files, bool takeKeyboardAway)
    {
        // A message has one markup only: under a contact keyboard the choices are numbered lines.
        var text = (message.RequestContact ? PlainText.WithNumberedChoices(message) : message.Text).Trim();
        var markup = MarkupOf(message, takeKeyboardAway);
        if (files.Count == 1 && Mark.Strip(text).Length <= LongestCaption)
        {
            var (caption, bold, _) = Render(text, startsBold: false);
            return [new TelegramPart(caption, bold, files[0], markup)];
        }

        List<TelegramPart> parts = [.. files.Select(f => new TelegramPart(string.Empty, [], f, null)), .. TextParts(text)];
        if (parts.Count > 0)
        {
            parts[^1] = parts[^1] with { Markup = markup };
        }

        return parts;
    }

    /// <summary>The inline keyboard of the choices, one button a row: long Vietnamese labels need the width.</summary>
    public static InlineKeyboardMarkup? ButtonsOf(Choices? choices) => choices is null
        ? null
        : new InlineKeyboardMarkup(choices.Labels.Select((label, i) => new[]
        {
            InlineKeyboardButton.WithCallbackData(Mark.Strip(label), choices.Payload(i + 1)),
        }));

    /// <summary>
    /// A marked text as plain text and bold stretches, offsets in UTF-16 units as Telegram counts them. Larger type does
    /// not exist there, so it is bold.
    /// </summary>
    /// <param name="startsBold">The text before this piece ended inside a bold stretch.</param>
    /// <returns>The third value: this piece ends inside a bold stretch.</returns>
    public static (string Text, IReadOnlyList<MessageEntity> Bold, bool EndsBold) Render(string marked, bool startsBold)
    {
        var text = new StringBuilder(marked.Length);
        var bold = new List<MessageEntity>();
        var depth = startsBold ? 1 : 0;
        var from = 0;
        foreach (var sign in marked)
        {
            var before = depth;
            depth = sign switch
            {
                Mark.BoldOn or Mark.LargeOn => depth + 1,
                Mark.BoldOff or Mark.LargeOff => Math.Max(0, depth - 1),
                _ => depth,
            };
            if (sign is < Mark.BoldOn or > Mark.LargeOff)
            {
                text.Append(sign);
            }
            else if (before == 0 && depth > 0)
            {
                from = text.Length;
            }
            else if (before > 0 && depth == 0)
            {
                AddBold(bold, from, text.Length);
            }
        }

        if (depth > 0)
        {
            AddBold(bold, from, text.Length);
        }

        return (text.ToString(), bold, depth > 0);
    }

    private static IEnumerable<TelegramPart> TextParts(string text)
    {
        var isBold = false;
        foreach (var piece in PlainText.Split(text, LongestText).Where(p => p.Length > 0))
        {
            var (plain, bold, endsBold) = Render(piece, isBold);
            isBold = endsBold;
            if (!string.IsNullOrWhiteSpace(plain))
            {
                yield return new TelegramPart(plain, bold, null, null);
            }
        }
    }

    private static ReplyMarkup? MarkupOf(OutgoingMessage message, bool takeKeyboardAway) => message switch
    {
        { RequestContact: true } => new ReplyKeyboardMarkup(KeyboardButton.WithRequestContact(ShareContact)) { ResizeKeyboard = true, OneTimeKeyboard = true },
        { Choices: { } choices } => ButtonsOf(choices),
        _ => takeKeyboardAway ? new ReplyKeyboardRemove() : null,
    };

    private static void AddBold(List<MessageEntity> bold, int from, int to)
    {
        if (to > from)
        {
            bold.Add(new MessageEntity { Type = MessageEntityType.Bold, Offset = from, Length = to - from });
        }
    }
}
