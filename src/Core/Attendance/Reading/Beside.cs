namespace ChiBo.Core.Attendance.Reading;

/// <summary>Another of whom the same message speaks beside the speaker: "vắng, ông Hùng cũng vắng", "tôi với bà Nga đều đi".</summary>
internal static class Beside
{
    /// <summary>The other and what is said of him, or null.</summary>
    public static WordPassedOn? Of(Hearing heard)
    {
        var said = heard.Events.Where(one => one is { Weight: Weight.Outright, Void: null }).ToList();
        var other = said.FindLast(one => one.Owner is Owner.Named or Owner.Family && PersonBefore(heard, one.At) >= 0);
        if (other is not null)
        {
            return Word(heard, PersonBefore(heard, other.At), other.Course);
        }

        return said.Find(one => JoinedTo(heard, one) >= 0) is { } shared ? Word(heard, JoinedTo(heard, shared), shared.Course) : null;
    }

    /// <summary>Whether a term names the sender's wife or husband.</summary>
    public static bool IsSpouse(Term term) => term.Sense == Sense.Family && term.Text.Split(' ') is ["vợ" or "chồng"] or ["vợ" or "chồng", "tôi" or "em" or "cháu"] or ["ông" or "bà", "xã"] or ["ông" or "bà", "nhà", _];

    private static WordPassedOn Word(Hearing heard, int person, Course course) =>
        new(string.Join(' ', heard.Said.Words.Skip(heard.Terms[person].Start).Take(heard.Terms[person].Length).Select(word => word.Typed)), Mention.LabelOf(course), null);

    private static int PersonBefore(Hearing heard, int at) =>
        at == 0 ? -1 : heard.Terms.FindLastIndex(at - 1, at - heard.Clauses.Find(clause => clause.End > at)!.Start, IsPerson);

    // "tôi và bà Nga", "bà Nga với tôi", before what is said of both.
    private static int JoinedTo(Hearing heard, Event one)
    {
        var start = heard.Clauses[one.Clause].Start;
        for (var i = start; i + 2 < one.At; i++)
        {
            if (heard.Terms[i + 1].Text is "và" or "với" or "cùng" or "lẫn")
            {
                var (first, second) = (heard.Terms[i], heard.Terms[i + 2]);
                if (first.Sense == Sense.Self && IsPerson(second))
                {
                    return i + 2;
                }

                if (IsPerson(first) && second.Sense == Sense.Self)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private static bool IsPerson(Term term) => term.Sense == Sense.Named ? term.Text is not ("họ" or "nó" or "người ta" or "mấy người")
        : IsSpouse(term);
}
