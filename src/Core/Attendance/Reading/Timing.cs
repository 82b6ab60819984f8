namespace ChiBo.Core.Attendance.Reading;

/// <summary>Whether coming, as said, is coming late: by a clock time, a length of time, or something to be finished first.</summary>
internal static class Timing
{
    public static Course Of(List<Term> terms, List<Clause> clauses, Clause clause, int at, ReplyContext context)
    {
        var start = (context.MeetingTime.Hour * 60) + context.MeetingTime.Minute;
        foreach (var term in clause.In(terms))
        {
            if (term.Sense == Sense.Clock && IsAbout(terms, term, clause))
            {
                // "7h mới ra": setting out only when the meeting starts.
                var leeway = terms.Skip(terms.IndexOf(term)).Take(at - terms.IndexOf(term)).Any(one => one.Sense == Sense.New) ? 1 : 0;
                return ClockTimes.NearMeeting(term.Minutes, context) + leeway > start ? Course.Late : Course.Attend;
            }
        }

        var words = clause.In(terms).ToList();
        if (clause.Index > 0 && clauses[clause.Index - 1] is { } before && before.Sentence == clause.Sentence && !before.In(terms).Any(term => Clause.IsPredicate(term.Sense)))
        {
            words.InsertRange(0, before.In(terms));
        }

        if (words.Exists(term => term.Sense == Sense.Duration))
        {
            return IsDelay(words, context, start) ? Course.Late : Course.Attend;
        }

        var behind = terms.Exists(term => term.Sense == Sense.Clock && !clause.In(terms).Contains(term)
            && clauses.Exists(one => one.Sentence == clause.Sentence && one.In(terms).Contains(term))
            && ClockTimes.NearMeeting(term.Minutes, context) > start);
        var after = at + 1 < terms.Count && terms[at + 1].Sense == Sense.After;
        return behind || after || (!words.Exists(term => term.Sense == Sense.OnTime) && Waits(terms, clauses, clause, at)) ? Course.Late : Course.Attend;
    }

    private static bool IsAbout(List<Term> terms, Term clock, Clause clause)
    {
        var at = terms.IndexOf(clock);
        return at == clause.Start || !(terms[at - 1].Text is "đến" or "tới" or "từ" && terms[at - 1].Sense == Sense.Particle);
    }

    private static bool IsDelay(List<Term> words, ReplyContext context, int start)
    {
        if (words.Exists(term => term.Text is "trước" or "sớm" || term.Text.EndsWith(" trước", StringComparison.Ordinal)))
        {
            return false;
        }

        var soon = words.Exists(term => term.Text is "nữa") && !words.Exists(term => term.Sense == Sense.New);
        var arrival = (context.NowTime.Hour * 60) + context.NowTime.Minute + words.Find(term => term.Sense == Sense.Duration).Minutes;
        return !soon || context.TodayDate != context.MeetingDate || arrival > start;
    }

    // "đón cháu xong tôi ra", "ăn cơm đã rồi tôi ra": what comes first makes late, unless it is long done.
    private static bool Waits(List<Term> terms, List<Clause> clauses, Clause clause, int at)
    {
        var from = clause.Index > 0 && clauses[clause.Index - 1].Sentence == clause.Sentence ? clauses[clause.Index - 1].Start : clause.Start;
        for (var i = from; i < at; i++)
        {
            var done = i + 1 < terms.Count && terms[i + 1].Text is "rồi" or "từ" or "sớm" or "hết";
            var then = terms[i].Text == "rồi" && i + 1 < terms.Count && (i + 1 == at || terms[i + 1].Sense is Sense.Self or Sense.Kin or Sense.New)
                && terms.Skip(from).Take(i - from).Any(term => term.Sense is Sense.Reason or Sense.Busy or Sense.Jam);
            if ((terms[i].Sense == Sense.Finish && !done) || then)
            {
                return true;
            }
        }

        var hasReason = clause.In(terms).Take(at - clause.Start).Any(term => term.Sense is Sense.Reason or Sense.Busy or Sense.Jam);
        return hasReason && clause.In(terms).Take(at - clause.Start).Any(term => term.Sense == Sense.New);
    }
}
