using System.Text.RegularExpressions;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>Tells questions from statements.</summary>
internal static partial class Question
{
    /// <summary>Matters of the rules, of which nobody speaks who only says whether he will come.</summary>
    private static readonly HashSet<string> s_matters =
    [
        "du bi", "ket nap", "ky luat", "dieu le", "nghi quyet", "chi uy", "bieu quyet", "dang phi", "chuyen sinh", "vao dang", "khoi dang", "xoa ten", "quy dinh", "chi thi",
        "thoi han", "tieu chuan", "dieu kien", "ho so", "mien sinh", "khai tru", "khieu nai", "huy hieu", "tuoi dang", "nhiem ky", "dai hoi", "khien trach", "canh cao",
        "quy che", "cam tinh", "tham quyen", "dang uy", "trach nhiem", "xep loai", "kiem diem", "the dang", "chinh thuc", "muc dong",
    ];

    /// <summary>Whether a message asks something, whatever else it tells.</summary>
    public static bool IsIn(Hearing heard) =>
        heard.Terms.Exists(term => term.Text == "?") || heard.Clauses.Exists(clause => Asks(heard.Terms, clause))
        || AsksInWriting().IsMatch(string.Join(' ', heard.Said.Words.Select(word => word.Fold)));

    /// <summary>Whether it speaks of a matter of the rules.</summary>
    public static bool NamesMatter(Hearing heard) =>
        heard.Said.Words.Zip(heard.Said.Words.Skip(1), (one, next) => $"{one.Fold} {next.Fold}").Any(s_matters.Contains);

    /// <summary>Whether a clause asks something.</summary>
    public static bool Asks(List<Term> terms, Clause clause)
    {
        // "đi chứ sao": of course.
        var ofCourse = clause.End - clause.Start == 2 && terms[clause.Start].Text == "chứ" && terms[clause.Start + 1].Sense == Sense.HowCould;
        if (ofCourse || Polarity.IsRhetorical(terms, clause) || clause.Has(terms, Sense.Hedge))
        {
            return false;
        }

        var last = clause.End - 1;
        while (last > clause.Start && terms[last].Sense is Sense.Particle or Sense.QuestionTail or Sense.EmojiUnsure or Sense.Kin)
        {
            last--;
        }

        var content = clause.In(terms).Take(last - clause.Start)
            .Any(term => Clause.IsPredicate(term.Sense) || term.Sense is Sense.Other or Sense.Have or Sense.Meeting or Sense.Can or Sense.Toward or Sense.Number);
        var tail = terms[last] is { Sense: Sense.Negation, Text: "không" or "chưa" } && content;
        var mark = clause.End < terms.Count && terms[clause.End].Text == "?";
        var tag = content && terms[clause.End - 1] is { Sense: Sense.QuestionTail, Text: "à" or "hả" or "nhỉ" or "hở" or "chăng" };
        var choice = terms[clause.End - 1] is { Sense: Sense.QuestionTail, Text: "vậy" or "thế" } && clause.Has(terms, Sense.Clock) && clause.In(terms).Any(term => term.Text == "hay");
        return tail || mark || tag || choice || Wonders(terms, clause);
    }

    /// <summary>Whether a question asks leave for oneself: "tôi đến muộn được không".</summary>
    public static bool AsksLeave(List<Term> terms, Clause clause)
    {
        var possible = clause.In(terms).Any(term => term.Sense == Sense.Can || term.Text is "có được" or "được");
        return possible && clause.Has(terms, Sense.Self, Sense.Request, Sense.Excuse, Sense.Come, Sense.Late, Sense.Absent)
            && (!clause.Has(terms, Sense.Ask) || AsksForThisOnce(terms, clause)) && (clause.Has(terms, Sense.Come, Sense.Absent, Sense.Late, Sense.Excuse) || (clause.Has(terms, Sense.Meeting) && clause.Has(terms, Sense.Self) && clause.Has(terms, Sense.Request)))
            || (possible && clause.In(terms).Any(term => term.Text is "xin phép" or "xin nghỉ" or "xin"));
    }

    // "vắng buổi này có được không" asks leave; "vắng có được không" asks for the rule.
    private static bool AsksForThisOnce(List<Term> terms, Clause clause) =>
        clause.Has(terms, Sense.Now, Sense.Self) && clause.In(terms).All(term => term.Sense != Sense.Ask || term.Text == "có được");

    // Of a text without marks, where words are not surely known: "… thì sao", "… hay tạm thời", "… được hông".
    [GeneratedRegex(@"\bthi (\w+ ){0,3}(sao|the nao|lam gi|bi gi|(o|ra|den|toi) dau|gap ai|hoi ai)\b|(\w+ ){5}(sao|the nao|la gi|bao nhieu)$|\w+ \w+ \w+ hay \w+ \w+|(\w+ ){6}(khong|ko|hong|hem|chua)\W*(vay|a|ta|em|\W)*$|\b(gi|nao|may|ai)\b.* vay\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex AsksInWriting();

    private static bool Wonders(List<Term> terms, Clause clause)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            var asks = terms[i].Sense == Sense.Ask && !IsIdle(terms, clause, i);
            var how = terms[i].Sense == Sense.HowCould && !clause.Has(terms, Sense.Can);
            if (asks || how)
            {
                return true;
            }
        }

        return false;
    }

    // "bệnh tiểu đường ăn gì" asks, "bận việc gì ấy" does not.
    private static bool AsksOfThing(List<Term> before) =>
        before[^1] is { Sense: Sense.Other, Text: not ("việc" or "chuyện" or "điều" or "cái") } && !before.Exists(term => term.Sense is Sense.Negation or Sense.Hedge);

    // "không bận gì", "có gì tôi báo": the asking word asks nothing.
    private static bool IsIdle(List<Term> terms, Clause clause, int at)
    {
        var before = terms.Skip(clause.Start).Take(at - clause.Start).ToList();
        var loose = terms[at].Text is "gì" or "chi" or "cái gì" or "nào";
        return (terms[at].Text is "ai" && before.Exists(term => term.Sense is Sense.Negation))
            || (terms[at].Text is "đi đâu" && before.Exists(term => term.Sense is Sense.Negation))
            || (loose && before.Exists(term => term.Sense is Sense.Negation or Sense.Busy or Sense.Free or Sense.Absent or Sense.Ill or Sense.Hedge) && !AsksOfThing(before))
            || (terms[at].Text is "có gì" && terms.Skip(at).Any(term => term.Sense is Sense.Self or Sense.Defer))
            || (terms[at].Text is "mấy" && at + 1 < clause.End && terms[at + 1].Sense is Sense.Now or Sense.Particle or Sense.Child);
    }
}
