namespace ChiBo.Core.Attendance.Reading;

/// <summary>"đến" and "tới" that bring nobody to the meeting: the next one ("buổi họp tới"), how long ("bận đến khuya"), where one takes whom ("đưa cháu đến trường").</summary>
internal static class Until
{
    /// <summary>Whether the word says when or whither something else goes.</summary>
    public static bool IsAt(List<Term> terms, int i) => terms[i].Text is "đến" or "tới" && (IsNextOne(terms, i) || IsEnd(terms, i) || LeadsAway(terms, i));

    /// <summary>The sense it has there: of the next one that of its day, before a plain word part of the reason.</summary>
    public static Sense SenseOf(List<Term> terms, int i) =>
        IsNextOne(terms, i) ? Sense.Now : i + 1 < terms.Count && terms[i + 1].Sense is Sense.Other ? Sense.Other : Sense.Particle;

    /// <summary>Whether a day ends a stretch, so that nothing is put off to it.</summary>
    public static bool IsBefore(List<Term> terms, int day) => day > 0 && terms[day - 1] is { Sense: Sense.Particle, Text: "đến" or "tới" };

    private static bool IsNextOne(List<Term> terms, int i) =>
        i > 0 && terms[i].Text == "tới" && (terms[i - 1].Sense is Sense.Meeting || terms[i - 1].Text is "buổi" or "cuộc" or "kỳ" or "kì" or "lần" or "hôm" or "phiên" or "đợt" or "bữa")
        && !(i + 1 < terms.Count && terms[i + 1].Sense is Sense.Can or Sense.Negation or Sense.Place or Sense.NegationTail);

    private static bool IsEnd(List<Term> terms, int i)
    {
        if (i + 1 >= terms.Count || terms[i + 1].Sense is not (Sense.OtherDay or Sense.Number or Sense.Now))
        {
            return false;
        }

        var back = i + 2 < terms.Count && terms[i + 1].Sense is Sense.OtherDay && terms[i + 2].Sense is Sense.New;
        return back || Ahead(terms, i).Any(term => term.Sense is Sense.Absent || Motion.IsReason(term.Sense));
    }

    private static bool LeadsAway(List<Term> terms, int i)
    {
        if (i + 1 >= terms.Count || terms[i + 1].Sense is not (Sense.Other or Sense.Ill))
        {
            return false;
        }

        var ahead = Ahead(terms, i).ToList();
        var takes = ahead.FindIndex(term => term.Text is "đưa" or "chở" or "đón" or "dẫn" or "dắt" or "cõng" or "theo" or "tiễn") >= 0 && ahead.Exists(term => term.Sense is Sense.Family or Sense.Child or Sense.Kin or Sense.Named);
        return takes || ahead.Exists(term => term.Sense is not Sense.Jam && Motion.IsReason(term.Sense));
    }

    // Back to where somebody, or something that comes after, begins to be spoken of.
    private static IEnumerable<Term> Ahead(List<Term> terms, int i) => terms.Take(i).Reverse().TakeWhile(term =>
        term.Sense is not (Sense.Self or Sense.Break or Sense.Strong or Sense.But or Sense.So or Sense.Still
            or Sense.Finish or Sense.Thus or Sense.Must or Sense.New or Sense.Late) && term.Text != "rồi");
}
