namespace ChiBo.Core.Regulations;

/// <summary>Measures the rules at hand on labelled questions, answered as people's are.</summary>
public sealed class EvaluateQuestions(Rules rules, TimeProvider time)
{
    /// <summary>What is searched, and where it answers, offers a choice or declines.</summary>
    public Rules Rules => rules;

    /// <summary>Asks every question and counts; questions are independent of each other.</summary>
    public EvaluationResult Over(IReadOnlyList<LabelledQuestion> questions)
    {
        var outcomes = questions.Select(Ask).ToList();
        var byStyle = outcomes.GroupBy(outcome => outcome.Question.Style, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => EvaluationFigures.Of([.. group]), StringComparer.Ordinal);
        return new EvaluationResult(EvaluationFigures.Of(outcomes), Percentile(outcomes, 0.50), Percentile(outcomes, 0.99), byStyle);
    }

    /// <summary>What was found for one question, and why it was answered so.</summary>
    public QuestionOutcome Explain(LabelledQuestion question) => Ask(question);

    private QuestionOutcome Ask(LabelledQuestion question)
    {
        var began = time.GetTimestamp();
        var ranking = rules.Index.Search(question.Asked, question.Previous);
        var answer = rules.For(question.Asked, ranking);
        return new QuestionOutcome(question, ranking, rules.Line.Chance(ranking), answer, time.GetElapsedTime(began).TotalMilliseconds);
    }

    private static double Percentile(List<QuestionOutcome> outcomes, double share)
    {
        var times = outcomes.Select(outcome => outcome.Milliseconds).Order().ToList();
        return times.Count == 0 ? 0 : times[Math.Min(times.Count - 1, (int)(share * times.Count))];
    }
}
