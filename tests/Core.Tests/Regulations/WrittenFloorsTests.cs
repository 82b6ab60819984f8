using ChiBo.Core.Regulations;

namespace ChiBo.Core.Tests.Regulations;

/// <summary>
/// Floors under the questions written from the rules alone. Measured once when they were new: first .946, among five .995, direct
/// .922 of which wrong .027, reached .985, unanswerable answered .045; behind each floor stands what is measured now.
/// </summary>
public sealed class WrittenFloorsTests
{
    private static readonly Lazy<EvaluationFigures> Plain = new(() => Over(question => question));

    [Fact]
    public void The_right_rule_comes_first_or_near_it()
    {
        Plain.Value.Answerable.ShouldBe(204);
        Plain.Value.HitAt1.ShouldBeGreaterThanOrEqualTo(0.93); // 0.956
        Plain.Value.HitAt5.ShouldBeGreaterThanOrEqualTo(0.98); // 0.995
        Plain.Value.Mrr.ShouldBeGreaterThanOrEqualTo(0.95); // 0.974
    }

    [Fact]
    public void Most_are_answered_directly_few_wrongly_and_nearly_all_reach_their_rule()
    {
        Plain.Value.Direct.ShouldBeGreaterThanOrEqualTo(0.85); // 0.922
        Plain.Value.DirectWrong.ShouldBeLessThanOrEqualTo(0.035); // 0.016
        Plain.Value.Reached.ShouldBeGreaterThanOrEqualTo(0.96); // 0.985
        Plain.Value.UnanswerableDirect.ShouldBeLessThanOrEqualTo(2.0 / 66); // 1 of 66
        Plain.Value.UnanswerableDeclined.ShouldBeGreaterThanOrEqualTo(0.55); // 0.621
    }

    [Fact]
    public void Missing_marks_cost_at_most_two_points() =>
        Over(TypingNoise.WithoutMarks).HitAt1.ShouldBeGreaterThanOrEqualTo(Plain.Value.HitAt1 - 0.0201);

    [Fact]
    public void Slips_of_the_fingers_in_every_other_syllable_cost_at_most_eight_points()
    {
        Over(TypingNoise.Telex).HitAt1.ShouldBeGreaterThanOrEqualTo(Plain.Value.HitAt1 - 0.04); // 0.946
        Over(question => TypingNoise.Swapped(question, 11)).HitAt1.ShouldBeGreaterThanOrEqualTo(Plain.Value.HitAt1 - 0.06); // 0.922
        Over(question => TypingNoise.Dropped(question, 11)).HitAt1.ShouldBeGreaterThanOrEqualTo(Plain.Value.HitAt1 - 0.08); // 0.887
        Over(TypingNoise.Glued).HitAt1.ShouldBeGreaterThanOrEqualTo(Plain.Value.HitAt1 - 0.06); // 0.931
    }

    [Fact]
    public void Words_of_one_part_of_the_country_cost_little()
    {
        var figures = Over(TypingNoise.OfTheCentreAndSouth);

        figures.HitAt1.ShouldBeGreaterThanOrEqualTo(Plain.Value.HitAt1 - 0.02); // 0.956
        figures.Direct.ShouldBeGreaterThanOrEqualTo(Plain.Value.Direct - 0.02); // 0.922
    }

    private static EvaluationFigures Over(Func<string, string> spoil) =>
        new EvaluateQuestions(StarterPackIndex.Rules, TimeProvider.System)
            .Over([.. StarterPackIndex.Written.Select(question => question with { Question = spoil(question.Question) })])
            .All;
}
