using ChiBo.Core.Language;

namespace ChiBo.Core.Meetings;

/// <summary>
/// Knows a question for the next meeting: "bao giờ họp", "mấy giờ họp", "lich hop", "mai có họp không". Every word must be one
/// that such a question is made of, since "khi nào được miễn sinh hoạt" asks about rules.
/// </summary>
public static class ScheduleQuestion
{
    // No one asks for the time in more words.
    private const int MostWords = 16;

    private const int LongestPhrase = 4;

    private static readonly HashSet<string> s_when =
        ["bao gio", "khi nao", "luc nao", "may gio", "hom nao", "ngay nao", "bua nao", "thu may", "ngay may", "o dau", "o cho nao", "cho nao", "dia diem nao", "dia diem o dau", "dia diem", "cho hop"];

    /// <summary>Whether it is still as it was told.</summary>
    private static readonly HashSet<string> s_change = ["hoan", "doi", "huy", "doi lich", "doi gio", "doi ngay", "doi cho", "thay doi", "bi hoan", "bi huy", "con"];

    private static readonly HashSet<string> s_meet = ["hop", "di hop", "sinh hoat", "dai hoi"];

    private static readonly HashSet<string> s_about = ["noi dung", "noi dung gi", "noi dung the nao", "ban noi dung", "ban noi dung gi", "ban nhung gi", "ban chuyen gi", "hop noi dung gi", "ban gi", "ban viec gi", "ban ve gi", "hop gi", "hop viec gi", "viec gi"];

    /// <summary>Which meeting an agenda is asked of; "nội dung sinh hoạt chi bộ là gì" names none and asks for the rule.</summary>
    private static readonly HashSet<string> s_which =
        ["buoi toi", "hom toi", "lan toi", "ky toi", "sap toi", "buoi nay", "lan nay", "ky nay", "thang nay", "thang sau", "thang toi", "hom nay", "mai", "ngay mai", "toi nay", "toi mai", "hom nao", "buoi sau", "tuan nay", "tuan sau"];

    /// <summary>With one of these it may be meetings at large that are asked about.</summary>
    private static readonly HashSet<string> s_atLarge = ["chi bo", "chi uy", "to dang", "dang", "sinh hoat", "dai hoi", "chuyen de", "thuong ky", "thuong", "phai"];

    private static readonly HashSet<string> s_no = ["khong", "ko", "hong", "chua", "ha", "nhi"];

    private static readonly HashSet<string> s_small =
    [
        "thi", "la", "vao", "luc", "chi bo", "chi uy", "to dang", "dang", "minh", "ta", "toi", "em", "chau", "chung ta", "chung minh", "lai", "moi",
        "den", "se", "phai", "buoi", "cuoc", "thuong ky", "chuyen de", "thang nay", "thang sau", "thang toi", "ky nay", "ky toi", "tuan nay",
        "tuan sau", "lan nay", "lan toi", "tiep theo", "sap toi", "hom nay", "ngay mai", "mai", "toi nay", "toi mai", "cho", "hoi", "xin", "xem",
        "biet", "bac", "anh", "chi", "dong chi", "bi thu", "oi", "alo", "a", "da", "vay", "the", "day", "nhe", "voi", "roi", "the nao", "ra sao", "khoi nha",
        "de di", "de toi di", "de em di", "de chau di", "de con di", "de toi den", "de biet", "de toi biet", "de em biet", "de con biet", "de toi sap xep", "de sap xep", "sap xep", "thu xep", "chuan bi", "quen", "quen mat", "quen roi", "mat", "khong nho", "nho", "nhac", "giup", "lam on", "xin hoi", "vay a", "co", "ong", "ba", "chu",
    ];

    /// <summary>Whether a text is such a question; with or without diacritics.</summary>
    public static bool IsIn(string text)
    {
        var words = VietnameseText.Words(text);
        var phrases = words.Count <= MostWords ? Phrases(words) : null;
        if (phrases is null)
        {
            return false;
        }

        var meet = phrases.FindIndex(s_meet.Contains);
        // "em có lịch thi" has an examination.
        return (phrases.Contains("lich") && phrases[^1] != "thi")
            || (phrases.Exists(s_about.Contains) && (phrases.Exists(s_which.Contains) || IsOfTheNext(phrases)))
            || (meet >= 0 && phrases.Exists(s_when.Contains))
            || (meet >= 0 && (EndsAsking(text) || AsksForChange(phrases)))
            || (meet >= 0 && phrases.FindIndex(p => p is "co" or "sap") is var has && has >= 0 && has < meet && phrases.FindIndex(s_no.Contains) > meet);
    }

    // "nội dung họp là gì", "họp gì vậy": the meeting, not what meetings are about; "nội dung họp" alone begins what a leader writes down.
    private static bool IsOfTheNext(List<string> phrases) =>
        phrases.Exists(p => p == "hop" || p.StartsWith("hop ", StringComparison.Ordinal)) && !phrases.Exists(s_atLarge.Contains)
        && phrases.Exists(p => p is "gi" or "nhung" or "the nao" or "ra sao" || p.EndsWith(" gi", StringComparison.Ordinal) || p.EndsWith(" the nao", StringComparison.Ordinal));

    // "buổi họp có hoãn không", "còn họp nữa không", "họp có đổi giờ chưa".
    private static bool AsksForChange(List<string> phrases) =>
        phrases.FindIndex(s_change.Contains) is >= 0 and var change && phrases.FindLastIndex(s_no.Contains) > change && !phrases.Exists(s_atLarge.Contains);

    // "mai họp à", "tối nay họp hả": told by the mark, since "ạ" is only polite.
    private static bool EndsAsking(string text) =>
        text.TrimEnd(' ', '?', '.') is var end && (end.EndsWith(" à", StringComparison.OrdinalIgnoreCase) || end.EndsWith(" hả", StringComparison.OrdinalIgnoreCase));

    // The longest known phrase at each place; null where a word belongs to none.
    private static List<string>? Phrases(IReadOnlyList<string> words)
    {
        var found = new List<string>();
        for (var i = 0; i < words.Count;)
        {
            var length = Math.Min(LongestPhrase, words.Count - i);
            while (length > 0 && !IsKnown(string.Join(' ', words.Skip(i).Take(length))))
            {
                length--;
            }

            if (length == 0)
            {
                return null;
            }

            found.Add(string.Join(' ', words.Skip(i).Take(length)));
            i += length;
        }

        return found;
    }

    private static bool IsKnown(string phrase) =>
        phrase is "lich" or "co" or "sap" || s_small.Contains(phrase) || s_when.Contains(phrase) || s_meet.Contains(phrase) || s_no.Contains(phrase)
        || s_about.Contains(phrase) || s_which.Contains(phrase) || s_change.Contains(phrase) || phrase is "gi" or "nhung" or "nua" or "bi";
}
