using System.Text;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>What somebody says of the answer he was just given.</summary>
public enum Feedback
{
    /// <summary>It was what he wanted to know.</summary>
    Helped,

    /// <summary>It was not.</summary>
    NotRight,

    /// <summary>He has read it; whether it helped he does not say.</summary>
    Heard,

    /// <summary>He wants all of the passage, with its source.</summary>
    Whole,
}

/// <summary>Reads it out of a message that says nothing else.</summary>
public static class FeedbackWords
{
    private static readonly HashSet<string> s_around = ["a", "ah", "nhe", "nha", "da", "oi", "em", "toi", "minh", "chau", "bac", "anh", "cho", "xin", "tro", "ly", "gui", "vay", "cam", "on", "u", "uh", "um", "ok", "oke", "the", "nhieu", "qua", "lam", "dong", "chi"];

    private static readonly HashSet<string> s_whole =
    [
        "xem day du", "day du", "xem het", "doc het", "xem nguyen van", "nguyen van", "doc nguyen van", "toan van", "xem toan van", "ban day du",
        "nguon o dau", "nguon dau", "nguon nao", "nguon", "xem nguon", "lay o dau", "trich o dau", "can cu o dau", "can cu vao dau", "can cu nao", "theo van ban nao", "o van ban nao",
        "van ban nao", "theo quy dinh nao", "quy dinh nao", "dieu nao", "dieu may", "khoan may", "o dieu nao", "o dieu may", "cai do o dieu nao", "cai do o dieu may", "nam o dieu may",
        "xem ca bai", "ca bai", "xem toan bo", "toan bo", "xem ca dieu", "doc ca dieu",
    ];

    private static readonly HashSet<string> s_notRight =
    [
        "chua dung", "khong dung", "chua dung y", "khong dung y", "tra loi sai", "tra loi sai roi", "khong phai y", "khong phai y nay", "khong phai dieu hoi",
        "khong dung cau hoi", "chua dung cau hoi", "chua tra loi dung", "tra loi chua dung", "tra loi khong dung", "lac de", "khong lien quan",
    ];

    private static readonly HashSet<string> s_heard =
        ["", "biet roi", "duoc roi", "ro roi", "ro", "nho roi", "nghe roi", "thi tot", "tot", "hay", "yen tam roi"];

    private static readonly HashSet<string> s_helped = ["dung roi", "dung y", "dung y roi", "dung", "chinh xac", "dung vay", "tra loi dung", "hieu roi"];

    private static readonly HashSet<string> s_good = ["👍", "👌", "❤", "💯"];
    private static readonly HashSet<string> s_bad = ["👎"];

    /// <summary>Null where the message says more, or something else.</summary>
    public static Feedback? Read(string text)
    {
        var signs = Signs(text);
        if (signs.Count > 0 && (signs.TrueForAll(s_good.Contains) || signs.TrueForAll(s_bad.Contains)))
        {
            return s_good.Contains(signs[0]) ? Feedback.Helped : Feedback.NotRight;
        }

        // "vâng" agrees; "vắng", and "vang" that may be either, say something else.
        var words = VietnameseText.Syllables(text).Select(w => w.Equals("vâng", StringComparison.OrdinalIgnoreCase) ? "da" : VietnameseText.Fold(w)).ToList();
        if (words.Count is 0 or > 8)
        {
            return null;
        }

        var bare = string.Join(' ', words.SkipWhile(s_around.Contains).Reverse().SkipWhile(s_around.Contains).Reverse());
        return s_whole.Contains(bare) ? Feedback.Whole
            : s_notRight.Contains(bare) ? Feedback.NotRight
            : s_helped.Contains(bare) ? Feedback.Helped
            : s_heard.Contains(bare) ? Feedback.Heard
            : null;
    }

    // Without the tone of a skin and the mark that makes a sign a picture.
    private static List<string> Signs(string text) =>
        [.. text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && rune.Value is not (0xFE0F or (>= 0x1F3FB and <= 0x1F3FF))).Select(rune => rune.ToString())];
}
