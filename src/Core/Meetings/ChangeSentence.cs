using System.Text.RegularExpressions;
using ChiBo.Core.Language;

namespace ChiBo.Core.Meetings;

/// <summary>A free sentence that changes a planned meeting: "dời họp sang thứ sáu 4/12 19h30", "hủy buổi họp 3/12".</summary>
/// <param name="What">What is to change.</param>
/// <param name="Old">The day of the meeting that is meant, where the sentence names it.</param>
/// <param name="New">The words about the new time, place or agenda; empty where there are none.</param>
public sealed partial record ChangeSentence(MeetingAlteration What, DateOnly? Old, string New)
{
    /// <summary>Null for any other sentence.</summary>
    public static ChangeSentence? Read(string text, DateTime now)
    {
        var folded = VietnameseText.Fold(text);
        if (text.Length > PlanningSentence.Longest || folded.Length != text.Length || text.Contains('?', StringComparison.Ordinal) || Asking().IsMatch(folded))
        {
            return null;
        }

        if (Cancelling().IsMatch(folded))
        {
            return new ChangeSentence(MeetingAlteration.Cancel, DayIn(text, now), "");
        }

        if (Agenda().Match(folded) is { Success: true } agenda)
        {
            return new ChangeSentence(MeetingAlteration.Agenda, DayIn(agenda.Value, now), text[(agenda.Index + agenda.Length)..].Trim(' ', ':'));
        }

        var place = Place().IsMatch(folded);
        if (!place && !Moving().IsMatch(folded))
        {
            return null;
        }

        var (old, wanted) = AtArrow(text, folded);
        return new ChangeSentence(place ? MeetingAlteration.Place : MeetingAlteration.Time, DayIn(old, now), wanted);
    }

    // Before "sang" stands what is, after it what shall be; without it a move tells only what shall be.
    private static (string Old, string New) AtArrow(string text, string folded)
    {
        var arrow = Arrow().Match(text);
        if (arrow.Success)
        {
            return (text[..arrow.Index], text[(arrow.Index + arrow.Length)..].Trim());
        }

        return Place().IsMatch(folded) || Putting().IsMatch(folded) ? (text, "") : ("", text);
    }

    private static DateOnly? DayIn(string text, DateTime now) => MeetingPhrase.Read(text, now).When.Date;

    [GeneratedRegex(@"^(xin |cho |de nghi |chi uy )*(huy( bo)? (cuoc |buoi |lich |mot )*|bo (cuoc |buoi |lich )+)(hop|sinh hoat|dai hoi)\b|^huy (buoi|lich)\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Cancelling();

    [GeneratedRegex(@"^(xin |cho |de nghi |chi uy )*(doi|chuyen|sua) (lai )?(cho|dia diem|noi|phong) ((cua |cuoc )*(hop|buoi|lich|sinh hoat|dai hoi)|sang|qua|thanh)\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(khong|ai|gi|sao|the nao|chua|ai dong y|quyet dinh|quy dinh)( (a|vay|the|nhi|ha|day|em|chau|bac|anh|chi|dong chi))*\s*$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Asking();

    // "chuyển sinh hoạt" alone is the transfer of a membership.
    [GeneratedRegex(@"^(xin |cho |de nghi |chi uy )*((doi|chuyen|hoan|lui) (lai )?(lich|cuoc|buoi|gio|ngay|hop)\b|(doi|hoan|lui) sinh hoat\b|(doi|hoan|lui|chuyen) dai hoi.*\d)", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Moving();

    [GeneratedRegex(@"^(xin |cho )*(hoan|lui)\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Putting();

    // Read in the text as typed: "sáng" and "tối" are parts of the day.
    [GeneratedRegex(@"\b(sang|qua|thành|thanh|đến|den|tới|về|ve|vào|vao|ra)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^(ghi )?noi dung (cuoc |buoi )?(hop|sinh hoat)( ngay)?( \d{1,2}/\d{1,2}(/\d{4})?)?( la\b|\s*:|$)", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Agenda();
}
