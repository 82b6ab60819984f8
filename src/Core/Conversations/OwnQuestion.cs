using ChiBo.Core.Language;

namespace ChiBo.Core.Conversations;

/// <summary>Tells what somebody asks himself from the words he was asked for.</summary>
internal static class OwnQuestion
{
    private const int LeastOfQuestion = 3;

    /// <summary>Longer texts may hold a word of asking ("ai đăng ký trước thì được trước, …") and still tell something.</summary>
    private const int LongestBare = 8;

    /// <summary>Words that make a question wherever they stand; at the end also "không", "chưa".</summary>
    private static readonly string[] s_asking = ["gì", "nào", "sao", "bao", "mấy", "ai", "đâu", "ko"];

    private static readonly string[] s_askingAtEnd = ["không", "chưa", "nhỉ", "hả"];

    /// <summary>It ends as a question, or is short and asks.</summary>
    public static bool Is(string text) =>
        text.TrimEnd().EndsWith('?') || (VietnameseText.Syllables(text).Count <= LongestBare && Asks(text));

    /// <summary>A complete question, or a text with one in it.</summary>
    public static bool Asks(string text)
    {
        var words = VietnameseText.Syllables(text.ToLowerInvariant());
        var typedPlain = text.Equals(VietnameseText.Fold(text), StringComparison.OrdinalIgnoreCase);
        bool Is(string word, string asking) => word == (typedPlain ? VietnameseText.Fold(asking) : asking);
        return words.Count >= LeastOfQuestion
            && (text.Contains('?', StringComparison.Ordinal) || words.Any(w => s_asking.Any(a => Is(w, a))) || s_askingAtEnd.Any(a => Is(words[^1], a)));
    }
}
