using ChiBo.Core.Calendar;

namespace ChiBo.Core.Meetings;

/// <summary>
/// A day of every month as written, from its first to its last word; <see cref="Day"/> is null where no month has it ("ngày 32")
/// or not every month ("thứ sáu tuần thứ 5").
/// </summary>
internal readonly record struct MonthDayPhrase(int First, int Last, Recurrence? Day)
{
    /// <summary>The day of the month that begins at a word; null where none does.</summary>
    public static MonthDayPhrase? At(TypedText text, int i) =>
        LastDay(text, i) ?? Weekday(text, i) ?? NumberedDay(text, i);

    private static MonthDayPhrase? NumberedDay(TypedText text, int i)
    {
        var named = text.Is(i, "ngay", "mung", "mong", "hom");
        if (named && SpokenNumber.At(text, i + 1) is var (day, next))
        {
            return new MonthDayPhrase(i, next - 1, day is >= 1 and <= 31 ? Recurrence.OnDay(day) : null);
        }

        // "ngày 3 và 18", "ngày 3-5": the second number is a day too.
        var joined = text.Is(i, "va", "hoac", "-", "den") && text.Digits(i - 1) is not null && text.Is(i - 2, "ngay", "mung", "mong");
        return joined && text.Digits(i + 1) is { } second
            ? new MonthDayPhrase(i, i + 1, second is >= 1 and <= 31 ? Recurrence.OnDay(second) : null)
            : null;
    }

    // "ngày cuối tháng", "ngày cuối cùng của tháng", "cuối tháng", "ngày đầu tháng".
    private static MonthDayPhrase? LastDay(TypedText text, int i)
    {
        var first = text.Is(i, "ngay") ? i + 1 : i;
        if (!text.Is(first, "cuoi") && !(text.Is(first, "dau") && first > i))
        {
            return null;
        }

        var month = SkipFiller(text, first + 1);
        return text.Is(month, "thang")
            ? new MonthDayPhrase(i, month, text.Is(first, "cuoi") ? Recurrence.OnLastDay() : Recurrence.OnDay(1))
            : null;
    }

    // A weekday followed by its place: "tuần đầu (tiên)", "đầu tháng", "đầu tiên", "tuần thứ 2", "thứ hai", "tuần cuối", "cuối (cùng)".
    private static MonthDayPhrase? Weekday(TypedText text, int i)
    {
        if (WeekdayPhrase.Name(text, i) is not var (weekday, next))
        {
            return null;
        }

        var week = text.Is(next, "cua") ? next + 1 : next;
        var place = text.Is(week, "tuan", "lan") ? week + 1 : week;
        var number = text.Is(place, "thu") ? place + 1 : place;
        if (text.Is(place, "dau", "cuoi"))
        {
            var last = text.Is(place + 1, "tien", "cung") ? place + 1 : place;
            return new MonthDayPhrase(i, last + (text.Is(last + 1, "thang") ? 1 : 0), Recurrence.OnWeekday(text.Is(place, "dau") ? 1 : -1, weekday));
        }

        if (number == next || (text.Is(place, "thu") ? Ordinal(text, number) : SpokenNumber.At(text, number)?.Value) is not { } ordinal)
        {
            return null;
        }

        return new MonthDayPhrase(i, number, ordinal is >= 1 and <= 4 ? Recurrence.OnWeekday(ordinal, weekday) : null);
    }

    private static int? Ordinal(TypedText text, int i) => text.Is(i, "nhat") ? 1 : SpokenNumber.At(text, i)?.Value;

    private static int SkipFiller(TypedText text, int i)
    {
        while (text.Is(i, "cung", "cua", "trong", "moi", "hang", "cac"))
        {
            i++;
        }

        return i;
    }
}
