using System.Globalization;
using System.Text.RegularExpressions;

namespace ChiBo.Core.Regulations.Calculators;

/// <summary>Đảng phí of a person, by his case and the amount it is reckoned from.</summary>
public sealed partial class Dues : ICalculator
{
    /// <summary>From that year on the second rate of F109 and F110 counts, as their texts say.</summary>
    private const int LaterFrom = 2028;

    /// <summary>An income of a month is neither less nor more: a unit was left out or mistaken. Ours.</summary>
    private const decimal Least = 100_000;

    private const decimal Most = 1_000_000_000;

    public Calculation? For(CountingQuestion question, Func<string, Passage?> rules)
    {
        if (question.Amounts.Count > 1 || (question.Amounts.Count == 0 && !question.Has("dang phi")))
        {
            return null;
        }

        var own = DuesCase.In(question.Own);
        var cases = own.Count > 0 ? own : DuesCase.In(question.All);
        var meant = cases is [var only] ? only : null;

        // Where no amount counts, one that follows is about something else; how many months it is for counts.
        if (!DuesQuestion.IsIn(question, cases) || (meant is { Basis: DuesBasis.Fixed } && own.Count == 0 && !question.Own.Has("thang", "nam", "quy")))
        {
            return null;
        }

        if (question.Amounts.Count == 0 && !question.IsPersonal && !DuesQuestion.IsBare(question) && !(meant is { Basis: DuesBasis.Own } && AmountWithoutUnit().IsMatch(question.Own.Line)))
        {
            return meant is { Basis: DuesBasis.Fixed } ? Until(DuesExemption.OnRequest(question, rules), Worked(meant, question, rules)) : null;
        }

        if (DuesExemption.For(question, rules) is { } exempt)
        {
            return new Calculation.Worked(exempt.Sentence, [exempt.Rule], Resume(meant, question));
        }

        // "lương tối thiểu vùng" is nobody's own.
        var reckoned = meant is { Basis: DuesBasis.Own } && question.Own.Has("toi thieu") ? Which(DuesCase.Usual, question)
            : meant is null ? Which(cases.Count == 0 ? DuesCase.Usual : cases, question)
            : Worked(meant, question, rules);
        return Until(DuesExemption.OnRequest(question, rules), reckoned);
    }

    /// <summary>What may be granted on request stands before what is to be paid until then; without an amount it is all there is to say.</summary>
    private static Calculation? Until((string Sentence, Passage Rule)? request, Calculation? reckoned) => (request, reckoned) switch
    {
        (null, _) or (_, null) => reckoned,
        (var (sentence, rule), Calculation.Worked worked) =>
            worked with { Result = $"{sentence} {CalculationTexts.UntilGranted} {worked.Result}", Rules = [rule, .. worked.Rules] },
        (var (sentence, rule), _) => new Calculation.Worked(sentence, [rule], reckoned.Resume),
    };

    private static Calculation.Which Which(IReadOnlyList<DuesCase> cases, CountingQuestion question) =>
        new(CalculationTexts.WhichCase, [.. cases.Select(c => (c.Label, Resume(c, question)))], Resume(null, question));

    private static Calculation? Worked(DuesCase meant, CountingQuestion question, Func<string, Passage?> rules)
    {
        if (rules(meant.Passage) is not { } rule || Rate(meant, rule, question.Today.Year) is not { } rate)
        {
            return null;
        }

        var resume = Resume(meant, question);
        return meant.Basis == DuesBasis.Fixed ? new Calculation.Worked(CalculationTexts.FixedDues(rate, Months(question)), [rule], resume)
            : AmountFor(meant, question) is { } known ? new Calculation.Worked(CalculationTexts.Dues(known, rate, Months(question)), [rule], resume)
            : meant.Basis == DuesBasis.MinimumWage ? new Calculation.Missing(CalculationTexts.AskMinimumWage, CalculationTexts.MinimumWageFound, resume)
            : new Calculation.Missing(CalculationTexts.AskAmount(meant.Asked), CalculationTexts.AmountFound(meant), resume);
    }

    // What somebody without a pension earns does not count: his dues go by the region's minimum wage.
    private static decimal? AmountFor(DuesCase meant, CountingQuestion question) =>
        question.Amounts is [>= Least and <= Most and var amount] && !question.HasNegative && (meant.Basis == DuesBasis.Own || question.Has("toi thieu")) ? amount : null;

    private static decimal? Rate(DuesCase meant, Passage rule, int year) =>
        PassageFigure.Before(rule, meant.Basis == DuesBasis.MinimumWage && year >= LaterFrom ? FormattableString.Invariant($"% từ năm {LaterFrom}") : meant.Figure);

    private static string Resume(DuesCase? meant, CountingQuestion question)
    {
        var months = Months(question) is > 1 and var count ? FormattableString.Invariant($" {count} tháng") : "";
        return $"tính giúp{(meant is null ? "" : $" {meant.Name}")} đóng đảng phí bao nhiêu{months}{(meant?.Basis == DuesBasis.MinimumWage ? " lương tối thiểu" : "")}";
    }

    // For how long the question says itself goes before what was asked before it.
    private static int Months(CountingQuestion question) => MonthsIn(question.Own) ?? MonthsIn(question.All) ?? 1;

    private static int? MonthsIn(SaidWords words) =>
        words.Has("ca nam", "mot nam", "1 nam", "12 thang") ? 12
        : words.Has("mot quy", "1 quy", "ca quy", "moi quy") ? 3
        : MonthsSaid().Match(words.Line) is { Success: true } said && int.Parse(said.ValueSpan, CultureInfo.InvariantCulture) is > 1 and < 12 and var months ? months : null;

    [GeneratedRegex(@"\b\d{1,2}(?= thang )", RegexOptions.CultureInvariant, 200)]
    private static partial Regex MonthsSaid();

    [GeneratedRegex(@" (luong|huu|linh|lanh|nhan|duoc)( (la|duoc|khoang|tam))* \d{1,3} (?!(nam|thang|tuoi|phan|nguoi|ngay) )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex AmountWithoutUnit();
}
