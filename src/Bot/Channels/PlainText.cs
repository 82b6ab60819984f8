using System.Globalization;
using System.Text;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels;

/// <summary>Turns a message into the texts of a channel: choices as numbered lines where there are no buttons, split at paragraph ends.</summary>
public static class PlainText
{
    /// <summary>The text with its numbered choices below; marks stay in it.</summary>
    /// <param name="large">The choices are in larger type: they are what there is to do.</param>
    public static string WithNumberedChoices(OutgoingMessage message, bool large = false)
    {
        if (message.Choices is not { } choices)
        {
            return message.Text;
        }

        var text = new StringBuilder(message.Text);
        if (!choices.Numbered)
        {
            return text.Append("\n\nĐồng chí nhắn: ").AppendJoin(", ", large ? choices.Labels.Select(Mark.Large) : choices.Labels).ToString();
        }

        for (var i = 0; i < choices.Labels.Count; i++)
        {
            var line = $"{(i + 1).ToString(CultureInfo.InvariantCulture)}. {choices.Labels[i]}";
            text.Append(i == 0 ? "\n\n" : "\n").Append(large ? Mark.Large(line) : line);
        }

        return text.ToString();
    }

    /// <summary>The message for a channel that carries no files: each is named in the text, so that nobody waits for it.</summary>
    public static OutgoingMessage WithoutFiles(OutgoingMessage message) => message.Files.Count == 0
        ? message
        : message with
        {
            Text = $"{message.Text}\n\nKênh này chưa nhận được tệp ({string.Join(", ", message.Files.Select(f => f.FileName))}); đồng chí hỏi người phụ trách để lấy bản in.",
            Files = [],
        };

    /// <summary>Pieces of at most <paramref name="longest"/> UTF-16 units, cut at paragraph, line, sentence or word ends, never inside a surrogate pair.</summary>
    public static IReadOnlyList<string> Split(string text, int longest)
    {
        var pieces = new List<string>();
        var rest = text.AsSpan();
        while (rest.Length > longest)
        {
            var cut = CutAt(rest[..longest]);
            pieces.Add(rest[..cut].TrimEnd().ToString());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0 || pieces.Count == 0)
        {
            pieces.Add(rest.ToString());
        }

        return pieces;
    }

    private static int CutAt(ReadOnlySpan<char> window)
    {
        foreach (var end in (ReadOnlySpan<string>)["\n\n", "\n", ". ", " "])
        {
            var at = window.LastIndexOf(end);
            if (at > window.Length / 2)
            {
                return at + end.Length;
            }
        }

        return char.IsHighSurrogate(window[^1]) ? window.Length - 1 : window.Length;
    }
}
