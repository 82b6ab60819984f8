namespace ChiBo.Core.Regulations;

/// <summary>Measures an index and its line on labelled questions.</summary>
public sealed class EvaluateQuestions(PassageIndex index, AnswerLine line, TimeProvider time)
{
    private readonly AnswerQuestion answers = new(index, line);

    /// <summary>What is searched.</summary>
    public PassageIndex Index => index;

    /// <summary>Where it answers, offers a choice or declines.</summary>
    public AnswerLine Line => line;

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
        var ranking = index.Search(question.Asked, question.Previous);
        var answer = answers.For(ranking);
        return new QuestionOutcome(question, ranking, line.Chance(ranking), answer, time.GetElapsedTime(began).TotalMilliseconds);
    }

    private static double Percentile(List<QuestionOutcome> outcomes, double share)
    {
        var times = outcomes.Select(outcome => outcome.Milliseconds).Order().ToList();
        return times.Count == 0 ? 0 : times[Math.Min(times.Count - 1, (int)(share * times.Count))];
    }
}
