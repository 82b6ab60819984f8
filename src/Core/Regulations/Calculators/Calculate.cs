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

        var asked = new CountingQuestion(question, today);
        return s_all.Select(c => c.For(asked, rules)).FirstOrDefault(c => c is not null);
    }
}
