using ChiBo.Core.Language;

namespace ChiBo.Core.Attendance.Reading;

/// <summary>"đảng viên ốm", "người ốm": said of anybody, where the sender nowhere speaks of himself; such a message looks something up.</summary>
internal static class General
{
    /// <summary>Whether the people at a term are nobody in particular.</summary>
    public static bool IsSubject(List<Term> terms, int i) =>
        (i == 0 || terms[i - 1].Sense is Sense.Break or Sense.Strong || (i == 1 && terms[0].Sense == Sense.Have))
        && (terms[i].Text != "người" || IsKindOfPeople(terms, i))
        && !terms.Exists(term => term.Sense is Sense.Self or Sense.Request or Sense.Excuse or Sense.Relay || term.Text.StartsWith("xin ", StringComparison.Ordinal));

    /// <summary>Whether a word may name people in general.</summary>
    public static bool IsWord(Term term) => term.Text is "đảng viên" or "quần chúng" or "cán bộ" or "đoàn viên" or "hội viên" or "người dân" or "người";

    // "người ốm" is another; "người mệt quá" is one's own body.
    private static bool IsKindOfPeople(List<Term> terms, int i) =>
        i + 1 < terms.Count && ((terms[i + 1].Sense == Sense.Ill && VietnameseText.Syllables(terms[i + 1].Text)[0] is "ốm" or "bệnh" or "bị" or "đau")
            || terms[i + 1].Text is "cao" or "già" or "khuyết" or "nghèo" or "đang" or "đi" or "bị")
        && !(i + 2 < terms.Count && terms[i + 2].Text is "quá" or "lắm" or "rồi");
}
