namespace ChiBo.Core.Regulations.Calculators;

/// <summary>Works out for a person what the rules let be worked out: dues, ages, time limits, votes.</summary>
public static class Calculate
{
    /// <summary>Longer texts are stories, in which a number may stand for anything.</summary>
    private const int Longest = 300;

    private static readonly ICalculator[] s_all = [new Dues(), new PartyAge(), new PersonalAge(), new TimeLimits(), new Votes()];

    /// <summary>Null where nothing is to be worked out, or where it is not clear what: then the rule itself is the answer.</summary>
    /// <param name="today">Branch time.</param>
    /// <param name="rules">Finds a passage by its id.</param>
    public static Calculation? For(string question, DateOnly today, Func<string, Passage?> rules)
    {
        if (question.Length > Longest)
        {
            return null;
        }

        return For(new CountingQuestion(question, today), rules);
    }

    /// <summary>The same with another figure: "thế còn 8 triệu?". Null where the text says anything else, or is none to what was asked before it.</summary>
    /// <param name="previous">What was asked before it.</param>
    public static Calculation.Worked? Again(string text, string previous, DateOnly today, Func<string, Passage?> rules) =>
        previous.Length is > 0 and <= Longest && FigureAlone.IsChange(text) ? For(new CountingQuestion(text, today, previous), rules) as Calculation.Worked : null;

    /// <summary>Who was asked which case is his, or for a figure, tells his case: "tôi nghỉ hưu rồi", "hộ nghèo". Null where he tells nothing.</summary>
    /// <param name="resume">What he was asked about.</param>
    public static Calculation? Told(string text, string resume, DateOnly today, Func<string, Passage?> rules) =>
        text.Length <= Longest ? new Dues().For(new CountingQuestion(text, today, resume), rules) : null;

    private static Calculation? For(CountingQuestion asked, Func<string, Passage?> rules) =>
        s_all.Select(c => c.For(asked, rules)).FirstOrDefault(c => c is not null);
}
