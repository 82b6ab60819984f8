namespace ChiBo.Core.Regulations.Calculators;

/// <summary>How many votes a branch of so many official members needs.</summary>
public sealed class Votes : ICalculator
{
    private const string ElectionRule = "F051";
    private const string AdmissionRule = "F123";
    private const string RecognitionRule = "F129";

    private static readonly string[] s_asked =
        ["bao nhieu phieu", "may phieu", "bao nhieu nguoi dong y", "may nguoi dong y", "bao nhieu nguoi tan thanh", "may nguoi tan thanh", "bao nhieu nguoi bau"];

    /// <summary>A number beside these is that of who is elected or admitted.</summary>
    private static readonly string[] s_elected = ["bau", "ket nap"];

    public Calculation? For(CountingQuestion question, Func<string, Passage?> rules)
    {
        var members = !question.IsFollowUp ? question.NumberBefore("dang vien chinh thuc", "nguoi chinh thuc", "dong chi chinh thuc")
            : question.Own.Has(s_elected) ? null : question.OnlyNumber;
        if (members is not (>= 3 and <= 1_000 and var count) || !question.Has(s_asked))
        {
            return null;
        }

        return question.Has("cong nhan chinh thuc", "len chinh thuc", "chuyen chinh thuc") ? TwoThirds(RecognitionRule, count, rules, "công nhận chính thức")
            : question.Has("ket nap") ? TwoThirds(AdmissionRule, count, rules, "kết nạp")
            : question.Has("bau", "trung cu", "dac cu") && rules(ElectionRule) is { } rule && rule.Text.Contains("quá nửa", StringComparison.Ordinal)
                ? new Calculation.Worked(CalculationTexts.Votes(count, (count / 2) + 1, "quá nửa"), [rule], Resume("bầu"))
                : null;
    }

    private static Calculation.Worked? TwoThirds(string id, int members, Func<string, Passage?> rules, string what) =>
        rules(id) is { } rule && rule.Text.Contains("hai phần ba", StringComparison.Ordinal)
            ? new Calculation.Worked(CalculationTexts.Votes(members, ((2 * members) + 2) / 3, "hai phần ba"), [rule], Resume(what))
            : null;

    private static string Resume(string what) => $"{what} cần bao nhiêu phiếu";
}
