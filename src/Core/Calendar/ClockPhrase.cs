namespace ChiBo.Core.Calendar;

/// <summary>
/// A time of day as written, from its first to its last word: hour and minute unchecked, morning and evening not yet told
/// apart. <see cref="Minute"/> is below zero for "kém". <see cref="IsPadded"/>: "07:00", which nobody writes for the evening.
/// </summary>
internal readonly record struct ClockPhrase(int First, int Last, int Hour, int Minute, bool IsPadded)
{
    /// <summary>Every time of day in a text, in order: "19h", "19 giờ 30", "7g30", "19:00", "7 rưỡi", "8 giờ kém 15".</summary>
    public static IReadOnlyList<ClockPhrase> FindAll(TypedText text)
    {
        var found = new List<ClockPhrase>();
        for (var i = 0; i < text.Count; i++)
        {
            if (At(text, i) is { } clock)
            {
                found.Add(clock);
                i = clock.Last;
            }
        }

        return found;
    }

    private static ClockPhrase? At(TypedText text, int i)
    {
        if (SpokenNumber.At(text, i) is not var (hour, next) || IsTailOfDate(text, i))
        {
            return null;
        }

        var padded = text.Digits(i) is not null && text[i].Raw.Length == 2 && text[i].Raw[0] == '0';
        if (text.Is(next, "h", "g", "gio"))
        {
            return text.Is(next + 1, "nua") ? null : AfterHour(text, i, next, hour, padded);
        }

        if (text.Is(next, ":") && text.Digits(i) is not null && text.Digits(next + 1) is { } minute && text[next + 1].Raw.Length == 2)
        {
            return new ClockPhrase(i, next + 1, hour, minute, padded);
        }

        if (text.Is(next, "ruoi", "kem") && hour is >= 1 and <= 24)
        {
            return HalfOrLess(text, i, next, hour, padded);
        }

        return text.Is(i - 1, "luc") && !text.Is(next, "/", "-", ".") ? new ClockPhrase(i, next - 1, hour, 0, padded) : null;
    }

    private static ClockPhrase AfterHour(TypedText text, int first, int hourWord, int hour, bool padded)
    {
        var i = hourWord + 1;
        if (HalfOrLess(text, first, i, hour, padded) is { } special)
        {
            return special;
        }

        i = text.Is(i, ":") ? i + 1 : i;
        if (SpokenNumber.At(text, i) is not var (minute, next) || !IsMinute(text, i, next))
        {
            return new ClockPhrase(first, hourWord, hour, 0, padded);
        }

        var last = text.Is(next, "phut", "p", "ph") ? next : next - 1;
        return new ClockPhrase(first, last, hour, minute, padded);
    }

    private static ClockPhrase? HalfOrLess(TypedText text, int first, int i, int hour, bool padded)
    {
        if (text.Is(i, "ruoi"))
        {
            return new ClockPhrase(first, i, hour, 30, padded);
        }

        if (!text.Is(i, "kem") || SpokenNumber.At(text, i + 1) is not var (less, next) || less is < 1 or > 59)
        {
            return null;
        }

        var last = text.Is(next, "phut", "p", "ph") ? next : next - 1;
        return new ClockPhrase(first, last, hour, -less, padded);
    }

    // "19h 3/12" and "19h 5 người" bring no minutes; "19h30", "19 giờ 30" and "19 giờ 5 phút" do.
    private static bool IsMinute(TypedText text, int i, int next)
    {
        if (text.Is(next, "/", "-", ".") && text.Digits(next + 1) is not null)
        {
            return false;
        }

        if (text.Is(next, "phut", "p", "ph"))
        {
            return true;
        }

        return text.Digits(i) is null
            ? !text.Is(next, "thang")
            : text[i].Raw.Length == 2 || (text[i].Raw.Length == 1 && (text.Touches(i) || next == text.Count || PartOfDayWords.At(text, next) is not null));
    }

    private static bool IsTailOfDate(TypedText text, int i) =>
        (text.Is(i - 1, "/") && text.Digits(i - 2) is not null && text.Touches(i))
        || text.Is(i - 1, "thu")
        || (text.Is(i - 1, "thang") && !text.Is(i - 2, "hang", "moi", "cuoi", "dau", "giua", "cua", "trong"))
        || (text.Is(i - 1, "t") && text.Touches(i));
}
