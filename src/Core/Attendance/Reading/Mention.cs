using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>The parts of a reply that are said back: the reason, the other person, what deserves a human word.</summary>
internal static class Mention
{
    private const int LongestReason = 9;

    /// <summary>The reason in the sender's words, or null.</summary>
    public static string? Reason(Hearing heard)
    {
        var found = heard.Events.Find(one => IsReason(heard, one) && one.Void is null && one.Owner != Owner.Named && one.Course != Course.Attend);
        return found is null ? null : Wording(heard, found);
    }

    public static ReplyFeelings Feelings(Hearing heard)
    {
        var feelings = ReplyFeelings.None;
        foreach (var one in heard.Events.Where(one => IsReason(heard, one) && one.Void is null && one.Course == Course.Absent))
        {
            feelings |= heard.Terms[one.At].Sense switch
            {
                Sense.Death => ReplyFeelings.Bereavement,
                Sense.Ill when one.Owner == Owner.Self && !heard.Clauses[one.Clause].Has(heard.Terms, Sense.Family, Sense.Child, Sense.Named) => ReplyFeelings.IllSelf,
                _ => ReplyFeelings.None,
            };
        }

        return feelings;
    }

    /// <summary>The other person word is passed on about, or null.</summary>
    public static WordPassedOn? Of(Hearing heard)
    {
        var person = heard.Terms.Find(term => term.Sense is Sense.Named or Sense.Family or Sense.Child);
        var told = heard.Events.Where(one => one.Owner is Owner.Named || (one.Owner is Owner.Family or Owner.Child && (one.Weight == Weight.Outright || IsSpouse(heard))) || heard.Has(Sense.Relay)).ToList();
        if (person.Length == 0 || told.Count == 0)
        {
            return null;
        }

        var words = heard.Said.Words.Skip(person.Start).Take(person.Length).Select(word => word.Typed);
        var outright = told.FindLast(one => one.Weight == Weight.Outright) ?? told[^1];
        var reason = told.Find(one => IsReason(heard, one));
        return new WordPassedOn(string.Join(' ', words), LabelOf(outright.Course), reason is null ? null : Wording(heard, reason));
    }

    /// <summary>The label of what is said of somebody.</summary>
    public static ReplyLabel LabelOf(Course course) => course switch
    {
        Course.Late => ReplyLabel.WillBeLate,
        Course.Absent => ReplyLabel.WillBeAbsent,
        Course.Attend => ReplyLabel.WillAttend,
    };

    // An ill wife may share the phone; of an ill mother nobody is looked for on the roster.
    private static bool IsSpouse(Hearing heard) => heard.Terms.Exists(term => Beside.IsSpouse(term));

    private static bool IsReason(Hearing heard, Event one) => Motion.IsReason(heard.Terms[one.At].Sense) && heard.Terms[one.At].Sense != Sense.Home;

    private static string Wording(Hearing heard, Event one)
    {
        var clause = heard.Clauses[one.Clause];
        var (from, to) = (one.At, one.At + 1);
        if (from > clause.Start && (heard.Terms[from - 1].Sense is Sense.Child or Sense.Family || heard.Terms[from - 1].Text is "con" or "cháu" && one.Owner == Owner.Child || heard.Terms[from - 1].Sense == Sense.Particle && heard.Terms[from - 1].Text is "đi"))
        {
            from--;
        }

        from -= from - 1 > clause.Start && heard.Terms[from - 1].Sense is Sense.Self && heard.Terms[from - 2].Sense is Sense.Child or Sense.Family ? 2
            : from > clause.Start && heard.Terms[from].Sense is Sense.Family && heard.Terms[from - 1].Sense is Sense.Family ? 1 : 0;
        while (to < clause.End && heard.Terms[to].End - heard.Terms[from].Start < LongestReason
            && (heard.Terms[to].Sense is Sense.Other or Sense.Place or Sense.Child or Sense.Family or Sense.Named || Motion.IsReason(heard.Terms[to].Sense)))
        {
            to++;
        }

        return string.Join(' ', heard.Terms.GetRange(from, to - from).Select(term => Spelled(heard.Said, term)));
    }

    // Typed with marks: as typed. Without: as the lexicon spells it.
    private static string Spelled(Utterance said, Term term)
    {
        var words = said.Words.Skip(term.Start).Take(term.Length).ToList();
        var known = term.Text.Count(letter => letter == ' ') + 1 == term.Length;
        return known && words.TrueForAll(word => word.IsBare) ? term.Text
            : string.Join(' ', words.Select((word, i) => term.Start + i == 0 ? word.Text : Reading.Wording.Spelled(word)));
    }
}
