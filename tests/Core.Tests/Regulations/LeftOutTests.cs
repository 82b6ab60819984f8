using ChiBo.Core.Regulations;

namespace ChiBo.Core.Tests.Regulations;

/// <summary>What the index finds with a phrasing it was made to overlook: how well it does on words nobody wrote down.</summary>
public sealed class LeftOutTests
{
    private static readonly IReadOnlyList<LeftOutSample> Samples = LeftOutSample.All(StarterPackIndex.Index);

    [Fact]
    public void Plain_phrasings_left_out_still_find_their_rule()
    {
        // The first five of a passage are plain questions; the later ones stand far from the official words.
        var plain = Samples.Where(sample => sample.Kind == LeftOutKind.Phrasing && sample.Number < 5).ToList();

        Share(plain, sample => sample.FirstIsRight).ShouldBeGreaterThanOrEqualTo(0.84); // 0.868
        Share(plain, sample => sample.Rank is >= 1 and <= 5).ShouldBeGreaterThanOrEqualTo(0.97); // 0.987
    }

    [Fact]
    public void Phrasings_of_every_shape_left_out_mostly_find_their_rule()
    {
        var all = Samples.Where(sample => sample.Kind == LeftOutKind.Phrasing).ToList();

        Share(all, sample => sample.FirstIsRight).ShouldBeGreaterThanOrEqualTo(0.65); // 0.681
        Share(all, sample => sample.Rank is >= 1 and <= 5).ShouldBeGreaterThanOrEqualTo(0.88); // 0.900
    }

    [Fact]
    public void The_stored_line_is_the_one_fitted_on_the_pack()
    {
        var fitted = FitAnswerLine.On(StarterPackIndex.Index).ShouldNotBeNull();
        var stored = StarterPack.Line();

        fitted.DirectFrom.ShouldBe(stored.DirectFrom);
        fitted.ChoiceFrom.ShouldBe(stored.ChoiceFrom, 0.002);
        fitted.Weights.Zip(stored.Weights).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 0.001);
    }

    [Fact]
    public void A_rule_that_is_not_in_the_base_is_seldom_answered()
    {
        var line = StarterPack.Line();

        Share(Of(LeftOutKind.Hole), sample => IsAnswered(line, sample)).ShouldBeLessThanOrEqualTo(0.20);
        Share(Of(LeftOutKind.Decoy), sample => IsAnswered(line, sample)).ShouldBeLessThanOrEqualTo(0.05);
    }

    [Fact]
    public void Too_few_phrasings_give_no_line()
    {
        var bare = PassageIndex.Build(IndexMaterial.Bare([new Passage("A", "Một điều", ["hỏi điều một"])]));

        FitAnswerLine.On(bare).ShouldBeNull();
    }

    private static List<LeftOutSample> Of(LeftOutKind kind) => [.. Samples.Where(sample => sample.Kind == kind)];

    // Never where a decoy came nearer: the fifth number of the row.
    private static bool IsAnswered(AnswerLine line, LeftOutSample sample) => Chance(line, sample) >= line.DirectFrom && sample.Row[4] >= 0;

    private static double Chance(AnswerLine line, LeftOutSample sample) =>
        1 / (1 + Math.Exp(-sample.Row.Zip(line.Weights, (value, weight) => value * weight).Sum()));

    private static double Share(List<LeftOutSample> samples, Func<LeftOutSample, bool> counts) =>
        (double)samples.Count(counts) / samples.Count;
}
