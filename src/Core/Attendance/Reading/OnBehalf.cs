using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>"vắng hộ bà Nga", "giùm bà Nga: vắng": said for another, wherever the "hộ" stands.</summary>
internal static class OnBehalf
{
    /// <summary>Whether a term is "hộ", "giúp", "giùm" or "thay", with or without its mark.</summary>
    public static bool IsFor(Term term, Utterance said) => term is { Sense: Sense.Other, Length: 1 }
        && (term.Text is "hộ" or "giúp" or "giùm" or "dùm" or "thay" || (term.First(said).IsBare && term.Text is "giup" or "gium" or "dum"));

    /// <summary>Whether a term is such a "hộ", or the "cho" of "xin vắng cho ông Lâm".</summary>
    public static bool IsFor(List<Term> terms, int i, Utterance said) =>
        IsFor(terms[i], said) || (i > 0 && terms[i].Text == "cho" && terms[i - 1].Sense is Sense.Absent or Sense.Late or Sense.BareVang);

    /// <summary>Whether the "hộ" at a term passes on word for the person named behind it; helping him with his harvest does not.</summary>
    public static bool PassesOn(List<Term> terms, int i, Utterance said)
    {
        if (i + 1 >= terms.Count || !IsFor(terms, i, said) || terms[i + 1].Sense is not (Sense.Named or Sense.Family))
        {
            return false;
        }

        var told = terms.Exists(Tells);
        if (i == 0 || terms[i - 1].Sense is Sense.Break or Sense.Strong or Sense.Request or Sense.Particle)
        {
            return terms[i].Text != "thay" || told;
        }

        var word = terms.Take(i).Reverse().TakeWhile(term => term.Sense is not (Sense.Break or Sense.Strong))
            .Any(term => term.Sense is Sense.Absent or Sense.Late or Sense.Come or Sense.Excuse || Tells(term));
        var ends = i + 2 >= terms.Count || terms[i + 2].Sense is Sense.Break or Sense.Strong or Sense.Particle or Sense.Because or Sense.Kin or Sense.Now
            || ((terms[i].Text != "giúp" || Tells(terms[i - 1])) && terms[i + 2].Sense is Sense.Ill or Sense.Busy or Sense.Absent or Sense.Late);
        return word && ends;
    }

    private static bool Tells(Term term) => term.Text.Split(' ')[^1] is "báo" or "nhắn" or "nói";
}
