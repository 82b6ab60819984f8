namespace ChiBo.Core.Language;

/// <summary>Folded words that carry no meaning of their own in a question: address, politeness, particles.</summary>
public static class SmallWords
{
    /// <summary>The speaker.</summary>
    public static IReadOnlySet<string> Self { get; } = new HashSet<string>(StringComparer.Ordinal) { "toi", "em", "minh", "chau", "tui", "con" };

    /// <summary>Everything else that may stand anywhere.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Self, "thi", "la", "nhi", "ha", "a", "ah", "da", "cho", "hoi", "xin", "xem", "xem giup", "biet", "giup", "ho", "gium", "voi", "bac", "anh", "chi",
        "dong chi", "oi", "alo", "vay", "the", "nhe", "nha", "day", "roi", "cua", "tro ly", "ban", "thua", "lam on", "ong", "ba", "chu", "muon biet", "co", "cu", "di", "cau", "mo", "o", "thim", "duong",
    ];
}
