namespace ChiBo.Core.Calendar;

/// <summary>
/// Dates as written: "3/12", "03/12/2026", "3-12-2026", "2026-12-03", "ngày 3 tháng 12", "ngày 3 tháng sau", "ngày 3", "mùng 3".
/// Without a year: this year, or next year's if this year's is past and next year's less than half a year away. Without
/// a month: this month, or the next if the day is past.
/// </summary>
internal static class WrittenDate
{
    private const int HalfAYear = 183;

    public static DayPhrase? At(TypedText text, int i, DateOnly today)
    {
        var named = text.Is(i, "ngay", "mung", "mong", "hom");
        var start = named ? i + 1 : i;
        if (MonthFirst(text, i) is { } turned)
        {
            return AsLunar(text, i, turned, today) ?? Resolve(text, i, turned, today);
        }

        if (SpokenNumber.At(text, start) is not var (first, next) || (text.Is(i - 1, "/", "-") && text.Digits(i - 2) is not null))
        {
            return null;
        }

        if (named && text.Is(next, "thang") && text.Is(next + 1, "sau") && !text.HasMarks)
        {
            return SixthOrNextMonth(text, i, first, next + 1, today);
        }

        var parts = InFigures(text, start, named) ?? InWords(text, first, next, named, today);
        if (parts is null && !(named && first <= 99 && !text.Means(start, "mốt")))
        {
            return null;
        }

        var written = parts ?? new Parts(next - 1, first, null, null);
        return AsLunar(text, i, written, today) ?? Resolve(text, i, written, today);
    }

    /// <summary>The day of a date of which the year, or month and year, may be missing; a fault where it does not exist.</summary>
    private static DayPhrase Resolve(TypedText text, int first, Parts parts, DateOnly today)
    {
        var said = text.Said(first, parts.Last);
        var (month, year) = (parts.Month ?? today.Month, parts.Year ?? today.Year);
        if (parts.Month is null && parts.Day < today.Day)
        {
            (month, year) = today.Month == 12 ? (1, today.Year + 1) : (today.Month + 1, today.Year);
        }
        else if (parts.Month is not null && parts.Year is null && (month, parts.Day).CompareTo((today.Month, today.Day)) < 0)
        {
            var nextYear = Existing(parts.Day, month, today.Year + 1);
            year = nextYear is { } day && day.DayNumber - today.DayNumber < HalfAYear ? today.Year + 1 : today.Year;
        }

        return Existing(parts.Day, month, year) is { } existing
            ? new DayPhrase(first, parts.Last, existing, null, null)
            : new DayPhrase(first, parts.Last, null, new WhenFault(WhenFaultKind.NoSuchDay, said), null);
    }

    private static DateOnly? Existing(int day, int month, int year) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static Parts? InFigures(TypedText text, int i, bool named)
    {
        if (text.Digits(i) is not { } a || text.Digits(i + 2) is not { } b || !text.Is(i + 1, "/", "-", "."))
        {
            return null;
        }

        var separator = text.At(i + 1);
        if (text.Is(i + 3, separator) && text.Touches(i + 4) && text.Digits(i + 4) is { } c)
        {
            return a > 999 ? new Parts(i + 4, c, b, a) : new Parts(i + 4, a, b, c < 100 ? 2000 + c : c);
        }

        // "3-12" alone may be a span and "3.12" a number of an article; a word for a day makes them dates.
        if (separator != "/" && !named && text.Count != 3)
        {
            return null;
        }

        return text.Is(i + 3, "nam") && text.Digits(i + 4) is { } year and > 99
            ? new Parts(i + 4, a, b, year)
            : new Parts(i + 2, a, b, null);
    }

    private static Parts? InWords(TypedText text, int day, int i, bool named, DateOnly today)
    {
        // "3 tháng 12 ngày", "3 tháng này" and "ba tháng" are spans.
        var span = !named && (text.Digits(i - 1) is null || text.Digits(i + 1) is null || text.Is(i + 2, "ngay"));
        if (!text.Is(i, "thang") || span)
        {
            return null;
        }

        if (text.Means(i + 1, "này"))
        {
            return new Parts(i + 1, day, today.Month, today.Year);
        }

        if (text.Is(i + 1, "sau", "toi") && !text.Means(i + 1, "sáu"))
        {
            var next = today.AddMonths(1);
            return new Parts(i + 1, day, next.Month, next.Year);
        }

        if (SpokenNumber.At(text, i + 1) is not var (month, after))
        {
            return text.Is(i + 1, "gieng", "chap") ? new Parts(i + 1, day, text.Is(i + 1, "gieng") ? 1 : 12, null, IsLunar: true) : null;
        }

        return text.Is(after, "nam") && text.Digits(after + 1) is { } year and > 99
            ? new Parts(after + 1, day, month, year)
            : new Parts(after - 1, day, month, null);
    }

    // "tháng 1, ngày 3"; "tháng 12 ngày 3/12" has its month in the date.
    private static Parts? MonthFirst(TypedText text, int i)
    {
        if (!text.Is(i, "thang") || SpokenNumber.At(text, i + 1) is not var (month, next))
        {
            return null;
        }

        var day = text.Is(next, ",") ? next + 1 : next;
        return text.Is(day, "ngay", "mung", "mong") && SpokenNumber.At(text, day + 1) is var (value, after) && !text.Is(after, "/", "-", ".", "thang")
            ? new Parts(after - 1, value, month, null)
            : null;
    }

    // Without marks "thang sau" is June as well as the next month.
    private static DayPhrase SixthOrNextMonth(TypedText text, int first, int day, int last, DateOnly today)
    {
        var next = today.AddMonths(1);
        var june = today.Month <= 6 ? today.Year : today.Year + 1;
        DateOnly[] days = [.. new[] { Existing(day, next.Month, next.Year), Existing(day, 6, june) }.OfType<DateOnly>().Distinct()];
        return new DayPhrase(first, last, null, new WhenFault(WhenFaultKind.SeveralDays, text.Said(first, last), days), null);
    }

    // "10/3 âm lịch", "mùng 3 Tết", "ngày 10 tháng Giêng": said to be lunar, so never taken for a Gregorian day.
    private static DayPhrase? AsLunar(TypedText text, int first, Parts parts, DateOnly today)
    {
        var after = parts.Last + 1;
        var festival = text.Means(after, "tết");
        if (!parts.IsLunar && !festival && !text.Is(after, "al") && !(text.Is(after, "am") && text.Is(after + 1, "lich")))
        {
            return null;
        }

        var last = parts.IsLunar ? parts.Last : text.Is(after, "am") ? after + 1 : after;
        var month = festival ? 1 : parts.Month;
        var year = parts.Year ?? VietnameseLunarCalendar.ToLunar(today).Year;
        var candidates = month is null
            ? []
            : new[] { year, year + 1 }.Select(y => VietnameseLunarCalendar.ToGregorian(new LunarDay(y, month.Value, parts.Day)));
        DateOnly[] days = [.. candidates.OfType<DateOnly>().Where(d => d >= today).Take(1)];
        return new DayPhrase(first, last, null, new WhenFault(WhenFaultKind.LunarDay, text.Said(first, last), days), null);
    }

    private sealed record Parts(int Last, int Day, int? Month, int? Year, bool IsLunar = false);
}
