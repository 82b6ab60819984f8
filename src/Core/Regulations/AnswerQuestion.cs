namespace ChiBo.Core.Regulations;

/// <summary>Answers a question about the rules from one index, on its side of the line.</summary>
public sealed class AnswerQuestion(PassageIndex index, AnswerLine line)
{
    private const int Choices = 3;

    /// <summary>The answer to a question; the same question and base always give the same answer.</summary>
    /// <param name="question">As typed; any text.</param>
    /// <param name="previousQuestion">The question before it in the same talk, if any.</param>
    public Answer For(string question, string? previousQuestion = null) =>
        For(index.Search(question, previousQuestion));

    /// <summary>The answer that a ranking supports.</summary>
    public Answer For(Ranking ranking)
    {
        var chance = line.Chance(ranking);
        if (ranking.Hits.Count == 0 || chance < line.ChoiceFrom)
        {
            return new Answer.Declined();
        }

        return chance >= line.DirectFrom || ranking.Hits.Count == 1
            ? new Answer.Direct(ranking.Hits[0], null)
            : new Answer.Choice([.. ranking.Hits.Take(Choices)]);
    }
}
