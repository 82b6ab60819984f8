using System.Text.RegularExpressions;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>Who need not pay đảng phí, as far as a question says it: without more, or on request.</summary>
public static partial class DuesExemption
{
    private const string ExemptRule = "F111";
    private const string HardshipRule = "F166";
    private const string Request = "có đơn gửi chi bộ";

    /// <summary>Why nothing is to be paid, with the rule; null where the question says nothing of the kind.</summary>
    public static (string Sentence, Passage Rule)? For(CountingQuestion question, Func<string, Passage?> rules) =>
        rules(ExemptRule) is not { } rule ? null
        : PassageFigure.WholeBefore(rule, " năm tuổi Đảng") is { } least && YearsIn(question) is { } years && years >= least ? (CalculationTexts.ExemptByYears(years, least), rule)
        : rule.Text.Contains("trợ cấp hưu trí xã hội", StringComparison.Ordinal) && question.All.States("huu tri xa hoi", "huu xa hoi") ? (CalculationTexts.ExemptBySocialPension, rule)
        : null;

    /// <summary>What may be asked for in writing, with the rule; null where the question says nothing of the kind.</summary>
    public static (string Sentence, Passage Rule)? OnRequest(CountingQuestion question, Func<string, Passage?> rules) =>
        question.All.States("ho ngheo", "can ngheo", "hiem ngheo", "ung thu", "benh nang") && rules(ExemptRule) is { } rule && rule.Text.Contains(Request, StringComparison.Ordinal)
            ? (CalculationTexts.ExemptOnRequest, rule)
        : question.All.States("kho khan") && rules(HardshipRule) is { } hardship && hardship.Text.Contains(Request, StringComparison.Ordinal)
            ? (CalculationTexts.ReducedOnRequest, hardship)
        : null;

    private static int? YearsIn(CountingQuestion question)
    {
        // "sang năm tôi đủ 50 năm", "còn 2 năm nữa mới đủ": not yet.
        if (question.Own.Has("sang nam", "nam toi", "nam nua", "thang nua"))
        {
            return null;
        }

        foreach (Match match in Years().Matches(question.Own.Line))
        {
            if (!match.Groups["not"].Success)
            {
                return int.Parse(match.Groups["years"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return PartyAge.Admission(question) is { } since ? since.YearsTo(question.Today).Least : null;
    }

    [GeneratedRegex(
        @"(?<not> (gan|sap|chua|duoi|khong|thieu)( (du|duoc|toi|den|tron|phai|co|nhan))*)? ((?<years>\d{1,3})( nam)? (tuoi dang|vao dang|trong dang|dung trong)"
        + @"|huy hieu (?<years>\d{1,3})|(tuoi dang|dang vien|vao dang)( (cua toi|toi|em|la|duoc|da|nay|hon|tren|du))* (?<years>\d{1,3})(?= nam ))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Years();
}
