namespace ChiBo.Core.Calendar;

/// <summary>
/// A day as written, from its first to its last word: a date, a fault, or a bare weekday that the reader must still place.
/// </summary>
internal readonly record struct DayPhrase(int First, int Last, DateOnly? Day, WhenFault? Fault, DayOfWeek? Weekday)
{
    /// <summary>
    /// Every day named in a text, in order, outside the words already taken by times. Dates without a year lie ahead
    /// of <paramref name="today"/> where that is plain, and are faults where it is not.
    /// </summary>
    public static IReadOnlyList<DayPhrase> FindAll(TypedText text, IReadOnlyList<ClockPhrase> clocks, DateOnly today)
    {
        var found = new List<DayPhrase>();
        for (var i = 0; i < text.Count; i++)
        {
            if (clocks.Any(c => c.First <= i && i <= c.Last))
            {
                continue;
            }

            if (At(text, i, today) is { } day)
            {
                found.Add(day);
                i = day.Last;
            }
        }

        return found;
    }

    private static DayPhrase? At(TypedText text, int i, DateOnly today) =>
        WrittenDate.At(text, i, today) ?? WeekdayPhrase.At(text, i, today) ?? RelativeTo(text, i, today);

    private static DayPhrase? RelativeTo(TypedText text, int i, DateOnly today)
    {
        if ((text.Is(i, "hom", "bua") || PartOfDayWords.At(text, i) is not null) && text.Is(i + 1, "nay", "ni"))
        {
            return On(i, i + 1, today);
        }

        var first = text.Is(i, "ngay", "hom", "bua") || PartOfDayWords.At(text, i) is not null ? i : -1;
        var word = first < 0 ? i : i + 1;
        if (text.Means(word, "mai") && (first >= 0 || StandsAlone(text, word)))
        {
            return On(i, word, today.AddDays(1));
        }

        return first >= 0 && (text.Means(word, "mốt") || text.Means(word, "kia")) ? On(i, word, today.AddDays(2)) : null;
    }

    // "mai 19h", "mai họp", but neither "bà Mai" nor "hoa mai" nor "mai mốt" (some day).
    private static bool StandsAlone(TypedText text, int i)
    {
        var called = i > 0 && !text.Is(i - 1, ",", ".", ";", "vao", "luc", "hen", "doi", "chuyen", "sang", "den", "la", "lai", "hop", "hoat")
            && !text.Is(i - 1, "h", "gio") && !text[i - 1].IsDigits && PartOfDayWords.At(text, i - 1) is null;
        return !called && !text.Is(i + 1, "mot");
    }

    private static DayPhrase On(int first, int last, DateOnly day) => new(first, last, day, null, null);
}
