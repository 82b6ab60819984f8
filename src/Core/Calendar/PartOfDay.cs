namespace ChiBo.Core.Calendar;

/// <summary>sáng, trưa, chiều, tối, đêm.</summary>
internal enum PartOfDay
{
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}

/// <summary>Which part of the day typed words speak of, and what it makes of an hour.</summary>
internal static class PartOfDayWords
{
    /// <summary>The part of the day named by one word; null for other words.</summary>
    public static PartOfDay? At(TypedText text, int i) =>
        text.Means(i, "sáng") ? PartOfDay.Morning
        : text.Means(i, "trưa") ? PartOfDay.Noon
        : text.Means(i, "chiều") ? PartOfDay.Afternoon
        : text.Means(i, "tối") && !text.Is(i - 1, "tuan", "thang") ? PartOfDay.Evening
        : text.Means(i, "đêm") || text.Means(i, "khuya") ? PartOfDay.Night
        : null;

    /// <summary>The part of the day named right after the hour that ends at a word: "7h tối", "8 giờ buổi sáng".</summary>
    public static PartOfDay? After(TypedText text, int last) => At(text, text.Is(last + 1, "buoi") ? last + 2 : last + 1);

    /// <summary>
    /// The only part of the day that a text names anywhere. Unmarked "toi", "sang" and "dem" count only beside a word for a
    /// day, being everyday words too.
    /// </summary>
    public static PartOfDay? OnlyOne(TypedText text)
    {
        var others = Enumerable.Range(0, text.Count)
            .Where(i => At(text, i) is not null && (!IsEverydayWord(text, i) || StandsBesideDay(text, i)))
            .Select(i => At(text, i))
            .Distinct()
            .ToList();
        return others.Count == 1 ? others[0] : null;
    }

    /// <summary>The hour of 24 for an hour as said with a part of the day; null where the two do not go together.</summary>
    public static int? Hour(int said, PartOfDay part) => (part, said) switch
    {
        (PartOfDay.Morning, <= 11) => said,
        (PartOfDay.Noon, >= 10 and <= 13) => said,
        (PartOfDay.Noon, 1 or 2) => said + 12,
        (PartOfDay.Afternoon, >= 1 and <= 7) => said + 12,
        (PartOfDay.Afternoon, >= 12 and <= 19) => said,
        (PartOfDay.Evening, >= 5 and <= 11) => said + 12,
        (PartOfDay.Evening, >= 17) => said,
        (PartOfDay.Night, >= 7 and <= 11) => said + 12,
        (PartOfDay.Night, <= 4 or >= 19) => said,
        _ => null,
    };

    private static bool IsEverydayWord(TypedText text, int i) => text.IsBare(i) && text.Is(i, "toi", "sang", "dem");

    private static bool StandsBesideDay(TypedText text, int i) =>
        text.Is(i - 1, "buoi") || text.Is(i + 1, "nay", "mai", "thu", "chu", "cn", "t", "ngay", "hom", "mung", "mong");
}
