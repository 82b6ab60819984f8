using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance;

/// <summary>Tells the reason that was asked for from whatever else a person may write then: a number, a question, a change of mind.</summary>
public static class AwaitedReason
{
    /// <summary>Longer than that is a story of its own, to be read as any other text.</summary>
    private const int LongestInWords = 10;

    /// <summary>Words at the end that make a question, folded.</summary>
    private static readonly HashSet<string> s_asking =
        ["khong", "chua", "ha", "nhi", "gi", "sao", "dau", "nao", "may", "ai", "the", "vay", "buoi", "gio", "biet", "thi"];

    private static readonly HashSet<string> s_coming =
        ["duoc", "hop", "nhe", "nha", "chu", "thoi", "ngay", "luon", "day", "som", "muon", "tre", "du", "sinh", "den", "toi", "a", "ma", "nhung", "dung", "cung", "bac", "anh", "chi", "dong"];

    private static readonly HashSet<string> s_refusals =
        ["khong", "ko", "k", "khong co", "khong co ly do", "khong ly do", "khong noi", "khong can", "khong muon noi", "ly do rieng", "rieng"];

    /// <summary>The reason in the text; null when it gives none.</summary>
    public static string? In(string text, ReplyReading reading)
    {
        if (reading is { About: null, Asks: false } && IsErrand(text))
        {
            return text;
        }

        if (reading.About is not null || reading.Asks || reading.Label is ReplyLabel.WillAttend or ReplyLabel.WillBeLate || ChoiceNumber.Read(text) is not null)
        {
            return null;
        }

        if (reading.Reason is not null || reading.Label == ReplyLabel.WillBeAbsent)
        {
            return reading.Reason;
        }

        var words = VietnameseText.Words(text);
        var asks = words.Count == 0 || s_asking.Contains(words[^1]);
        return words.Count is >= 2 and <= LongestInWords && !asks && !text.StartsWith('/') ? text : null;
    }

    // "đi nộp hồ sơ cho con": who was asked why he stays away says where he goes instead; "đi được", "đi họp nhé" says that he comes.
    private static bool IsErrand(string text)
    {
        var words = VietnameseText.Words(text).SkipWhile(w => w is "da" or "vi" or "tai" or "toi" or "em" or "ban" or "phai" or "con").ToList();
        return words.Count is >= 3 and <= LongestInWords && words[0] == "di" && !s_coming.Contains(words[1]) && !words.Contains("hop");
    }

    /// <summary>"không", "không có lý do": he gives none, and is not asked again.</summary>
    public static bool IsRefused(string text) =>
        s_refusals.Contains(string.Join(' ', VietnameseText.Words(text).Where(w => w is not ("a" or "da" or "ah"))));
}
