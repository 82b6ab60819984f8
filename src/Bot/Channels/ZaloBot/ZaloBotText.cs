using System.Text;
using System.Text.Json.Serialization;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels.ZaloBot;

/// <summary>A stretch of type: begin and length in UTF-16 units, and its style codes (sendMessage, text_styles).</summary>
public sealed record ZaloBotStyle(
    [property: JsonPropertyName("start")] int Start,
    [property: JsonPropertyName("len")] int Length,
    [property: JsonPropertyName("st")] IReadOnlyList<string> Codes);

/// <summary>A text for one call, with its styles.</summary>
public sealed record ZaloBotText(string Plain, IReadOnlyList<ZaloBotStyle> Styles)
{
    /// <summary>Longest text and longest caption, in UTF-16 units (sendMessage, sendPhoto).</summary>
    public const int Longest = 2000;

    private const string Bold = "b";

    /// <summary>The largest type there is.</summary>
    private const string Large = "f_20";

    /// <summary>Cuts a marked text at paragraph ends; a style that is open at a cut goes on in the next piece. None for an empty text.</summary>
    public static IReadOnlyList<ZaloBotText> Of(string marked)
    {
        var pieces = new List<ZaloBotText>();
        var (bold, large) = (false, false);
        foreach (var piece in PlainText.Split(marked.Trim(), Longest))
        {
            (var text, bold, large) = Render(piece, bold, large);
            if (!string.IsNullOrWhiteSpace(text.Plain))
            {
                pieces.Add(text);
            }
        }

        return pieces;
    }

    /// <summary>Stretches never overlap: whether Zalo adds up those that do is not documented.</summary>
    private static (ZaloBotText Text, bool Bold, bool Large) Render(string marked, bool bold, bool large)
    {
        var plain = new StringBuilder(marked.Length);
        var styles = new List<ZaloBotStyle>();
        var from = 0;
        foreach (var sign in marked)
        {
            if (sign is < Mark.BoldOn or > Mark.LargeOff)
            {
                plain.Append(sign);
                continue;
            }

            Close();
            bold = sign == Mark.BoldOn || (bold && sign != Mark.BoldOff);
            large = sign == Mark.LargeOn || (large && sign != Mark.LargeOff);
        }

        Close();
        return (new ZaloBotText(plain.ToString(), styles), bold, large);

        void Close()
        {
            if (plain.Length > from && (bold || large))
            {
                styles.Add(new ZaloBotStyle(from, plain.Length - from, (bold, large) switch { (true, true) => [Bold, Large], (true, _) => [Bold], _ => [Large] }));
            }

            from = plain.Length;
        }
    }
}
