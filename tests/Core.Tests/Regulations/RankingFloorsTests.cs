using ChiBo.Core.Regulations;

namespace ChiBo.Core.Tests.Regulations;

/// <summary>Floors under the development questions; what was measured when they were set stands behind each.</summary>
public sealed class RankingFloorsTests
{
    [Fact]
    public void The_right_rule_comes_first_or_near_it()
    {
        var figures = Over(question => question);

        figures.HitAt1.ShouldBeGreaterThanOrEqualTo(0.90); // 0.948
        figures.HitAt5.ShouldBeGreaterThanOrEqualTo(0.98); // 1.0
        figures.Mrr.ShouldBeGreaterThanOrEqualTo(0.93); // 0.967
    }

    [Fact]
    public void Most_are_answered_directly_few_wrongly_and_nearly_all_reach_their_rule()
    {
        var figures = Over(question => question);

        figures.Direct.ShouldBeGreaterThanOrEqualTo(0.70); // 0.784
        figures.DirectWrong.ShouldBeLessThanOrEqualTo(0.04); // 0.013
        figures.Reached.ShouldBeGreaterThanOrEqualTo(0.95); // 0.969
        figures.UnanswerableDirect.ShouldBeLessThanOrEqualTo(1.0 / 21);
        figures.UnanswerableDeclined.ShouldBeGreaterThanOrEqualTo(0.55); // 0.619
    }

    [Fact]
    public void Missing_marks_cost_at_most_two_points()
    {
        var figures = Over(TypingNoise.WithoutMarks);

        figures.HitAt1.ShouldBeGreaterThanOrEqualTo(Over(question => question).HitAt1 - 0.0207); // two of 97
    }

    [Fact]
    public void Keys_left_standing_cost_little()
    {
        Over(TypingNoise.Telex).HitAt5.ShouldBeGreaterThanOrEqualTo(0.97);
    }

    [Fact]
    public void Swapped_letters_cost_at_most_eight_points()
    {
        Over(question => TypingNoise.Swapped(question, 11)).HitAt1
            .ShouldBeGreaterThanOrEqualTo(Over(question => question).HitAt1 - 0.083);
    }

    [Fact]
    public void Letters_left_out_cost_at_most_twelve_points()
    {
        var figures = Over(question => TypingNoise.Dropped(question, 11));

        figures.HitAt1.ShouldBeGreaterThanOrEqualTo(Over(question => question).HitAt1 - 0.125); // 0.835 of 0.948
        figures.HitAt5.ShouldBeGreaterThanOrEqualTo(0.96); // 0.990
    }

    [Fact]
    public void Shares_are_counted_by_style_too()
    {
        var result = new EvaluateQuestions(StarterPackIndex.Rules, TimeProvider.System)
            .Over(StarterPackIndex.Questions);

        result.ByStyle.Values.Sum(figures => figures.Answerable).ShouldBe(result.All.Answerable);
        result.All.Answerable.ShouldBe(97);
        result.All.Unanswerable.ShouldBe(21);
        result.P99Ms.ShouldBeGreaterThanOrEqualTo(result.P50Ms);
    }

    private static EvaluationFigures Over(Func<string, string> spoil) =>
        new EvaluateQuestions(StarterPackIndex.Rules, TimeProvider.System)
            .Over([.. StarterPackIndex.Questions.Select(question => question with { Question = spoil(question.Question) })])
            .All;
}
