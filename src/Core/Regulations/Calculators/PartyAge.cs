using ChiBo.Core.Calendar;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>Tuổi đảng: how many years, and when a number of them is full.</summary>
public sealed class PartyAge : ICalculator
{
    /// <summary>From when it counts.</summary>
    private const string SinceRule = "F133";

    /// <summary>From how many years on no dues are paid.</summary>
    private const string DuesRule = "F111";

    private static readonly string[] s_admission = ["vao dang", "ket nap", "dang vien", "quyet dinh", "tuoi dang"];

    /// <summary>A day of something else is none from which it counts; the ceremony comes after the decision.</summary>
    private static readonly string[] s_elsewhere = ["le ket nap", "lam le", "chinh thuc", "huu", "nhap ngu", "bo doi", "di lam", "cong tac", "den", "tinh den", "chuyen ve"];

    /// <summary>The day of the decision by which somebody joined, where the question says that it is that; null where it does not.</summary>
    public static PastDate? Admission(CountingQuestion question) => question.DateBehind(s_admission, s_elsewhere);

    public Calculation? For(CountingQuestion question, Func<string, Passage?> rules)
    {
        var badge = question.Has("huy hieu");
        if (!(badge || question.Has("tuoi dang")) || question.Has("tu ngay nao", "tu khi nao", "tu luc nao") || rules(SinceRule) is not { } since || !since.Text.Contains("ngày ban hành quyết định kết nạp", StringComparison.Ordinal))
        {
            return null;
        }

        var years = question.NumberBefore("nam tuoi dang", "tuoi dang", "nam vao dang") ?? (badge ? question.NumberBefore("nam") : null);
        years = years is > 0 and <= 100 ? years : null;
        var resume = $"{(years is { } full ? $"bao giờ đủ {full} năm tuổi đảng" : "tuổi đảng của tôi bao nhiêu")}, {(badge ? "huy hiệu, " : "")}vào đảng";
        var isOther = question.DateBehind(s_elsewhere, []) is not null;
        if ((Admission(question) ?? (isOther || (badge && years is null && !question.Has("tuoi dang")) ? null : question.Date)) is { } date)
        {
            // "còn 15/11 thì sao" is hardly a day of admission.
            if (question.IsFollowUp && date.YearsTo(question.Today).Most == 0)
            {
                return null;
            }

            return new Calculation.Worked(Result(question, years, date, badge), [since, .. ForDues(years, rules)], resume);
        }

        // "đủ 65 tuổi đảng chưa", "bao giờ tôi đủ 50 năm tuổi đảng", "tuổi đảng của tôi bao nhiêu năm", "sinh năm 1950 thì bao nhiêu tuổi đảng".
        var isBirthday = question.Birthday is not null;
        var asksForWhom = isBirthday || isOther
            || (question.Has("du") && question.Has("chua", "bao gio", "khi nao", "nam nao", "ngay nao") && (years is not null || question.IsPersonal))
            || (years is null && question.IsPersonal && question.Has("bao nhieu", "may nam"));
        return asksForWhom ? new Calculation.Missing(isBirthday ? CalculationTexts.AskAdmissionNotBirth : CalculationTexts.AskAdmission, CalculationTexts.AdmissionFound, resume) : null;
    }

    private static string Result(CountingQuestion question, int? years, PastDate since, bool badge)
    {
        var result = years is { } full
            ? CalculationTexts.Anniversary(since, full, question.Today)
            : CalculationTexts.PartyAge(since, question.Today);
        return badge ? $"{result} {CalculationTexts.BadgeUnknown}" : result;
    }

    private static IEnumerable<Passage> ForDues(int? years, Func<string, Passage?> rules) =>
        years is not null && rules(DuesRule) is { } dues && PassageFigure.WholeBefore(dues, " năm tuổi Đảng") == years ? [dues] : [];
}
