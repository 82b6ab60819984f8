namespace ChiBo.Core.Regulations.Calculators;

/// <summary>A person's age against the ages of the rules: joining the Party, being exempted from meetings.</summary>
public sealed class PersonalAge : ICalculator
{
    private const string AdmissionRule = "F117";
    private const string ExemptionRule = "F073";

    public Calculation? For(CountingQuestion question, Func<string, Passage?> rules)
    {
        if (question.Date is not { } birth || !question.Has("sinh nam", "sinh ngay", "sinh thang", "nam sinh", "sinh") || question.Has("vao dang nam", "ket nap nam"))
        {
            return null;
        }

        if (question.Has("mien", "nghi sinh hoat", "thoi sinh hoat"))
        {
            return question.Has("dang phi") || rules(ExemptionRule) is not { } exemption ? null
                : new Calculation.Worked(CalculationTexts.ExemptionAge(birth, question.Today), [exemption]);
        }

        return question.Has("ket nap", "vao dang", "xin vao dang") && rules(AdmissionRule) is { } admission
            && PassageFigure.WholeBefore(admission, " đến đủ") is { } from && PassageFigure.WholeBefore(admission, " tuổi") is { } to
            ? new Calculation.Worked(CalculationTexts.AdmissionAge(birth, from, to, question.Today), [admission])
            : null;
    }
}
