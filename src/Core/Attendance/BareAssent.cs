using ChiBo.Core.Conversations;
using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance;

/// <summary>"vâng", "ok", "rõ rồi", "đồng ý", a thumb: agrees to whatever was said last, and says nothing by itself.</summary>
public static class BareAssent
{
    private static readonly HashSet<string> s_words =
    [
        "u", "uh", "um", "ua", "ro", "da", "roi", "nhan", "duoc", "dong", "y", "nhat", "tri", "biet", "hieu", "ok", "vang", "toi", "em", "chau", "minh",
        "bac", "anh", "chi", "bi", "thu", "a", "ah", "nhe", "nha", "thua", "cam", "on", "tin",
    ];

    private static readonly string[] s_marks = ["u", "uh", "um", "ua", "ro", "nhan", "biet", "hieu", "y", "tri"];

    /// <summary>True when the text agrees and does no more. "vang" without its mark may be "vắng", and "co" is an answer: neither is taken.</summary>
    public static bool Is(string text)
    {
        var words = VietnameseText.Words(text);
        return !words.Contains("co") && !VietnameseText.Syllables(text).Contains("vang", StringComparer.OrdinalIgnoreCase)
            && (Courtesy.Is(text) || (words.Count <= 8 && words.All(s_words.Contains) && words.Any(s_marks.Contains)));
    }
}
