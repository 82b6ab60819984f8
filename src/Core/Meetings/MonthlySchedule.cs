using ChiBo.Core.Calendar;

namespace ChiBo.Core.Meetings;

/// <summary>
/// The monthly meeting as a secretary types it: "ngày 3 hằng tháng 19h tại nhà văn hóa khối 5", "thứ 6 tuần đầu tiên của tháng 19h30".
/// What was not said, or is at fault, is null.
/// </summary>
/// <param name="Day">On which day of the month.</param>
/// <param name="Time">When it begins.</param>
/// <param name="Place">The place as typed, at most 200 characters.</param>
/// <param name="Faults">What must be asked again; <see cref="WhenFaultKind.NothingFound"/> where no day of the month was found.</param>
public sealed record MonthlySchedule(Recurrence? Day, TimeOnly? Time, string? Place, IReadOnlyList<WhenFault> Faults)
{
    /// <summary>Whether nothing is missing or in doubt but, at most, the place.</summary>
    public bool IsClear => Faults.Count == 0 && Day is not null && Time is not null;

    /// <summary>Whether a sentence speaks of every month: "hằng tháng", "mỗi tháng", "cuối tháng", "đầu tiên của tháng".</summary>
    public static bool SpeaksOfEveryMonth(string text)
    {
        var typed = new TypedText(text);
        var clocks = ClockPhrase.FindAll(typed);
        return Enumerable.Range(0, typed.Count).Any(i => typed.Is(i + 1, "thang") && (typed.Is(i, "hang", "moi")
            || (typed.Is(i, "cuoi", "dau", "cua", "trong") && !NamesOneMonth(i + 2))));

        bool NamesOneMonth(int i) =>
            typed.Is(i, "nay", "sau", "toi") || (SpokenNumber.At(typed, i) is not null && !clocks.Any(c => c.First == i));
    }

    /// <summary>Reads a sentence, with or without diacritics, seen from <paramref name="now"/> (wall time of the branch).</summary>
    public static MonthlySchedule Read(string text, DateTime now)
    {
        var split = PlacePhrase.Split(text, now);
        var typed = new TypedText(split.Rest);
        var clocks = ClockPhrase.FindAll(typed);
        var faults = new List<WhenFault>();
        var day = DayIn(typed, clocks, faults);
        var time = ReadWhen.Time(typed, clocks, notBefore: null, faults);
        return new MonthlySchedule(day, time, split.Place, faults);
    }

    private static Recurrence? DayIn(TypedText text, IReadOnlyList<ClockPhrase> clocks, List<WhenFault> faults)
    {
        var found = new List<MonthDayPhrase>();
        for (var i = 0; i < text.Count; i++)
        {
            if (!clocks.Any(c => c.First <= i && i <= c.Last) && MonthDayPhrase.At(text, i) is { } phrase)
            {
                found.Add(phrase);
                i = phrase.Last;
            }
        }

        // A lunar day comes on another Gregorian day every month: no rule of ours says that.
        var lunar = Enumerable.Range(0, text.Count).Any(i => text.Is(i, "al", "ram") || (text.Is(i, "am") && text.Is(i + 1, "lich")));
        var days = found.Select(f => f.Day).Distinct().ToList();
        var fault = days switch
        {
            _ when lunar => WhenFaultKind.LunarDay,
            [] => WhenFaultKind.NothingFound,
            [null] => WhenFaultKind.NoSuchDay,
            [_] => (WhenFaultKind?)null,
            _ => WhenFaultKind.SeveralDays,
        };
        if (fault is { } kind)
        {
            faults.Add(new WhenFault(kind, found.Count == 0 ? "" : text.Said(found[0].First, found[^1].Last)));
            return null;
        }

        return days[0];
    }
}
