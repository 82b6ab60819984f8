namespace ChiBo.Core.Regulations.Calculators;

/// <summary>Đảng phí of a person, by his case and the amount it is reckoned from.</summary>
public sealed class Dues : ICalculator
{
    /// <summary>From that year on the second rate of F109 and F110 counts, as their texts say.</summary>
    private const int LaterFrom = 2028;

    private const string Ask = "đóng đảng phí bao nhiêu";

    private static readonly string[] s_howMuch = ["bao nhieu", "bn", "may", "tinh", "muc", "the nao"];

    /// <summary>Questions whether something was paid, or need not be: nothing to work out.</summary>
    private static readonly string[] s_other = ["mien", "giam", "dong chua", "nop chua", "no", "chua dong", "chua nop", "da dong", "da nop", "nop o dau", "khong dong", "khong nop"];

    private static readonly Case[] s_cases =
    [
        new("Hết tuổi lao động, không lương hưu", "không có lương hưu", "F110", "% lương tối thiểu tháng", Basis.MinimumWage)
        {
            Words = ["khong co luong huu", "khong luong huu", "chua co luong huu", "ko co luong huu"],
        },
        new("Hưởng lương hưu", "lương hưu", "F105", "% mức lương hưu", Basis.Own, "Lương hưu") { Words = ["luong huu", "huu tri", "nghi huu", "ve huu", "huu"] },
        new("Nghỉ ốm, thai sản", "trợ cấp thai sản", "F107", "% khoản trợ cấp", Basis.Own, "Khoản trợ cấp") { Words = ["thai san", "nghi om", "om dau"] },
        new("Học sinh, sinh viên", "sinh viên", "F108", " đồng một tháng", Basis.None) { Words = ["sinh vien", "hoc sinh"] },
        new("Lao động tự do, nội trợ, làm ruộng", "lao động tự do", "F109", "% lương tối thiểu tháng", Basis.MinimumWage)
        {
            Words = ["tu do", "noi tro", "lam ruong", "buon ban", "nong dan", "khong dong bao hiem"],
        },
        new("Đang đi làm, đóng bảo hiểm xã hội", "lương đóng bảo hiểm", "F106", "% tiền lương", Basis.Own, "Tiền lương đóng bảo hiểm")
        {
            Words = ["dong bao hiem", "bhxh", "bao hiem xa hoi", "dang di lam", "cong chuc", "vien chuc", "cong nhan", "luong"],
        },
    ];

    private enum Basis
    {
        None,
        Own,
        MinimumWage,
    }

    /// <summary>A case of the rules on dues.</summary>
    /// <param name="Label">As a choice.</param>
    /// <param name="Name">In a sentence that names this case and no other.</param>
    /// <param name="Figure">Words behind the rate in the passage.</param>
    /// <param name="Asked">What the person is asked for.</param>
    private sealed record Case(string Label, string Name, string Passage, string Figure, Basis Basis, string Asked = "")
    {
        public required string[] Words { get; init; }

        public string Resume => $"tính giúp {Name} {Ask}";
    }

    public Calculation? For(CountingQuestion question, Func<string, Passage?> rules)
    {
        if (!question.Has("dang phi") || !question.Has(s_howMuch) || question.Has(s_other) || question.Amounts.Count > 1)
        {
            return null;
        }

        var meant = Array.Find(s_cases, c => question.Has(c.Words));
        if (question.Amounts.Count == 0 && !question.IsPersonal)
        {
            return meant is not null && question.Has("sinh vien", "hoc sinh") ? Worked(meant, 0, question, rules) : null;
        }

        // "lương tối thiểu vùng" alone says nothing of the person's case.
        return meant is null || (meant.Passage == "F106" && question.Has("toi thieu"))
            ? new Calculation.Which(CalculationTexts.WhichCase, [.. s_cases.Where(c => c.Passage != "F107").Reverse().Select(c => (c.Label, c.Resume))])
            : Worked(meant, question.Amounts.Count == 0 ? null : question.Amounts[0], question, rules);
    }

    private static Calculation? Worked(Case meant, decimal? amount, CountingQuestion question, Func<string, Passage?> rules)
    {
        if (rules(meant.Passage) is not { } rule || Rate(meant, rule, question.Today.Year) is not { } rate)
        {
            return null;
        }

        // What somebody without a pension earns does not count: his dues go by the region's minimum wage.
        var basis = meant.Basis == Basis.MinimumWage && !question.Has("toi thieu", "toi thieu vung") ? null : amount;
        return meant.Basis == Basis.None ? new Calculation.Worked(CalculationTexts.FixedDues(rate, Months(question)), [rule])
            : basis is { } known ? new Calculation.Worked(CalculationTexts.Dues(known, rate, Months(question)), [rule])
            : meant.Basis == Basis.MinimumWage ? new Calculation.Missing(CalculationTexts.AskMinimumWage, $"{meant.Resume} lương tối thiểu")
            : new Calculation.Missing(CalculationTexts.AskAmount(meant.Asked), meant.Resume);
    }

    private static decimal? Rate(Case meant, Passage rule, int year) =>
        PassageFigure.Before(rule, meant.Basis == Basis.MinimumWage && year >= LaterFrom ? FormattableString.Invariant($"% từ năm {LaterFrom}") : meant.Figure);

    private static int Months(CountingQuestion question) =>
        question.Has("ca nam", "mot nam", "1 nam", "12 thang") ? 12
        : question.Has("mot quy", "1 quy", "ca quy", "moi quy") ? 3
        : question.NumberBefore("thang") is { } months and > 1 and < 12 ? months : 1;
}
