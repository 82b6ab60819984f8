namespace ChiBo.Core.Attendance.Reading;

/// <summary>When what befalls the sender's family keeps the sender himself away.</summary>
internal static class Relatives
{
    /// <summary>Whether an event counts as the sender's own.</summary>
    public static bool Hinder(Hearing heard, Event one) => one.Owner switch
    {
        Owner.Family => Grave(heard, one) || heard.Events.Exists(other => other is { Owner: Owner.Self, Void: null } && heard.Terms[other.At].Sense == Sense.Excuse),
        Owner.Child => !Away(heard, one),
        _ => true,
    };

    /// <summary>"mẹ cháu ốm không họp được": the illness is hers, the staying away the sender's. Of a wife or husband it may be either's.</summary>
    public static bool Explain(Hearing heard, Clause clause, int at) =>
        !heard.Has(Sense.Relay) && heard.Events.Exists(one => one.Clause == clause.Index && one.Owner == Owner.Family && one.Weight == Weight.Reason)
        && clause.In(heard.Terms).First(term => term.Sense == Sense.Family).Text.Split(' ')[0] is "bố" or "mẹ" or "má" or "ba" or "cha" or "tía" && heard.Terms[at].Sense is Sense.Come or Sense.Meeting;

    // A grown relative's illness explains one's own absence only when more is said; his death, stay in hospital or a grave illness does by itself.
    private static bool Grave(Hearing heard, Event one)
    {
        var term = heard.Terms[one.At];
        return term.Sense == Sense.Death || term.Text.StartsWith("không ", StringComparison.Ordinal) || term.Text.Contains("viện", StringComparison.Ordinal)
            || term.Text.Contains("nặng", StringComparison.Ordinal) || (one.At + 1 < heard.Terms.Count && heard.Terms[one.At + 1].Text is "liệt" or "nặng" or "nguy")
            || term.Text is "đẻ" or "cấp cứu" or "mổ" or "phẫu thuật";
    }

    // "con tôi đi làm xa" tells where the child lives, unless he comes for his father.
    private static bool Away(Hearing heard, Event one) =>
        (heard.Terms[one.At].Sense == Sense.Elsewhere || heard.Terms[one.At].Text is "đi làm" or "làm việc" or "đi học" or "học" or "công tác" or "đi công tác")
        && !heard.Clauses[one.Clause].In(heard.Terms).Any(term => term.Text is "đón" or "đưa" or "rước" or "chở" or "mời");
}
