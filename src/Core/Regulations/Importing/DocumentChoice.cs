using ChiBo.Core.Conversations;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What people type while a document waits: a choice in their own words, or something that is not about it.</summary>
internal static class DocumentChoice
{
    private static readonly HashSet<string> s_use = ["dung", "dung di", "dung luon", "dung ngay", "dung thoi", "dung van ban", "dung van ban nay", "nap", "nap di"];

    private static readonly HashSet<string> s_drop = ["bo", "bo di", "bo van ban", "bo van ban nay", "xoa", "xoa di", "huy", "khong dung", "khong dung nua"];

    private static readonly HashSet<string> s_fix = ["sua", "sua di", "sua lai", "sua thong tin", "can sua"];

    private static readonly HashSet<string> s_look = ["xong", "xong roi", "da xong", "du roi", "duoc roi", "the thoi", "het roi", "xem lai", "xem"];

    /// <summary>Words of assent before a choice: "ừ dùng đi". Alone they choose nothing.</summary>
    private static readonly HashSet<string> s_assent = ["u", "uh", "um", "da", "vang", "ok", "oke", "okie", "the", "thi", "roi", "co", "dong", "y"];

    /// <summary>What is known is right: said to the choices themselves that means to use it.</summary>
    private static readonly HashSet<string> s_right = ["đúng rồi", "đúng cả rồi", "đúng hết rồi", "đúng hết", "đúng vậy", "đúng thế", "chính xác", "dung roi"];

    /// <summary>"đúng rồi" under the choices.</summary>
    public static bool IsRight(string text) => s_right.Contains(string.Join(' ', VietnameseText.Syllables(text.ToLowerInvariant()).Where(w => w is not ("dạ" or "vâng" or "ạ" or "nhé"))));

    /// <summary>The choice whose own or like words those are; null when they are none's.</summary>
    public static string? In(string text)
    {
        // "đừng" and "đúng" look like "dùng" without marks.
        var words = VietnameseText.Syllables(text).SkipWhile(w => s_assent.Contains(VietnameseText.Fold(w))).ToList();
        var plain = YesOrNo.Plain(string.Join(' ', words));
        return s_use.Contains(plain) && !words[0].StartsWith('đ') && !words[0].StartsWith('Đ') ? DocumentTexts.Use
            : s_fix.Contains(plain) ? DocumentTexts.Fix
            : s_look.Contains(plain) ? DocumentTexts.LookAgain
            : s_drop.Contains(plain) ? IsNotRight(text) ? DocumentTexts.Fix : DocumentTexts.Drop
            : null;
    }

    // "không đúng" and "không dùng" are one without marks: only the latter, with its mark, gives the document up.
    private static bool IsNotRight(string text) => VietnameseText.Fold(text).Contains("khong dung", StringComparison.Ordinal) && !text.Contains("dùng", StringComparison.OrdinalIgnoreCase);

    /// <summary>A complete question, a word to a person, thanks: nothing that a document is corrected with.</summary>
    public static bool IsOtherBusiness(string text) => OwnQuestion.Asks(text) || HandoverWords.AfterZero(text) is not null || Courtesy.Is(text);
}
