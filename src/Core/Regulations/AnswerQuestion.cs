using ChiBo.Core.Access;

namespace ChiBo.Core.Regulations;

/// <summary>Answers a question about the rules from one index, on its side of the line.</summary>
public sealed class AnswerQuestion(PassageIndex index, AnswerLine line)
{
    private const int Choices = 3;

    /// <summary>Within this share of the first passage's score the second is shown along with it.</summary>
    private const double CloseBehind = 0.12;

    /// <summary>The answer to a question; the same question and base always give the same answer.</summary>
    /// <param name="question">As typed; any text.</param>
    /// <param name="previousQuestion">The question before it in the same talk, if any.</param>
    /// <param name="branch">Whose own passages may answer besides everybody's.</param>
    public Answer For(string question, string? previousQuestion = null, BranchId? branch = null) =>
        For(index.Search(question, previousQuestion, branch));

    /// <summary>The answer that a ranking supports.</summary>
    public Answer For(Ranking ranking)
    {
        if (Evidence.Of(ranking)?.Row() is not { } evidence || line.Chance(evidence) < line.ChoiceFrom)
        {
            return new Answer.Declined();
        }

        return line.IsSure(evidence)
            ? new Answer.Direct(ranking.Hits[0], CloseSecond(ranking.Hits))
            : new Answer.Choice([.. ranking.Hits.Take(Choices)]);
    }

    private static Hit? CloseSecond(IReadOnlyList<Hit> hits) =>
        hits.Count > 1 && hits[1].Score >= (1 - CloseBehind) * hits[0].Score ? hits[1] : null;
}
