using ChiBo.Core.Regulations;

namespace ChiBo.Core.Tests.Regulations;

/// <summary>Imported passages without phrasings beside the pack, with the pack's line as before it is fitted anew.</summary>
public sealed class ForeignPassagesTests
{
    private static readonly PassageIndex Both = PassageIndex.Build(
        StarterPackIndex.Material with { Passages = [.. StarterPackIndex.Material.Passages, .. ForeignPassages.All] });

    [Fact]
    public void The_packs_questions_keep_their_figures()
    {
        var figures = new EvaluateQuestions(new Rules(Both, StarterPack.Line(), Version: 0, Day: default), TimeProvider.System).Over(StarterPackIndex.Questions).All;

        figures.HitAt1.ShouldBeGreaterThanOrEqualTo(0.92);
        figures.HitAt5.ShouldBeGreaterThanOrEqualTo(0.98);
        figures.DirectWrong.ShouldBeLessThanOrEqualTo(0.04);
        figures.Reached.ShouldBeGreaterThanOrEqualTo(0.95);
        figures.UnanswerableDirect.ShouldBeLessThanOrEqualTo(1.0 / 21);
    }

    [Theory]
    [InlineData("độc giả thư viện gia hạn thẻ mượn sách trong bao nhiêu ngày", "N170")]
    [InlineData("nguoi nuoi cho meo co phai tiem phong dai khong", "N393")]
    [InlineData("hộ nuôi trồng thủy sản báo cáo sản lượng thời hạn mấy ngày", "N097")]
    public void A_question_with_a_passages_own_words_reaches_it(string question, string passageId) =>
        new AnswerQuestion(Both, StarterPack.Line()).For(question)
            .Match(direct => [direct.Passage], choice => choice.Passages, _ => []).Select(hit => hit.Passage.Id).ShouldContain(passageId);
}
