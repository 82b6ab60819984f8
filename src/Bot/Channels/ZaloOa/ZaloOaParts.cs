using System.Globalization;
using ChiBo.Bot.Papers;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloOa;

/// <summary>One message's worth: a file, or a text with its buttons.</summary>
public sealed record ZaloOaPart(DrawnFile? File, string Text, Choices? Buttons);

/// <summary>
/// Cuts a message into the calls it takes and writes their bodies. Files first, then the text; buttons are on the last, so
/// that what to do stands at the end. Shapes by the consultation message pages of the OA API; that of text with buttons was
/// read in client code only and is made in <see cref="BodyOf"/> alone.
/// </summary>
public static class ZaloOaParts
{
    /// <summary>Longest text (v3.0/oa/message/cs).</summary>
    public const int LongestText = 2000;

    /// <summary>Most buttons under a text.</summary>
    public const int MostButtons = 5;

    /// <summary>Longest title of a button.</summary>
    public const int LongestTitle = 100;

    /// <summary>The calls, in order; none for a message without text and files.</summary>
    public static IReadOnlyList<ZaloOaPart> Of(OutgoingMessage message, IReadOnlyList<DrawnFile> files)
    {
        var travelling = files.Where(f => ZaloOaFiles.WayOf(f) is not null).ToList();
        var left = files.Except(travelling).ToList();
        var withNote = left.Count == 0 ? message : message with { Text = $"{message.Text}\n\n{ZaloOaFiles.Sentence(left)}".Trim() };
        var buttons = message.Choices is { Labels.Count: <= MostButtons } few ? few : null;
        var text = Mark.Strip(buttons is null ? PlainText.WithNumberedChoices(withNote) : withNote.Text).Trim();
        List<ZaloOaPart> parts =
        [
            .. travelling.Select(f => new ZaloOaPart(f, string.Empty, null)),
            .. PlainText.Split(text, LongestText).Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => new ZaloOaPart(null, t, null)),
        ];
        if (parts.Count > 0 && parts[^1].File is null)
        {
            parts[^1] = parts[^1] with { Buttons = buttons };
        }

        return parts;
    }

    /// <summary>The body of a text, with its buttons: pressed, a button comes back as its payload in a user_send_text.</summary>
    public static object BodyOf(string user, ZaloOaPart part) => part.Buttons is not { } choices
        ? new { recipient = new { user_id = user }, message = new { text = part.Text } }
        : new
        {
            recipient = new { user_id = user },
            message = new
            {
                text = part.Text,
                attachment = new
                {
                    type = "template",
                    payload = new
                    {
                        buttons = choices.Labels.Select((label, i) => new { title = Title(label), type = "oa.query.hide", payload = choices.Payload(i + 1) }),
                    },
                },
            },
        };

    /// <summary>The body of an uploaded picture.</summary>
    public static object BodyOfImage(string user, string attachmentId) => new
    {
        recipient = new { user_id = user },
        message = new
        {
            attachment = new
            {
                type = "template",
                payload = new { template_type = "media", elements = new[] { new { media_type = "image", attachment_id = attachmentId } } },
            },
        },
    };

    /// <summary>The body of an uploaded document.</summary>
    public static object BodyOfFile(string user, string token) => new
    {
        recipient = new { user_id = user },
        message = new { attachment = new { type = "file", payload = new { token } } },
    };

    private static string Title(string label)
    {
        var title = Mark.Strip(label);
        if (title.Length <= LongestTitle)
        {
            return title;
        }

        // Never inside a letter with its marks.
        var ends = StringInfo.ParseCombiningCharacters(title);
        return title[..ends.Last(end => end < LongestTitle)] + "…";
    }
}
