using ChiBo.Core.Language;

namespace ChiBo.Core.Conversations;

/// <summary>Thanks, greetings, laughter, emoji: they need no answer, and every message costs.</summary>
public static class Courtesy
{
    private static readonly HashSet<string> s_words =
    [
        "cam", "on", "cảm", "ok", "oke", "okie", "okay", "da", "vang", "u", "uh", "um", "chao", "xin", "hi", "hello", "alo", "em", "anh", "chi", "bac",
        "chu", "co", "ong", "ba", "chau", "toi", "tui", "dong", "chi", "bo", "a", "ah", "nhe", "nha", "nhieu", "rat", "lam", "qua", "tro", "ly",
        "buoi", "sang", "trua", "chieu", "toi", "ngay", "moi", "chuc", "ngu", "ngon", "vui", "ve", "tot", "lanh", "suc", "khoe", "hanh", "phuc",
        "haha", "hihi", "hehe", "thanks", "thank", "you", "tks", "cac", "ca", "nha", "moi", "nguoi", "tat", "binh", "an", "biet", "roi", "ro", "good", "morning", "night", "mung", "nam",
    ];

    private static readonly HashSet<string> s_marks = ["cam", "ok", "oke", "okie", "okay", "chao", "hi", "hello", "chuc", "thanks", "thank", "tks", "haha", "hihi", "hehe", "da", "vang", "alo", "good"];

    /// <summary>True for a text of courtesy words only, with at least one that is courtesy beyond doubt, or without any letter or digit.</summary>
    public static bool Is(string text)
    {
        var words = VietnameseText.Words(text);
        return words.Count == 0 || (words.Count <= 12 && words.All(s_words.Contains) && words.Any(s_marks.Contains));
    }

    /// <summary>"xin chào", "alo": courtesy that begins a talk.</summary>
    public static bool Greets(string text) =>
        Is(text) && VietnameseText.Words(text).Any(w => w is "chao" or "alo" or "hello" or "hi");
}
