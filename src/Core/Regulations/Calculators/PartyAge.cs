using ChiBo.Core.Calendar;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>Tuổi đảng: how many years, and when a number of them is full.</summary>
public sealed class PartyAge : ICalculator
{
    /// <summary>From when it counts.</summary>
    private const string SinceRule = "F133";

    /// <summary>From how many years on no dues are paid.</summary>
    private const string DuesRule = "F111";

    public Calculation? For(CountingQuestion question, Func<string, Passage?> rules)
    {
        var badge = question.Has("huy hieu");
        if (!(badge || question.Has("tuoi dang")) || rules(SinceRule) is not { } since || !since.Text.Contains("ngày ban hành quyết định kết nạp", StringComparison.Ordinal))
        {
            return null;
        }

        var years = question.NumberBefore("nam tuoi dang", "tuoi dang", "nam vao dang") ?? (badge ? question.NumberBefore("nam") : null);
        years = years is > 0 and <= 100 ? years : null;
        if (question.Date is { } date)
        {
            return Worked(question, years, date, badge, [since, .. ForDues(years, rules)]);
        }

        // "đủ 65 tuổi đảng chưa", "bao giờ tôi đủ 50 năm tuổi đảng", "tuổi đảng của tôi bao nhiêu năm".
        var asksForWhom = (question.Has("du") && question.Has("chua", "bao gio", "khi nao", "nam nao", "ngay nao"))
            || (years is null && question.IsPersonal && question.Has("bao nhieu", "may nam"));
        return !asksForWhom || (years is null && !question.IsPersonal) ? null
            : new Calculation.Missing(CalculationTexts.AskAdmission, $"{(years is { } full ? $"bao giờ đủ {full} năm tuổi đảng" : "tuổi đảng của tôi bao nhiêu")}, {(badge ? "huy hiệu, " : "")}vào đảng");
    }

    private static Calculation.Worked Worked(CountingQuestion question, int? years, PastDate since, bool badge, IReadOnlyList<Passage> rules)
    {
        var result = years is { } full
            ? CalculationTexts.Anniversary(since, full, question.Today)
            : CalculationTexts.PartyAge(since, question.Today);
        return new Calculation.Worked(badge ? $"{result} {CalculationTexts.BadgeUnknown}" : result, rules);
    }

    private static IEnumerable<Passage> ForDues(int? years, Func<string, Passage?> rules) =>
        years is not null && rules(DuesRule) is { } dues && PassageFigure.WholeBefore(dues, " năm tuổi Đảng") == years ? [dues] : [];
}
