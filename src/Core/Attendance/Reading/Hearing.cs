using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>Goes through the clauses of a message and notes every thing said about coming, with what makes it not count.</summary>
internal sealed class Hearing
{
    private readonly List<Term> _terms;
    private readonly ReplyContext _context;
    private Owner _owner = Owner.Self;
    private bool _past;
    private bool _doubt;

    private Hearing(Utterance said, ReplyContext context)
    {
        Said = said;
        _context = context;
        _terms = Reading.Terms.Read(said, context);
        Clauses = Clause.Cut(_terms);
        foreach (var clause in Clauses)
        {
            Hear(clause);
        }
    }

    public Utterance Said { get; }

    public List<Term> Terms => _terms;

    public List<Clause> Clauses { get; }

    public List<Event> Events { get; } = [];

    public bool AsksLeave { get; private set; }

    public static Hearing Of(Utterance said, ReplyContext context) => new(said, context);

    public bool Has(Sense sense) => _terms.Exists(term => term.Sense == sense);

    private void Hear(Clause clause)
    {
        var asks = Question.Asks(_terms, clause);
        AsksLeave |= asks && Question.AsksLeave(_terms, clause);
        if (clause.Opposes || _terms[clause.Start].Text == "thôi" || (clause.Index > 0 && Clauses[clause.Index - 1].Sentence != clause.Sentence))
        {
            _past = false;
            _doubt = false;
        }

        var thus = _terms.FindIndex(clause.Start, clause.End - clause.Start, term => term.Sense == Sense.Thus);
        for (var i = clause.Start; i < clause.End; i++)
        {
            Track(clause, i);
            if (Says(clause, i) is not { } says)
            {
                continue;
            }

            var denied = _terms[i].Sense != Sense.Negation && Polarity.IsDenied(_terms, clause, i);
            var (course, weight) = !denied ? says : Turns.IsPrompt(_terms[i]) || (i + 1 < clause.End && _terms[i + 1].Sense == Sense.OnTime) ? (Course.Late, Weight.Outright) : Turns.Opposite(says.Course, says.Weight, Unable(clause, i) ? Sense.Free : _terms[i].Sense);
            course = course == Course.Attend && _terms[i].Sense == Sense.Come ? Timing.Of(_terms, Clauses, clause, i, _context) : course;
            var reason = asks ? "question" : IsEcho(clause, i) ? "echo" : course == Course.Attend && !denied && Motion.IsOtherMeeting(_terms, i) ? "other meeting" : denied && IsEitherWay(clause, i) ? "either way" : WhyVoid(clause, i, thus, course, weight);
            var turned = clause.Turned || clause.Has(_terms, Sense.Still) || _terms[i].Text.StartsWith("vẫn ", StringComparison.Ordinal);
            var own = Turns.LeavesWord(_terms[i]) || (course == Course.Absent && weight == Weight.Outright && Relatives.Explain(this, clause, i));
            Events.Add(new Event(course, weight, own ? Owner.Self : _owner, i, clause.Index, turned, _terms[i].Sense is Sense.Free or Sense.Recovered, reason));
        }
    }

    private void Track(Clause clause, int i)
    {
        var sense = _terms[i].Sense;
        _past = sense switch { Sense.Past => i == 0 || _terms[i - 1].First(Said).Fold != "tu", Sense.Now => false, _ => _past && !IsPresent(_terms[i]) };
        _doubt |= sense is Sense.Hedge or Sense.If or Sense.Shift;
        var subject = i == clause.Start || _terms[i - 1].Sense is Sense.Now or Sense.Past or Sense.But or Sense.So or Sense.Because or Sense.Relay
            or Sense.Yes or Sense.Ack or Sense.Request or Sense.Hedge or Sense.If or Sense.Still or Sense.Thus or Sense.Negation or Sense.Clock or Sense.Excuse
            || _terms[i - 1].Text is "báo"
            || (_terms[i - 1].Sense == Sense.Particle && _terms[i - 1].Text is not ("cả" or "cùng"));
        _owner = sense switch
        {
            Sense.Self when i > clause.Start && _terms[i - 1].Sense is Sense.Family or Sense.Child => _owner,
            Sense.Self or Sense.Together => Owner.Self,
            Sense.Kin when _terms[i].Text is "con" or "cháu" && i + 1 < clause.End && _terms[i + 1].Sense == Sense.Ill => Owner.Child,
            Sense.Kin when _owner == Owner.Child && _terms[i].Text == "cháu" => Owner.Child,
            Sense.Kin when _owner != Owner.Named => Owner.Self,
            Sense.Child when subject => Owner.Child,
            Sense.Family when subject && _terms[i].Text is "nhà tôi" or "nhà em" && !(i + 1 < clause.End && !_terms[i + 1].Text.StartsWith("có ", StringComparison.Ordinal) && i + 1 < clause.End && _terms[i + 1].Sense is Sense.Ill or Sense.Busy or Sense.Elsewhere) => Owner.Self,
            Sense.Family when subject => Owner.Family,
            Sense.Named when subject => Owner.Named,
            Sense.Group when subject => Owner.Group,
            _ => _owner,
        };
        if (i == clause.Start && _owner is Owner.Child or Owner.Family or Owner.Group && sense is not (Sense.Child or Sense.Family or Sense.Group)
            && Events.Count > 0 && Events[^1].Clause < clause.Index && !(sense == Sense.Kin))
        {
            _owner = Owner.Self;
        }
    }

    private (Course Course, Weight Weight)? Says(Clause clause, int i) => _terms[i].Sense switch
    {
        Sense.Recovered when IsStillToCome(clause, i) => (Course.Absent, Weight.Reason),
        Sense.Come => (Course.Attend, Weight.Outright),
        Sense.Absent => (Course.Absent, Weight.Outright),
        Sense.Late => (Course.Late, Weight.Outright),
        Sense.OnTime when _terms[i].Text == "sớm" && i > 0 && _terms[i - 1].Sense != Sense.Negation && Polarity.IsDenied(_terms, clause, i) => null,
        Sense.OnTime => (Course.Attend, Weight.Hint),
        Sense.Reason when HasMinder(clause, i) => null,
        Sense.Busy or Sense.Ill or Sense.Death or Sense.Reason or Sense.Elsewhere or Sense.Home or Sense.Wait => (Course.Absent, Weight.Reason),
        Sense.Jam => (Course.Late, Weight.Hint),
        Sense.Excuse or Sense.EmojiNo => (Course.Absent, Weight.Hint),
        Sense.Free or Sense.Recovered or Sense.Yes or Sense.EmojiYes => (Course.Attend, Weight.Hint),
        Sense.Ask when _terms[i].Text is "đi đâu" && i > clause.Start && _terms[i - 1].Sense == Sense.Negation => (Course.Attend, Weight.Outright),
        Sense.Have when IsAlone(clause, Sense.Have) => (Course.Attend, Weight.Outright),
        Sense.Can when IsAlone(clause, Sense.Can) => (Course.Attend, Weight.Hint),
        Sense.Negation when CannotMove(clause, i) => (Course.Absent, Weight.Reason),
        Sense.Negation when _terms[i].Text is "không" or "chẳng" && IsAlone(clause, Sense.Negation) => (Course.Absent, Weight.Outright),
        _ => null,
    };

    // "còn 3 ngày nữa tôi mới ra viện": not well yet.
    private bool IsStillToCome(Clause clause, int i) =>
        i > clause.Start && _terms[i - 1].Sense == Sense.New
        && _terms.Take(i).Any(term => term.Sense is Sense.OtherDay or Sense.Clock || term.Text is "nữa" or "mai" or "ngày mai" or "mốt");

    // "chưa ra ngoài được", "không ngồi lâu được": said of the body, so that the meeting is out of reach too.
    private bool CannotMove(Clause clause, int i) =>
        i + 1 < clause.End && (_terms[i + 1].Text is "ngồi" or "đứng" or "dậy" or "bước" or "nhấc" || (_terms[i + 1].Text == "ra" && _terms[i + 1].Sense == Sense.Other))
        && _terms.Skip(i + 2).Take(clause.End - i - 2).Any(term => term.Sense == Sense.Can || term.Text == "nổi");

    private bool IsAlone(Clause clause, Sense sense) =>
        clause.In(_terms).Count(term => term.Sense == sense) == 1
        && clause.In(_terms).All(term => term.Sense == sense || (sense == Sense.Can && term.Sense == Sense.Negation) || term.Sense is Sense.Particle or Sense.Self or Sense.Kin or Sense.Ack or Sense.Yes
            or Sense.QuestionTail or Sense.EmojiUnsure or Sense.EmojiNo or Sense.EmojiYes or Sense.Now or Sense.But or Sense.So or Sense.NegationTail);

    // "cháu có bà trông rồi": someone else minds it.
    private bool HasMinder(Clause clause, int i) =>
        _terms[i].Text is "trông" or "giữ" or "chăm" or "chăm sóc" or "nuôi"
        && _terms.Skip(clause.Start).Take(i - clause.Start).Any(term => term.Sense == Sense.Have);

    private string? WhyVoid(Clause clause, int i, int thus, Course course, Weight weight)
    {
        var before = _terms.Skip(clause.Start).Take(i - clause.Start).ToList();
        if (before.Exists(term => term.Text is "không phải tôi" or "không phải em" && term.Sense == Sense.Social))
        {
            return "not I";
        }

        var still = clause.Has(_terms, Sense.Still);
        if (_terms[clause.Start].Text == "mà" && i == clause.Start + 1 && course == Course.Attend && _terms[i].Sense == Sense.Come && IsMadness(clause))
        {
            return "condition";
        }

        var stillIll = _terms[i].Sense == Sense.Ill && (_terms.Exists(term => term.Text == "chưa") || JustNow(i)) && !_terms.Exists(term => term.Sense == Sense.Topic);
        if (!stillIll && (_past || IsOver(clause)) && !(weight == Weight.Reason && clause.Has(_terms, Sense.Now)))
        {
            return "past";
        }

        if (IsSettled(i))
        {
            return "past";
        }

        if (PutsOff(clause) && !clause.Has(_terms, Sense.Now) && weight != Weight.Reason && _terms[i].Text != "hẹn")
        {
            return "other day";
        }

        if (_doubt || clause.Has(_terms, Sense.Hedge, Sense.If))
        {
            return "doubt";
        }

        if (course == Course.Attend || course == Course.Absent && weight == Weight.Outright)
        {
            if (i + 1 < clause.End && _terms[i + 1].Sense == Sense.Thus)
            {
                return "topic";
            }
        }

        if (thus > clause.Start && i > thus && IsCondition(clause, thus, course))
        {
            return "condition";
        }

        var wish = before.Exists(term => term.Sense == Sense.Want) && !IsPlainWish(i);
        var tries = !still && before.Exists(term => term.Sense == Sense.TryTo);
        return (wish && (course != Course.Absent || before.Exists(term => term.Text is "tưởng" or "định" or "tính" or "những tưởng"))) ? "wish"
            : tries && course != Course.Absent ? "tries" : null;
    }

    // "tôi muốn đi họp" comes; "muốn đi lắm" is said by him who cannot.
    private bool IsPlainWish(int i) => _terms[i].Text is not ("đi" or "đăng ký")
        && _terms.TrueForAll(term => term.Sense is Sense.Self or Sense.Kin or Sense.Come or Sense.Meeting or Sense.Now || term is { Sense: Sense.Want, Text: "muốn" }
            || (term.Sense == Sense.Particle && term.Text is not ("lắm" or "quá" or "rất" or "thật" or "mà" or "chứ" or "được")));

    // "tôi mới chuyển nhà": over, and told for another reason.
    private bool IsSettled(int i) => i > 0 && _terms[i - 1].Text is "mới" or "vừa" or "đã"
        && _terms[i].Text is "chuyển nhà" or "dọn nhà" or "về nhà mới" or "làm nhà" or "xây nhà" or "sửa nhà" or "cưới" or "tân gia";

    private bool PutsOff(Clause clause) =>
        Enumerable.Range(clause.Start, clause.End - clause.Start).Any(at => _terms[at].Sense == Sense.OtherDay && !Until.IsBefore(_terms, at));

    // "không đi bộ được", "không đi xe được": denied, it hinders all the more.
    private bool Unable(Clause clause, int i) =>
        _terms[i].Sense == Sense.Elsewhere && _terms.Skip(i + 1).Take(clause.End - i - 1).Any(term => term.Sense == Sense.Can || term.Text is "nổi" or "được");

    // "đau thế này mà đi", with nothing behind: who would come so?
    private bool IsMadness(Clause clause) =>
        clause.Index > 0 && clause.In(_terms).Skip(2).All(term => term.Sense is Sense.Particle or Sense.QuestionTail or Sense.Kin or Sense.Meeting)
        && Clauses[clause.Index - 1].In(_terms).Any(term => Motion.IsReason(term.Sense)) && !Clauses[clause.Index - 1].Has(_terms, Sense.Thus);

    private bool JustNow(int i) =>
        _terms[i].Text.StartsWith("mới ", StringComparison.Ordinal) || _terms[i].Text.StartsWith("vừa ", StringComparison.Ordinal) || (i > 0 && _terms[i - 1].Text is "vừa" or "mới");

    // "không nghỉ được" is said of the meeting and of work alike.
    private bool IsEitherWay(Clause clause, int i) =>
        _terms[i].Sense == Sense.Absent && _terms[i].Text.Contains("nghỉ", StringComparison.Ordinal)
        && _terms.Skip(i + 1).Take(clause.End - i - 1).Any(term => term.Sense is Sense.Can || term.Text == "làm");

    // "đi sao được mà đi": the second only repeats the first.
    private bool IsEcho(Clause clause, int i) =>
        i == clause.Start + 1 && _terms[clause.Start].Text == "mà" && clause.Start > 0 && _terms[clause.Start - 1].Sense is Sense.Can or Sense.Absent
        && clause.In(_terms).Skip(2).All(term => term.Sense == Sense.Particle);

    private bool IsOver(Clause clause) =>
        clause.Has(_terms, Sense.Past) && !clause.In(_terms).Any(term => term.First(Said).Fold == "tu") && !clause.In(_terms).Any(term => term.Sense == Sense.Now || IsPresent(term));

    private static bool IsPresent(Term term) => term.Text is "sẽ" || term.Text.StartsWith("đang", StringComparison.Ordinal);

    // "trời tạnh thì tôi ra" sets a condition; "tháng này thì chịu", "ờ thì đi", "họp thì phải đi chứ" do not.
    private bool IsCondition(Clause clause, int thus, Course course)
    {
        var ahead = _terms.GetRange(clause.Start, thus - clause.Start);
        var said = ahead.Exists(term => (term.Sense == Sense.Come && term.Text.EndsWith(" kịp", StringComparison.Ordinal)) || term.Sense is Sense.Other or Sense.Child or Sense.Family or Sense.Named or Sense.Free or Sense.Recovered or Sense.Can or Sense.OtherDay or Sense.If || Motion.IsReason(term.Sense));
        var must = _terms.Skip(thus).Take(clause.End - thus).Any(term => term.Sense is Sense.Must or Sense.Still);
        var absurd = course == Course.Absent && _terms.Skip(thus).Take(clause.End - thus).Any(term => term.Sense == Sense.HowCould || term.Text.Contains(" làm sao ", StringComparison.Ordinal));
        return said && !absurd && !(must && course != Course.Absent);
    }
}
