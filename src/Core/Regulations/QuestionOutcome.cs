namespace ChiBo.Core.Regulations;

/// <summary>One labelled question, what was found for it and what was answered.</summary>
/// <param name="Question">The question with its label.</param>
/// <param name="Ranking">The passages found, best first, and the question as understood.</param>
/// <param name="Chance">Chance, 0–1, given to the first passage.</param>
/// <param name="Answer">The outcome.</param>
/// <param name="Milliseconds">Time from question to answer.</param>
public sealed record QuestionOutcome(
    LabelledQuestion Question, Ranking Ranking, double Chance, Answer Answer, double Milliseconds)
{
    /// <summary>Place, from 1, of the first labelled passage among those found; 0 when none was.</summary>
    public int Rank => 1 + Ranking.Hits.Select(hit => hit.Passage.Id).ToList().FindIndex(IsRight);

    /// <summary>Was an answer given directly?</summary>
    public bool IsDirect => Answer is Answer.Direct;

    /// <summary>Was a choice offered?</summary>
    public bool IsChoice => Answer is Answer.Choice;

    /// <summary>Is a labelled passage among those shown?</summary>
    public bool ShowsRight => Answer.Match(
        direct => IsRight(direct.Passage.Passage.Id) || (direct.Second is { } second && IsRight(second.Passage.Id)),
        choice => choice.Passages.Any(hit => IsRight(hit.Passage.Id)),
        declined => false);

    private bool IsRight(string passageId) => Question.FactIds.Contains(passageId, StringComparer.Ordinal);
}
