namespace ChiBo.Core.Regulations.Calculators;

/// <summary>A person's age against the ages of the rules: joining the Party, being exempted from meetings.</summary>
public sealed class PersonalAge : ICalculator
{
    private const string AdmissionRule = "F117";
    private const string ExemptionRule = "F073";

    public Calculation? For(CountingQuestion question, Func<string, Passage?> rules)
    {
        if (question.Birthday is not { } birth || question.Has("dang phi", "du bi", "chinh thuc"))
        {
            return null;
        }

        if (question.Has("mien", "nghi sinh hoat", "thoi sinh hoat"))
        {
            return rules(ExemptionRule) is { } exemption
                ? new Calculation.Worked(CalculationTexts.ExemptionAge(birth, question.Today), [exemption], "được miễn sinh hoạt chưa, sinh")
                : null;
        }

        // Who says when he joined does not ask whether he may.
        return question.Date is null && question.Has("ket nap", "vao dang", "xin vao dang") && rules(AdmissionRule) is { } admission
            && PassageFigure.WholeBefore(admission, " đến đủ") is { } from && PassageFigure.WholeBefore(admission, " tuổi") is { } to
            ? new Calculation.Worked(CalculationTexts.AdmissionAge(birth, from, to, question.Today), [admission], "vào đảng được chưa, sinh")
            : null;
    }
}
