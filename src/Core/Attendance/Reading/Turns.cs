namespace ChiBo.Core.Attendance.Reading;

/// <summary>What a word says when it is denied, or said to others.</summary>
internal static class Turns
{
    public static (Course Course, Weight Weight) Opposite(Course course, Weight weight, Sense sense) => (course, sense) switch
    {
        (_, Sense.Jam) => (Course.Attend, Weight.Hint),
        (_, Sense.OnTime) => (Course.Late, Weight.Outright),
        (_, Sense.Yes or Sense.EmojiYes or Sense.EmojiNo or Sense.Excuse) => (course, Weight.Hint),
        (_, Sense.Free) => (Course.Absent, Weight.Reason),
        (Course.Attend, _) => (Course.Absent, weight == Weight.Hint ? Weight.Reason : weight),
        (_, _) => (Course.Attend, weight == Weight.Reason ? Weight.Hint : weight),
    };

    // "không đến sớm được" is coming, only later.
    public static bool IsPrompt(Term term) =>
        term.Sense == Sense.Come && (term.Text.EndsWith(" sớm", StringComparison.Ordinal) || term.Text.EndsWith(" ngay", StringComparison.Ordinal)
            || term.Text.EndsWith(" liền", StringComparison.Ordinal) || term.Text.EndsWith(" trước", StringComparison.Ordinal));

    // "các bác cứ họp trước": said to the others, it tells of oneself.
    public static bool LeavesWord(Term term) =>
        term.Sense == Sense.Wait || term.Text.StartsWith("không cho ", StringComparison.Ordinal) || (term.Sense == Sense.Late && term.Text is "họp trước" or "khai mạc trước" or "bắt đầu trước" or "làm trước" or "cứ bắt đầu" or "cứ khai mạc" or "trước đi");
}
