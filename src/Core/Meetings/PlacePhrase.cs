using ChiBo.Core.Calendar;

namespace ChiBo.Core.Meetings;

/// <summary>
/// The place in a typed sentence: what follows "tại" or "ở", or a part between commas that begins like the name of a place,
/// up to the comma, the full stop or the next date or time. <see cref="Rest"/> is the sentence without it.
/// </summary>
internal sealed record PlacePhrase(string Rest, string? Place)
{
    // As wide as the column of a meeting's place.
    private const int LongestPlace = 200;

    private static readonly string[] PlaceWords =
    [
        "nha", "nvh", "hoi truong", "tru so", "phong", "san", "dinh", "truong", "uy ban", "ubnd", "van phong", "khoi", "xom", "thon", "tram",
    ];

    /// <summary>Takes the sentence apart; <paramref name="now"/> tells which words are dates.</summary>
    public static PlacePhrase Split(string text, DateTime now)
    {
        var typed = new TypedText(text);
        var start = Enumerable.Range(0, typed.Count).FirstOrDefault(i => IsMarker(typed, i) || OpensClause(typed, i), -1);
        if (start < 0)
        {
            return new PlacePhrase(typed.Text, null);
        }

        var clocks = ClockPhrase.FindAll(typed);
        var days = DayPhrase.FindAll(typed, clocks, DateOnly.FromDateTime(now));
        var first = IsMarker(typed, start) ? start + 1 : start;
        var end = first;
        while (end < typed.Count && !typed.Is(end, ",", ";", ".", "!", "?") && !EndsBeforeWhen(typed, start, end, clocks, days))
        {
            end++;
        }

        if (end == first)
        {
            return new PlacePhrase(typed.Text, null);
        }

        var place = string.Join(' ', typed.Said(first, LastOfPlace(typed, first, end)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var after = end < typed.Count ? typed.Text[typed[end].Start..] : "";
        var rest = $"{typed.Text[..typed[start].Start]} , {after}";
        return new PlacePhrase(rest, place.Length <= LongestPlace ? place : null);
    }

    // Unmarked, "tai" also begins "tai lieu", "tai san", "tai chinh", "tai nan"; "tại sao" asks why.
    private static bool IsMarker(TypedText text, int i) =>
        (text.Means(i, "tại") || text.Means(i, "ở")) && i + 1 < text.Count
        && !text.Is(i + 1, "sao", "dau") && !(text.IsBare(i) && text.Is(i + 1, "lieu", "san", "chinh", "nan", "khoan"));

    private static bool OpensClause(TypedText text, int i) =>
        i > 0 && text.Is(i - 1, ",", ";", "-") && Array.Exists(PlaceWords, w => StartsWith(text, i, w));

    private static bool StartsWith(TypedText text, int i, string words)
    {
        foreach (var word in words.Split(' '))
        {
            if (text.At(i++) != word)
            {
                return false;
            }
        }

        return true;
    }

    // "nhà văn hóa khối 5 lúc 19h", "… ngày 3 hằng tháng", "… tối mai" end the name; but "hội trường 30/4" is one name where
    // the sentence told its day before the place.
    private static bool EndsBeforeWhen(TypedText text, int start, int i, IReadOnlyList<ClockPhrase> clocks, IReadOnlyList<DayPhrase> days)
    {
        if (i <= start + 1)
        {
            return false;
        }

        if (text.Is(i, "luc", "vao") || (text.Is(i, "hang", "moi", "dinh") && text.Is(i + 1, "thang", "ky")))
        {
            return true;
        }

        var when = PartOfDayWords.At(text, i) is not null ? i + 1 : i;
        return (clocks.Any(c => c.First == i || c.First == when) && !clocks.Any(c => c.First < start))
            || (days.Any(d => d.First == i || d.First == when) && !days.Any(d => d.First < start))
            || (text.Is(i, "ngay") && text.Is(i + 1, "cuoi"));
    }

    // Politeness at the end is no part of the name.
    private static int LastOfPlace(TypedText text, int first, int end)
    {
        var last = end - 1;
        while (last > first && text.Is(last, "nhe", "nha", "a", "nghe", "hi") && last == text.Count - 1)
        {
            last--;
        }

        return last;
    }
}
