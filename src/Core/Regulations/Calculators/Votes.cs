namespace ChiBo.Core.Regulations.Calculators;

/// <summary>How many votes a branch of so many official members needs.</summary>
public sealed class Votes : ICalculator
{
    private const string ElectionRule = "F051";
    private const string AdmissionRule = "F123";
    private const string RecognitionRule = "F129";

    private static readonly string[] s_asked =
        ["bao nhieu phieu", "may phieu", "bao nhieu nguoi dong y", "may nguoi dong y", "bao nhieu nguoi tan thanh", "may nguoi tan thanh", "bao nhieu nguoi bau"];

    public Calculation? For(CountingQuestion question, Func<string, Passage?> rules)
    {
        var members = question.NumberBefore("dang vien chinh thuc", "nguoi chinh thuc", "dong chi chinh thuc");
        if (members is not (>= 3 and <= 1_000) || !question.Has(s_asked))
        {
            return null;
        }

        var count = members.Value;
        return question.Has("cong nhan chinh thuc", "len chinh thuc", "chuyen chinh thuc") ? TwoThirds(RecognitionRule, count, rules)
            : question.Has("ket nap") ? TwoThirds(AdmissionRule, count, rules)
            : question.Has("bau", "trung cu", "dac cu") && rules(ElectionRule) is { } rule && rule.Text.Contains("quá nửa", StringComparison.Ordinal)
                ? new Calculation.Worked(CalculationTexts.Votes(count, (count / 2) + 1, "quá nửa"), [rule])
                : null;
    }

    private static Calculation.Worked? TwoThirds(string id, int members, Func<string, Passage?> rules) =>
        rules(id) is { } rule && rule.Text.Contains("hai phần ba", StringComparison.Ordinal)
            ? new Calculation.Worked(CalculationTexts.Votes(members, ((2 * members) + 2) / 3, "hai phần ba"), [rule])
            : null;
}
