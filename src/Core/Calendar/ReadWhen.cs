namespace ChiBo.Core.Calendar;

/// <summary>
/// Reads the date and the time a person typed, with or without diacritics: "19h30 thứ 6 tuần sau", "7 ruoi toi mai", "3/12 lúc 19:00".
/// What the words leave open is a fault, never a guess; only the rules of <see cref="When"/>'s faults and the nearest day
/// ahead are applied.
/// </summary>
public static class ReadWhen
{
    private const int YearsAhead = 2;

    /// <summary>The date and time in a text, seen from <paramref name="now"/> (wall time of the branch).</summary>
    public static When Read(string text, DateTime now) => Read(new TypedText(text), now);

    internal static When Read(TypedText text, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var clocks = ClockPhrase.FindAll(text);
        var days = DayPhrase.FindAll(text, clocks, today);
        if (clocks.Count == 0 && days.Count == 0)
        {
            return new When(null, null, [new WhenFault(WhenFaultKind.NothingFound, "")]);
        }

        var faults = new List<WhenFault>();
        var date = Date(text, days, now, faults);
        var time = Time(text, clocks, date == today ? TimeOnly.FromDateTime(now) : null, faults);
        if (date == today && time < TimeOnly.FromDateTime(now))
        {
            faults.Add(new WhenFault(WhenFaultKind.InThePast, text.Said(clocks[0].First, clocks[0].Last), today));
            time = null;
        }

        return new When(date, time, faults);
    }

    private static DateOnly? Date(TypedText text, IReadOnlyList<DayPhrase> phrases, DateTime now, List<WhenFault> faults)
    {
        var today = DateOnly.FromDateTime(now);
        if (phrases.Select(p => p.Fault).FirstOrDefault(f => f is not null) is { } fault)
        {
            faults.Add(fault);
            return null;
        }

        var weekdays = phrases.Where(p => p.Weekday is not null).ToList();
        var named = phrases.Select(p => p.Day).OfType<DateOnly>().Distinct().ToList();
        if (named.Count == 0 && weekdays.Count > 0)
        {
            named = [.. weekdays.Select(p => WeekdayPhrase.Next(p.Weekday!.Value, today)).Distinct()];
            if (named is [var only] && only == today)
            {
                return Refuse(WhenFaultKind.AmbiguousDay, Said(text, weekdays[0]), today, today.AddDays(7));
            }
        }

        return named switch
        {
            [] => null,
            [var day] when weekdays.Exists(p => p.Weekday != day.DayOfWeek) => Refuse(WhenFaultKind.WeekdayDoesNotMatch, Said(text, weekdays[0]), day),
            [var day] when day < today => Refuse(WhenFaultKind.InThePast, Said(text, phrases[0]), day),
            [var day] when day > today.AddYears(YearsAhead) => Refuse(WhenFaultKind.TooFarAhead, Said(text, phrases[0]), day),
            [var day] => day,
            _ => Refuse(WhenFaultKind.SeveralDays, text.Said(phrases[0].First, phrases[^1].Last), [.. named]),
        };

        DateOnly? Refuse(WhenFaultKind kind, string said, params DateOnly[] days)
        {
            faults.Add(new WhenFault(kind, said, days));
            return null;
        }
    }

    /// <summary>The one time of a text; <paramref name="notBefore"/> is the time now if the day is today, which can leave only the evening.</summary>
    internal static TimeOnly? Time(TypedText text, IReadOnlyList<ClockPhrase> clocks, TimeOnly? notBefore, List<WhenFault> faults)
    {
        var elsewhere = PartOfDayWords.OnlyOne(text);
        var read = clocks.Select(c => Time(text, c, PartOfDayWords.After(text, c.Last) ?? elsewhere, notBefore)).ToList();
        if (read.Select(r => r.Fault).FirstOrDefault(f => f is not null) is { } fault)
        {
            faults.Add(fault);
            return null;
        }

        var times = read.Select(r => r.Time).OfType<TimeOnly>().Distinct().ToArray();
        if (times.Length > 1)
        {
            faults.Add(new WhenFault(WhenFaultKind.SeveralTimes, text.Said(clocks[0].First, clocks[^1].Last), [], times));
            return null;
        }

        return times.Length == 1 ? times[0] : null;
    }

    private static (TimeOnly? Time, WhenFault? Fault) Time(TypedText text, ClockPhrase clock, PartOfDay? partOfDay, TimeOnly? notBefore)
    {
        var said = text.Said(clock.First, clock.Last);
        if (clock.Hour is < 0 or > 23 || clock.Minute > 59)
        {
            return (null, new WhenFault(WhenFaultKind.NoSuchTime, said));
        }

        if (partOfDay is { } part)
        {
            return PartOfDayWords.Hour(clock.Hour, part) is { } hour
                ? (new TimeOnly(hour, 0).AddMinutes(clock.Minute), null)
                : (null, new WhenFault(WhenFaultKind.PartOfDayDoesNotMatch, said));
        }

        var early = new TimeOnly(clock.Hour, 0).AddMinutes(clock.Minute);
        if (clock.Hour is 0 or >= 12 || clock.IsPadded)
        {
            return (early, null);
        }

        var late = early.AddHours(12);
        if (early < notBefore)
        {
            return (late, null);
        }

        // Nobody meets before eight unasked; from eight on the morning is at least as usual.
        TimeOnly[] offered = clock.Hour < 8 ? [late, early] : [early, late];
        return (null, new WhenFault(WhenFaultKind.AmbiguousTime, said, [], offered));
    }

    private static string Said(TypedText text, DayPhrase phrase) => text.Said(phrase.First, phrase.Last);
}
