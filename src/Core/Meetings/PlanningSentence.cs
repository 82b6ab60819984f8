using System.Text.RegularExpressions;
using ChiBo.Core.Calendar;
using ChiBo.Core.Language;

namespace ChiBo.Core.Meetings;

/// <summary>Tells whether a free sentence plans a meeting or the monthly ones.</summary>
public static partial class PlanningSentence
{
    /// <summary>A longer text is no such sentence; ours.</summary>
    public const int Longest = 500;

    /// <summary>"ngày 3 hằng tháng 19h tại …": a day of every month with a time, or with a word for meeting.</summary>
    public static bool IsMonthly(string text, DateTime now)
    {
        if (text.Length > Longest || text.Contains('?', StringComparison.Ordinal) || !MonthlySchedule.SpeaksOfEveryMonth(text))
        {
            return false;
        }

        var read = MonthlySchedule.Read(text, now);
        var tellsDay = read.Day is not null || read.Faults.Any(f => f.Kind is WhenFaultKind.NoSuchDay or WhenFaultKind.SeveralDays or WhenFaultKind.LunarDay);
        var tellsTime = read.Time is not null || read.Faults.Any(f => f.Kind is WhenFaultKind.NoSuchTime or WhenFaultKind.AmbiguousTime or WhenFaultKind.SeveralTimes);
        return tellsDay && (tellsTime || Begins().IsMatch(Plain(text)));
    }

    /// <summary>"họp chuyên đề thứ 6 tuần sau 19h30 tại …": begins with a word for meeting and tells a day or a time.</summary>
    public static bool IsOne(string text, DateTime now)
    {
        var folded = Plain(text);
        if (text.Length > Longest || text.Contains('?', StringComparison.Ordinal) || !Begins().IsMatch(folded) || OwnAnswer().IsMatch(folded))
        {
            return false;
        }

        var when = MeetingPhrase.Read(SpokenAgenda.Split(text).Rest, now).When;
        return when.Date is not null || when.Time is not null || when.Faults.Any(f => f.Kind != WhenFaultKind.NothingFound);
    }

    private static string Plain(string text) => string.Join(' ', VietnameseText.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^((dat|them|len|tao|ghi|chi uy|chi bo|moi|xin) )?((lich|them|moi|mot) )?((lich|cuoc|buoi) )?(hop|sinh hoat|dai hoi)\b", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Begins();

    // A leader answers invitations too.
    [GeneratedRegex(@"\b(den muon|xin vang|vang mat|khong (di|du|hop|den)|(toi|em|minh|chau) ban|ban roi|co viec|doi sang)\b|\b(khong|nao|chua|sao)\s*$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex OwnAnswer();
}
