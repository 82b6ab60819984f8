using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>Times of day, lengths of time and days, in digits or words.</summary>
internal static class ClockTimes
{
    /// <summary>The time, duration or day that starts at a word, or null.</summary>
    public static Term? ReadAt(Utterance said, int at, ReplyContext context) =>
        Half(said.Words, at) ?? Day(said.Words, at, context) ?? Numbered(said.Words, at);

    /// <summary>Minutes after midnight of the time meant: of the two readings of a 12-hour clock the one nearer the meeting.</summary>
    public static int NearMeeting(int minutes, ReplyContext context)
    {
        var start = (context.MeetingTime.Hour * 60) + context.MeetingTime.Minute;
        return minutes < 12 * 60 && Math.Abs(minutes + (12 * 60) - start) < Math.Abs(minutes - start) ? minutes + (12 * 60) : minutes;
    }

    private static Term? Half(IReadOnlyList<Word> words, int at) =>
        Is(words, at, "nửa") && (Is(words, at + 1, "tiếng") || Is(words, at + 1, "giờ"))
            ? new Term(Sense.Duration, at, 2, "nửa tiếng", 30) : null;

    private static Term? Numbered(IReadOnlyList<Word> words, int at)
    {
        var (value, length) = Numerals.ReadAt(words, at);
        if (length == 0)
        {
            return null;
        }

        var next = at + length;
        if (Is(words, next, "phút"))
        {
            return new Term(Sense.Duration, at, length + 1, "phút", value);
        }

        if (Is(words, next, "tiếng"))
        {
            return new Term(Sense.Duration, at, length + 1, "tiếng", value * 60);
        }

        if (Is(words, next, "rưỡi"))
        {
            return new Term(Sense.Clock, at, length + 1, "giờ", (value * 60) + 30);
        }

        if (value <= 24 && (Is(words, next, "giờ") || (next < words.Count && words[next].Text == ":" && words[at].Kind == WordKind.Number)))
        {
            return Clock(words, at, next + 1, value);
        }

        return words[at].Kind == WordKind.Number ? new Term(Sense.Number, at, 1, words[at].Text) : null;
    }

    private static Term Clock(IReadOnlyList<Word> words, int at, int next, int hour)
    {
        if (Is(words, next, "rưỡi"))
        {
            return new Term(Sense.Clock, at, next + 1 - at, "giờ", (hour * 60) + 30);
        }

        var less = Is(words, next, "kém");
        var (minutes, length) = Numerals.ReadAt(words, less ? next + 1 : next);
        if (length == 0 || minutes >= 60 || (!less && words[next].Kind != WordKind.Number && minutes < 5))
        {
            return new Term(Sense.Clock, at, next - at, "giờ", hour * 60);
        }

        var end = (less ? next + 1 : next) + length;
        end += Is(words, end, "phút") ? 1 : 0;
        return new Term(Sense.Clock, at, end - at, "giờ", (hour * 60) + (less ? -minutes : minutes));
    }

    private static Term? Day(IReadOnlyList<Word> words, int at, ReplyContext context)
    {
        var isWeekday = Is(words, at, "thứ");
        var isDay = Is(words, at, "ngày") || Is(words, at, "mùng");
        var isMonth = Is(words, at, "tháng");
        if (Is(words, at, "chủ") && Is(words, at + 1, "nhật"))
        {
            return new Term(context.MeetingDate.DayOfWeek == DayOfWeek.Sunday ? Sense.Now : Sense.OtherDay, at, 2, "chủ nhật");
        }

        if (!isWeekday && !isDay && !isMonth)
        {
            return null;
        }

        var (value, length) = Numerals.ReadAt(words, at + 1);
        if (length == 0 || value > 31 || (isWeekday && value is < 2 or > 7))
        {
            return null;
        }

        var meant = isWeekday ? (int)context.MeetingDate.DayOfWeek + 1 : isDay ? context.MeetingDate.Day : context.MeetingDate.Month;
        var end = at + 1 + length;
        if (isDay && end + 1 < words.Count && words[end].Text is "/" or "." && words[end + 1].Kind == WordKind.Number)
        {
            end += 2;
        }

        var sense = value == meant ? Sense.Now : isMonth ? Sense.Past : Sense.OtherDay;
        return new Term(sense, at, end - at, "ngày");
    }

    private static bool Is(IReadOnlyList<Word> words, int at, string text) =>
        at < words.Count && words[at].Kind == WordKind.Word
        && (string.Equals(words[at].Text, text, StringComparison.Ordinal)
            || (words[at].IsBare && string.Equals(words[at].Fold, VietnameseText.Fold(text), StringComparison.Ordinal)));
}
