namespace ChiBo.Core.Regulations;

/// <summary>
/// Fits the line of an index on what the index can be made to overlook: each phrasing left out
/// (answerable, label: was the first hit right), the same with its whole passage gone (to be declined),
/// each decoy's phrasing left out (to be declined). No question of an evaluation set is looked at.
/// </summary>
public static class FitAnswerLine
{
    /// <summary>
    /// At most this share of the left-out phrasings answered directly may be wrong. They are much harder than
    /// what people ask, each being written to be unlike its sisters: 12 % wrong here was 1 % on asked questions.
    /// </summary>
    private const double WrongAllowed = 0.12;

    /// <summary>At most this share of the holes may be answered directly.</summary>
    private const double HolesAllowed = 0.20;

    /// <summary>Of the left-out phrasings whose rule is among the first three, this share is to be kept from declining.</summary>
    private const double Kept = 0.97;

    /// <summary>The fitted line; null when the base has too few phrasings to learn from.</summary>
    /// <param name="cancel">Looked at between questions.</param>
    public static AnswerLine? On(PassageIndex index, CancellationToken cancel = default)
    {
        var samples = LeftOutSample.All(index, cancel);
        var answerable = samples.Where(sample => sample.Kind == LeftOutKind.Phrasing).ToList();
        if (answerable.Count < 200 || samples.Count == answerable.Count)
        {
            return null;
        }

        var weightOfUnanswerable = 0.5 * answerable.Count / (samples.Count - answerable.Count);
        var weights = LogisticFit.Weights([.. samples.Select(sample =>
            (sample.Row, sample.FirstIsRight, sample.Kind == LeftOutKind.Phrasing ? 1 : weightOfUnanswerable))]);
        var line = new AnswerLine([.. weights.Select(weight => Math.Round(weight, 6))], 1, 0);
        var chances = samples.Select(sample => (Sample: sample, Chance: line.Chance(sample.Row))).ToList();
        return line with { DirectFrom = DirectCut(chances), ChoiceFrom = ChoiceCut(chances) };
    }

    private static double DirectCut(List<(LeftOutSample Sample, double Chance)> chances)
    {
        for (var cut = 0.30; cut < 0.995; cut += 0.01)
        {
            var given = chances.Where(entry => entry.Chance >= cut && entry.Sample.Row[Evidence.DecoyMarginAt] >= 0).ToList();
            var direct = given.Where(entry => entry.Sample.Kind == LeftOutKind.Phrasing).ToList();
            var wrong = direct.Count(entry => !entry.Sample.FirstIsRight);
            var holes = given.Count(entry => entry.Sample.Kind == LeftOutKind.Hole);
            if (wrong <= WrongAllowed * direct.Count
                && holes <= HolesAllowed * chances.Count(entry => entry.Sample.Kind == LeftOutKind.Hole))
            {
                return Math.Round(cut, 2);
            }
        }

        return 1;
    }

    private static double ChoiceCut(List<(LeftOutSample Sample, double Chance)> chances)
    {
        var reachable = chances.Where(entry => entry.Sample.Kind == LeftOutKind.Phrasing && entry.Sample.AmongThree)
            .Select(entry => entry.Chance).Order().ToList();
        return Math.Round(reachable[(int)((1 - Kept) * reachable.Count)], 3);
    }
}
