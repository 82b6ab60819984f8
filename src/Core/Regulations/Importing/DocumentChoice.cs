using ChiBo.Core.Conversations;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>What people type while a document waits: a choice in their own words, or something that is not about it.</summary>
internal static class DocumentChoice
{
    private const int LeastOfQuestion = 3;

    private static readonly HashSet<string> s_use = ["dung", "dung di", "dung luon", "dung ngay", "dung thoi", "dung van ban", "dung van ban nay", "nap", "nap di"];

    private static readonly HashSet<string> s_drop = ["bo", "bo di", "bo van ban", "bo van ban nay", "xoa", "xoa di", "huy", "khong dung", "khong dung nua"];

    private static readonly HashSet<string> s_fix = ["sua", "sua di", "sua lai", "sua thong tin", "can sua"];

    private static readonly HashSet<string> s_look = ["xong", "xong roi", "da xong", "du roi", "duoc roi", "the thoi", "het roi", "xem lai", "xem"];

    /// <summary>Words that make a question wherever they stand; at the end also "không", "chưa".</summary>
    private static readonly string[] s_asking = ["gì", "nào", "sao", "bao", "mấy", "ai", "đâu", "ko"];

    private static readonly string[] s_askingAtEnd = ["không", "chưa", "nhỉ", "hả"];

    /// <summary>The choice whose own or like words those are; null when they are none's.</summary>
    public static string? In(string text)
    {
        // "đừng" and "đúng" look like "dùng" without marks.
        var plain = YesOrNo.Plain(text);
        return s_use.Contains(plain) && !text.StartsWith("đ", StringComparison.OrdinalIgnoreCase) ? DocumentTexts.Use
            : s_fix.Contains(plain) ? DocumentTexts.Fix
            : s_look.Contains(plain) ? DocumentTexts.LookAgain
            : s_drop.Contains(plain) ? DocumentTexts.Drop
            : null;
    }

    /// <summary>A complete question, a word to a person, thanks: nothing that a document is corrected with.</summary>
    public static bool IsOtherBusiness(string text) => Asks(text) || HandoverWords.AfterZero(text) is not null || Courtesy.Is(text);

    private static bool Asks(string text)
    {
        var words = VietnameseText.Syllables(text.ToLowerInvariant());
        var typedPlain = text.Equals(VietnameseText.Fold(text), StringComparison.OrdinalIgnoreCase);
        bool Is(string word, string asking) => word == (typedPlain ? VietnameseText.Fold(asking) : asking);
        return words.Count >= LeastOfQuestion
            && (text.Contains('?', StringComparison.Ordinal) || words.Any(w => s_asking.Any(a => Is(w, a))) || s_askingAtEnd.Any(a => Is(words[^1], a)));
    }
}
