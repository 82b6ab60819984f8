namespace ChiBo.Core.Attendance.Reading;

/// <summary>Whether what a term says is turned into its opposite, by plain, double or rhetorical negation.</summary>
internal static class Polarity
{
    private static readonly HashSet<string> Rhetorical = new(StringComparer.Ordinal)
    {
        "ai mà", "tháng nào mà", "buổi nào mà", "lần nào mà", "hôm nào mà", "có bao giờ", "lúc nào mà", "sao mà", "răng mà", "làm sao mà", "làm gì mà", "chẳng lẽ", "lẽ nào", "có gì đâu mà", "cớ gì", "việc gì", "tội gì", "gì mà", "cớ chi", "thế nào mà",
    };

    /// <summary>Whether the predicate at a term is denied.</summary>
    public static bool IsDenied(List<Term> terms, Clause clause, int at)
    {
        var from = Before(terms, clause, at);
        var until = After(terms, clause, at);
        var denials = terms.Skip(from).Take(at - from).Count(term => term.Sense == Sense.Negation);
        var tail = terms.GetRange(at + 1, until - at - 1);
        var impossible = !Motion.IsReason(terms[at].Sense) && tail.FindIndex(term => term.Sense == Sense.Negation) is >= 0 and var no
            && tail.Skip(no + 1).Any(term => term.Sense == Sense.Can || term.Text is "nổi" or "thể");
        var how = How(terms, from, at, tail, denials > 0);
        var surely = denials == 0 && !terms[at].Text.StartsWith("không ", StringComparison.Ordinal) && !impossible && tail.Exists(term => term.Sense == Sense.NegationTail);
        var absurd = terms[clause.Start].Text == "mà" && clause.Start > 0
            && (terms[clause.Start - 1].Sense == Sense.NegationTail || (at == clause.Start + 1 && terms[at].Sense == Sense.Come && LacksMeans(terms, clause.Start)));
        return ((denials + (absurd ? 1 : 0) + (impossible ? 1 : 0) + (how ? 1 : 0) + (surely ? 1 : 0)) & 1) == 1;
    }

    /// <summary>Whether a clause asks only for effect ("sao mà vắng được", "có gì đâu mà không đi").</summary>
    public static bool IsRhetorical(List<Term> terms, Clause clause)
    {
        var how = clause.In(terms).Where(term => term.Sense == Sense.HowCould).ToList();
        if (terms[clause.End - 1] is { Sense: Sense.Negation })
        {
            return false;
        }

        return how.Exists(term => Rhetorical.Contains(term.Text))
            || (how.Count > 0 && clause.Has(terms, Sense.Can, Sense.Negation) && clause.Has(terms, Sense.Come, Sense.Absent, Sense.Late));
    }

    // "đâu có rảnh mà đi", "không có xe mà đi", "thời gian đâu mà đi".
    private static bool LacksMeans(List<Term> terms, int but)
    {
        var before = terms.Take(but).Reverse().TakeWhile(term => term.Sense is not (Sense.Strong or Sense.Break)).ToList();
        return before.Exists(term => term.Sense is Sense.Negation or Sense.NegationTail or Sense.HowCould || term.Text is "đâu" || IsLack(term))
            && !before.Exists(term => term.Sense is Sense.Absent or Sense.Late or Sense.Want);
    }

    private static bool IsLack(Term term) =>
        term.Sense == Sense.Reason && (term.Text.StartsWith("không có ", StringComparison.Ordinal) || term.Text.StartsWith("hết ", StringComparison.Ordinal));

    private static bool How(List<Term> terms, int from, int at, List<Term> tail, bool denied)
    {
        var ahead = terms.Skip(from).Take(at - from).Where(term => term.Sense == Sense.HowCould).ToList();
        var possible = tail.Exists(term => term.Sense == Sense.Can);
        return ahead.Exists(term => Rhetorical.Contains(term.Text))
            || (ahead.Count > 0 && (possible || denied))
            || (tail.Exists(term => term.Sense == Sense.HowCould) && possible);
    }

    private static int Before(List<Term> terms, Clause clause, int at)
    {
        var from = at;
        while (from > clause.Start && !Clause.IsPredicate(terms[from - 1].Sense) && terms[from - 1].Sense is not (Sense.Thus or Sense.Yes))
        {
            from--;
        }

        return from;
    }

    private static int After(List<Term> terms, Clause clause, int at)
    {
        var until = at + 1;
        while (until < clause.End && !Clause.IsPredicate(terms[until].Sense) && terms[until].Sense is not Sense.Thus)
        {
            until++;
        }

        // What stands right before the next predicate belongs to that one.
        while (until < clause.End && until > at + 1 && terms[until - 1].Sense is Sense.Negation or Sense.HowCould)
        {
            until--;
        }

        return until;
    }
}
