using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance;

/// <summary>Whom of those one phone serves a reply is about, as far as its words tell.</summary>
internal static partial class SharedPhone
{
    /// <summary>Whether a reply is for all of them: "chúng tôi có dự", "vợ chồng tôi vắng".</summary>
    public static bool SaysAll(string text) => All().IsMatch(VietnameseText.Fold(text));

    /// <summary>The only one who is named, or null: "Lâm vắng", "bà Xuyến có dự".</summary>
    public static SheetLine? Named(string text, IReadOnlyList<SheetLine> mine)
    {
        var words = VietnameseText.Syllables(text);
        var named = mine.Where(line => IsNamed(words, line)).ToList();
        return named.Count == 1 && !PassOnWord.SpeaksOfSelf(text) ? named[0] : null;
    }

    /// <summary>Each with what is said of him, where several are named one after another and each stretch is clear: "bà Xuyến đi, ông Lâm vắng ốm".</summary>
    public static IReadOnlyList<(SheetLine Line, Reply Reply, string? Reason)>? Each(string text, IReadOnlyList<SheetLine> mine, ReplyContext context)
    {
        var said = new List<(SheetLine Line, Reply Reply, string? Reason)>();
        foreach (var part in Stops().Split(text))
        {
            var reading = ReplyReader.Read(Named(part, mine) is { } speaker ? AsHisOwn(part, speaker) : part, context);
            if (said.Count > 0 && reading is { Label: ReplyLabel.WillBeAbsent, Reason: not null, Asks: false } && !PassOnWord.SpeaksOfSelf(part) && said[^1] is { Reply: not Reply.WillAttend, Reason: null } last && Named(part, mine) is null)
            {
                said[^1] = last with { Reason = reading.Reason };
                continue;
            }

            var reply = HearReply.ReplyOf(reading.About?.Reported ?? reading.Label);
            if (Named(part, mine) is not { } line || reply == Reply.None || reading.Asks || said.Exists(one => one.Line == line))
            {
                return null;
            }

            said.Add((line, reply, reading.About is { } about ? about.Reason : reading.Reason));
        }

        return said.Count > 1 ? said : null;
    }

    // His name by its end, as people call it; in small letters only behind a title, for "mai" and "hà" are words too.
    private static bool IsNamed(IReadOnlyList<string> words, SheetLine line) => words.Where((word, at) => VietnameseText.Fold(word) == GivenName(line)
        && (char.IsUpper(word[0]) || (at > 0 && PassOnWord.IsTitle(VietnameseText.Fold(words[at - 1]))))).Any();

    // "Dung đi" as "tôi đi": a name alone may be read for any word.
    private static string AsHisOwn(string part, SheetLine line)
    {
        var name = VietnameseText.Syllables(part).Last(word => VietnameseText.Fold(word) == GivenName(line));
        var at = part.LastIndexOf(name, StringComparison.Ordinal);
        return at < 0 || at + name.Length == part.TrimEnd().Length ? part : "tôi" + part[(at + name.Length)..];
    }

    private static string GivenName(SheetLine line) => VietnameseText.Fold(VietnameseText.Syllables(line.Invitee.Member.FullName)[^1]);

    [GeneratedRegex(@"\b(ca hai|ca 2|(hai|2) (vo chong|ong ba|cu|dua)|chung toi|tui toi|chung em|bon em|vo chong (toi|em|minh|chau|tui)|vo chong (deu|cung|xin|vang|di|co|khong|ban))\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex All();

    [GeneratedRegex(@"\s*[,;.\n]+\s*(còn\s+)?|\s+còn\s+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Stops();
}
