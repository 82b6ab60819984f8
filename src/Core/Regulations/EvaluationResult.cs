namespace ChiBo.Core.Regulations;

/// <summary>Figures of an evaluation, in all and by style of question.</summary>
public sealed record EvaluationResult(
    EvaluationFigures All, double P50Ms, double P99Ms, IReadOnlyDictionary<string, EvaluationFigures> ByStyle);

/// <summary>Counts and shares (0–1; 0 where there is nothing to share).</summary>
/// <param name="Answerable">Questions that have a labelled passage.</param>
/// <param name="Unanswerable">Questions that have none.</param>
/// <param name="HitAt1">Of the answerable: a labelled passage comes first.</param>
/// <param name="HitAt5">Of the answerable: one is among the first five.</param>
/// <param name="Mrr">Mean of 1 / place over the answerable.</param>
/// <param name="Direct">Of the answerable: answered directly.</param>
/// <param name="DirectWrong">Of those: the first passage given is not a labelled one.</param>
/// <param name="Choice">Of the answerable: offered a choice.</param>
/// <param name="ChoiceRight">Of those: a labelled passage was among those offered.</param>
/// <param name="Reached">Of the answerable: a labelled passage was shown, directly or in a choice.</param>
/// <param name="UnanswerableDirect">Of the unanswerable: answered directly all the same.</param>
/// <param name="UnanswerableChoice">Of the unanswerable: offered a choice.</param>
/// <param name="UnanswerableDeclined">Of the unanswerable: declined.</param>
public sealed record EvaluationFigures(
    int Answerable, int Unanswerable, double HitAt1, double HitAt5, double Mrr, double Direct, double DirectWrong,
    double Choice, double ChoiceRight, double Reached, double UnanswerableDirect, double UnanswerableChoice,
    double UnanswerableDeclined)
{
    /// <summary>Counts outcomes together.</summary>
    public static EvaluationFigures Of(IReadOnlyList<QuestionOutcome> outcomes)
    {
        var answerable = outcomes.Where(outcome => outcome.Question.Answerable).ToList();
        var unanswerable = outcomes.Where(outcome => !outcome.Question.Answerable).ToList();
        var direct = answerable.Where(outcome => outcome.IsDirect).ToList();
        var choice = answerable.Where(outcome => outcome.IsChoice).ToList();
        return new EvaluationFigures(
            answerable.Count,
            unanswerable.Count,
            Share(answerable, outcome => outcome.Rank == 1),
            Share(answerable, outcome => outcome.Rank is >= 1 and <= 5),
            answerable.Count == 0 ? 0 : answerable.Average(outcome => outcome.Rank == 0 ? 0 : 1.0 / outcome.Rank),
            Share(answerable, outcome => outcome.IsDirect),
            Share(direct, outcome => outcome.Rank != 1),
            Share(answerable, outcome => outcome.IsChoice),
            Share(choice, outcome => outcome.ShowsRight),
            Share(answerable, outcome => outcome.ShowsRight),
            Share(unanswerable, outcome => outcome.IsDirect),
            Share(unanswerable, outcome => outcome.IsChoice),
            Share(unanswerable, outcome => !outcome.IsDirect && !outcome.IsChoice));
    }

    private static double Share(List<QuestionOutcome> outcomes, Func<QuestionOutcome, bool> counts) =>
        outcomes.Count == 0 ? 0 : (double)outcomes.Count(counts) / outcomes.Count;
}
