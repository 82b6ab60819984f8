namespace ChiBo.Core.Attendance.Reading;

/// <summary>Weighs what was heard and says what it comes to; where things speak against each other it asks.</summary>
internal static class Judgement
{
    /// <summary>Certainty of what is unclear and yet surely speaks of coming, or answers the invitation.</summary>
    public const double AboutComing = 0.6;

    /// <summary>The label, how certain (0 to 1), and the rule that decided.</summary>
    public static (ReplyLabel Label, double Certainty, string Rule) Of(Hearing heard)
    {
        var counted = heard.Events.Where(one => one.Void is null && (one.Owner == Owner.Self || (one.Owner != Owner.Named && one.Weight == Weight.Reason && one.Owner != Owner.Group))).ToList();
        var own = counted.Where(one => Relatives.Hinder(heard, one)).ToList();
        if (Passed(heard) && !own.Exists(one => one is { Weight: Weight.Outright, Turned: true } || SpeaksFirst(heard, one)))
        {
            return (ReplyLabel.Unclear, 0.5, "word of another");
        }

        if (Proposes(heard))
        {
            return (ReplyLabel.NotAnAnswer, 0.8, "proposal");
        }

        if (heard.AsksLeave)
        {
            return (ReplyLabel.Unclear, 0.4, "asks leave");
        }

        if (heard.Events.Count > 0 && heard.Events.TrueForAll(one => one.Void == "past") && !heard.Has(Sense.Hedge) && !heard.Has(Sense.If))
        {
            return (ReplyLabel.NotAnAnswer, 0.8, "past");
        }

        var doubt = heard.Has(Sense.Hedge) || heard.Has(Sense.If) || heard.Has(Sense.Shift) || heard.Events.Exists(one => one.Void is "condition" or "tries");
        var said = own.Where(one => one.Weight == Weight.Outright).ToList();
        if (said.Count > 0 && !(doubt && !said[^1].Turned && !IsPlainNo(said)))
        {
            return Outright(heard, own, said);
        }

        if (!said.Exists(_ => true) && own.Exists(one => one.Weight == Weight.Reason) && heard.Has(Sense.Shift) && !heard.Has(Sense.Hedge) && !heard.Has(Sense.If))
        {
            return (ReplyLabel.WillBeAbsent, 0.8, "another day instead");
        }

        var asked = heard.Events.Exists(one => one.Void is "question") || heard.Clauses.Exists(clause => Question.Asks(heard.Terms, clause));
        if (asked && !own.Exists(one => one.Weight == Weight.Reason))
        {
            return (ReplyLabel.NotAnAnswer, 0.8, "question");
        }

        if (EndsAsking(heard, own))
        {
            return (ReplyLabel.Unclear, 0.4, "reason beside a question");
        }

        return doubt || heard.Has(Sense.Defer) ? (ReplyLabel.Unclear, heard.Events.Exists(one => one is { Weight: Weight.Outright, Void: "doubt" or "condition" or "tries" }) ? AboutComing : 0.5, "doubt") : Hinted(heard, own);
    }

    private static (ReplyLabel Label, double Certainty, string Rule) Outright(Hearing heard, List<Event> own, List<Event> said)
    {
        var turn = own.FindLastIndex(one => one.Turned);
        var from = turn >= 0 ? own.FindIndex(one => one.Clause == own[turn].Clause) : 0;
        var last = own.Skip(from).Where(one => one.Weight != Weight.Hint).ToList();
        if (last.Count == 0)
        {
            last = said;
        }

        var courses = last.Where(one => one.Weight == Weight.Outright).Select(one => one.Course).Distinct().ToList();
        var late = courses.Contains(Course.Late) || (said.Exists(one => one.Course == Course.Late) && !courses.Contains(Course.Absent));
        if (courses.Count == 0)
        {
            return last[^1].Course == Course.Absent ? (ReplyLabel.WillBeAbsent, 0.8, "reason after but") : (ReplyLabel.Unclear, 0.4, "reason against intent");
        }

        if (late && (!courses.Contains(Course.Absent) || last[^1].Course == Course.Late))
        {
            return courses.Contains(Course.Absent) ? (ReplyLabel.Unclear, 0.4, "late against absent") : (ReplyLabel.WillBeLate, 0.95, "late");
        }

        if (courses.Count > 1)
        {
            return last[^1].Course == Course.Absent ? (ReplyLabel.WillBeAbsent, 0.7, "absent last") : (ReplyLabel.Unclear, 0.4, "both");
        }

        if (own.Exists(one => one.At > last[^1].At - 1 && heard.Terms[one.At].Text.StartsWith("không kịp", StringComparison.Ordinal) && one.Void is null && courses[0] == Course.Attend))
        {
            return (ReplyLabel.WillBeAbsent, 0.7, "too late to come");
        }

        var hindrance = last.FindLast(one => one is { Weight: Weight.Reason, Course: Course.Absent });
        var cleared = hindrance is not null && own.Exists(one => one is { Weight: Weight.Hint, Course: Course.Attend, Clears: true } && one.At > hindrance.At);
        var hindered = courses[0] == Course.Attend && hindrance is not null && !cleared && turn < 0;
        return hindered ? (ReplyLabel.Unclear, 0.4, "reason against intent")
            : courses[0] == Course.Attend ? (ReplyLabel.WillAttend, 0.95, "comes") : (ReplyLabel.WillBeAbsent, 0.95, "stays away");
    }

    private static (ReplyLabel Label, double Certainty, string Rule) Hinted(Hearing heard, List<Event> own)
    {
        if (heard.Terms.Exists(term => term.Sense == Sense.Social && term.Text.StartsWith("chúc", StringComparison.Ordinal)))
        {
            return (ReplyLabel.NotAnAnswer, 0.8, "good wishes");
        }

        var reasons = own.Where(one => one.Weight == Weight.Reason).ToList();
        var free = own.FindLast(one => one is { Weight: Weight.Hint, Course: Course.Attend } && heard.Terms[one.At].Sense is not (Sense.Yes or Sense.EmojiYes or Sense.Can));
        if (reasons.Count > 0 && reasons.TrueForAll(one => IsOfThings(heard, one)))
        {
            return (ReplyLabel.NotAnAnswer, 0.7, "about a thing");
        }

        if (reasons.Count > 0)
        {
            return free is null || free.At < reasons[^1].At ? (ReplyLabel.WillBeAbsent, 0.8, "bare reason") : (ReplyLabel.Unclear, 0.4, "reason and free");
        }

        var hint = own.FindLast(one => one.Weight == Weight.Hint);
        var others = heard.Events.Exists(one => one.Owner is Owner.Named or Owner.Family or Owner.Child && one.Void is null);
        if (others)
        {
            return (ReplyLabel.Unclear, 0.5, "another person");
        }

        if (heard.Events.Exists(one => one.Void is "past") || heard.Has(Sense.Past))
        {
            return (ReplyLabel.NotAnAnswer, 0.7, "past");
        }

        if (hint is not null && !heard.Has(Sense.Social))
        {
            var elsewhere = hint.Course == Course.Attend && heard.Terms[hint.At].Sense is Sense.Elsewhere or Sense.Reason or Sense.Home;
            return elsewhere ? (ReplyLabel.Unclear, 0.5, "not kept away")
                : hint.Course == Course.Late ? (ReplyLabel.Unclear, 0.5, "hindered on the way")
                : hint.Course == Course.Attend ? (ReplyLabel.WillAttend, 0.85, "yes") : (ReplyLabel.WillBeAbsent, 0.75, "asks pardon");
        }

        var notYet = heard.Terms.TrueForAll(term => term.Text == "chưa" || term.Sense is Sense.Particle or Sense.Self or Sense.Kin) && heard.Has(Sense.Negation);
        var vague = notYet || heard.Events.Exists(one => one.Void is "wish" or "not I" or "other day" or "either way" or "other meeting")
            || heard.Has(Sense.Clock) || heard.Terms.TrueForAll(term => term.Sense == Sense.Particle && heard.Terms.Exists(one => one.Text == "thôi")) || heard.Has(Sense.BareVang) || heard.Has(Sense.TryTo);
        var silent = heard.Terms.TrueForAll(term => term.Sense is Sense.Ack or Sense.Particle or Sense.EmojiUnsure or Sense.EmojiIll or Sense.Self or Sense.Kin or Sense.Now);
        var acknowledged = silent && (heard.Has(Sense.Ack) || heard.Has(Sense.EmojiUnsure) || heard.Has(Sense.EmojiIll));
        return vague || acknowledged || heard.Terms.Exists(term => term is { Sense: Sense.Ack, Length: > 1 }) ? (ReplyLabel.Unclear, silent && heard.Has(Sense.Ack) ? AboutComing : 0.5, "acknowledged") : (ReplyLabel.NotAnAnswer, 0.7, "nothing about coming");
    }

    // "bố tôi mới mất, chi bộ có thăm viếng không": the reason only leads up to the question.
    private static bool EndsAsking(Hearing heard, List<Event> own) => own.Count > 0 && !own.Exists(one => heard.Terms[one.At].Sense == Sense.Excuse)
        && heard.Clauses.Exists(clause => clause.Index > own[^1].Clause && heard.Terms[clause.Start].Text != "mà" && Question.Asks(heard.Terms, clause));

    private static bool Proposes(Hearing heard) =>
        heard.Terms.Exists(term => term is { Sense: Sense.Social, Text: "đề nghị" or "kiến nghị" or "xin kiến nghị" or "góp ý" or "xin góp ý" or "thắc mắc" })
        && !heard.Events.Exists(one => one is { Weight: Weight.Outright, Void: null } && heard.Clauses[one.Clause].Has(heard.Terms, Sense.Self));

    // "nhà văn hóa mất điện": the hall or the network fails, not the sender.
    private static bool IsOfThings(Hearing heard, Event one) =>
        heard.Clauses[one.Clause] is var clause && !heard.Has(Sense.Self) && heard.Terms[clause.Start] is { Sense: Sense.Topic or Sense.Place, Text: not "trời" };

    private static bool IsPlainNo(List<Event> said) => said.TrueForAll(one => one.Course == Course.Absent) && said.Exists(one => one.Void is null);

    // "tôi vắng, báo hộ bà Nga cũng vắng": his own word stands beside the one passed on.
    private static bool SpeaksFirst(Hearing heard, Event one) => one.Weight == Weight.Outright
        && heard.Clauses[one.Clause].Has(heard.Terms, Sense.Self) && heard.Terms.FindIndex(term => term.Sense == Sense.Relay) >= heard.Clauses[one.Clause].End;

    private static bool Passed(Hearing heard) =>
        heard.Has(Sense.Relay) && heard.Terms.Exists(term => term.Sense is Sense.Named or Sense.Family or Sense.Kin)
        && heard.Events.Exists(one => one.Void is not "past");
}
