namespace ChiBo.Core.Calendar;

/// <summary>Weekdays as written: "thứ năm", "t5", "chủ nhật", "cn", with "tuần này", "tuần sau" before or after.</summary>
internal static class WeekdayPhrase
{
    /// <summary>The weekday named at a word, and the place after it; null where none is.</summary>
    public static (DayOfWeek Day, int Next)? Name(TypedText text, int i)
    {
        if (text.Is(i, "cn") || (text.Is(i, "chu") && text.Is(i + 1, "nhat")))
        {
            return (DayOfWeek.Sunday, text.Is(i, "cn") ? i + 1 : i + 2);
        }

        var shortened = text.Is(i, "t") && text.Touches(i + 1) && text.Digits(i + 1) is not null;
        var usual = text.Is(i - 1, "ky") && text.Is(i - 2, "thuong", "dinh");
        var ordinal = (text.Is(i - 1, "lan", "tuan", "ky", "khoa", "phien", "quy") && !usual) || text.Means(i - 1, "bí");
        if (!shortened && (!text.Means(i, "thứ") || ordinal))
        {
            return null;
        }

        return Number(text, i + 1) is { } day ? (day, i + 2) : null;
    }

    /// <summary>A weekday with its week, if one is named, as a day seen from <paramref name="today"/>.</summary>
    public static DayPhrase? At(TypedText text, int i, DateOnly today)
    {
        // "tuần sau thứ 6"
        if (text.Is(i, "tuan") && Week(text, i) is { } ahead && Name(text, ahead.Next) is { } later)
        {
            return InWeek(i, later.Next - 1, later.Day, ahead.Weeks, today);
        }

        if (Name(text, i) is not { } name)
        {
            return null;
        }

        if (Week(text, name.Next) is { } week)
        {
            return InWeek(i, week.Next - 1, name.Day, week.Weeks, today);
        }

        if (text.Means(name.Next, "này"))
        {
            return new DayPhrase(i, name.Next, Next(name.Day, today), null, null);
        }

        // An unmarked "toi" after a weekday is the evening; written "tới" it is the coming one.
        var coming = name.Next < text.Count && string.Equals(text[name.Next].Raw, "tới", StringComparison.OrdinalIgnoreCase);
        return coming
            ? new DayPhrase(i, name.Next, Next(name.Day, today.AddDays(1)), null, null)
            : new DayPhrase(i, name.Next - 1, null, null, name.Day);
    }

    /// <summary>The first such weekday on a day or after it.</summary>
    public static DateOnly Next(DayOfWeek weekday, DateOnly from) => from.AddDays(((int)weekday - (int)from.DayOfWeek + 7) % 7);

    private static DayOfWeek? Number(TypedText text, int i) => text.At(i) switch
    {
        "2" or "hai" => DayOfWeek.Monday,
        "3" or "ba" => DayOfWeek.Tuesday,
        "4" or "tu" => DayOfWeek.Wednesday,
        "5" or "nam" => DayOfWeek.Thursday,
        "6" or "sau" => DayOfWeek.Friday,
        "7" or "bay" => DayOfWeek.Saturday,
        _ => null,
    };

    private static (int Weeks, int Next)? Week(TypedText text, int i)
    {
        // "thứ sáu sau" means the week after this one as much as "thứ sáu tuần sau".
        var word = text.Is(i, "tuan") ? i + 1 : i;
        if (word == i)
        {
            return text.Is(i, "sau") ? (1, i + 1) : null;
        }

        return text.At(word) switch
        {
            "nay" => (0, word + 1),
            "sau" or "toi" or "ke" => text.Is(word + 1, "nua") ? (2, word + 2) : (1, word + (text.Is(word + 1, "tiep") ? 2 : 1)),
            "truoc" => (-1, word + 1),
            _ => null,
        };
    }

    // Weeks run from Monday to Sunday.
    private static DayPhrase InWeek(int first, int last, DayOfWeek weekday, int weeks, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return new DayPhrase(first, last, monday.AddDays((7 * weeks) + (((int)weekday + 6) % 7)), null, null);
    }
}
