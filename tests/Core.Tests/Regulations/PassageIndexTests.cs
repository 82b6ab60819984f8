using ChiBo.Core.Regulations;

namespace ChiBo.Core.Tests.Regulations;

public sealed class PassageIndexTests
{
    private static readonly PassageIndex Index = StarterPackIndex.Index;

    [Theory]
    [InlineData("dv db co dc bq ko", "F071")]
    [InlineData("đảng viên dự bị có được biểu quyết không", "F071")]
    [InlineData("ddangr vieen duwj bij cos dduwowcj bieeur quyeets khoong", "F071")]
    [InlineData("d9a3ng vie6n du75 bi5 co1 d9uo75c bie6u3 quye6t1", "F071")]
    [InlineData("đảng viên dự bị có được biểu uqyết không", "F071")]
    [InlineData("sinh viên đóg đảg phí bn", "F108")]
    [InlineData("xinh viên đóng đảng phí bao nhiêu", "F108")]
    [InlineData("chuyensinhhoatdang trong bao nhieu ngay", "F092")]
    [InlineData("hi ủy tối đa mấy người", "F047")]
    [InlineData("tui đi mần ăn xa nay đây mai đó thì xin miễn họp răng", "F100")]
    public void Short_forms_and_slips_are_read_as_meant(string question, string passageId) => First(question).ShouldBe(passageId);

    [Fact]
    public void Numbers_in_digits_and_in_words_are_the_same() =>
        First("nghỉ sinh hoạt 3 tháng không lý do").ShouldBe(First("nghỉ sinh hoạt ba tháng không lý do"));

    [Fact]
    public void A_document_named_by_number_lifts_its_own_passages()
    {
        var material = IndexMaterial.Bare(
        [
            new Passage("A", "Thời gian họp tối thiểu", []) { Document = "Hướng dẫn 12-HD/BTCTW", Article = "Điều 3" },
            new Passage("B", "Thời gian họp tối thiểu", []) { Document = "Hướng dẫn 42-HD/BTCTW", Article = "Điều 8" },
        ]);
        var index = PassageIndex.Build(material);

        index.Search("thời gian họp theo hướng dẫn 42").Hits[0].Passage.Id.ShouldBe("B");
        index.Search("thời gian họp theo 12-HD/BTCTW").Hits[0].Passage.Id.ShouldBe("A");
        index.Search("điều 8 nói gì về thời gian họp").Hits[0].Passage.Id.ShouldBe("B");
        index.Search("điều 88 nói gì về thời gian họp").Hits[0].Passage.Id.ShouldBe("A");
    }

    [Fact]
    public void A_follow_up_is_read_with_the_question_before_it()
    {
        var alone = Index.Search("thế còn sinh viên?");
        var together = Index.Search("thế còn sinh viên?", "về hưu đóng đảng phí bao nhiêu");

        together.Hits.Take(2).Select(hit => hit.Passage.Id).ShouldContain("F108");
        together.Hits[0].Score.ShouldBeGreaterThan(alone.Hits[0].Score);
    }

    [Fact]
    public void A_full_question_does_not_lean_on_the_one_before() =>
        FollowUp.LeansOn("mất thẻ đảng thì phải báo cho ai biết", "về hưu đóng đảng phí bao nhiêu").ShouldBeFalse();

    [Theory]
    [InlineData("Họ có cần ở cùng chỗ một năm không?")]
    [InlineData("Có được khiếu nại không, trong mấy ngày?")]
    [InlineData("Đóng ở đâu?")]
    [InlineData("Nhưng mà nếu người đó đã nghỉ hưu rồi thì tính như thế nào?")]
    public void What_names_no_subject_leans_on_the_question_before(string question)
    {
        FollowUp.LeansOn(question, "mấy người giới thiệu").ShouldBeTrue();
        FollowUp.LeansOn(question, null).ShouldBeFalse();
    }

    [Fact]
    public void Passages_from_elsewhere_are_found_without_phrasings()
    {
        var passages = QuestionSet.Passages(
        [
            """{"id":"a","text":"Sinh viên được bảo lưu kết quả học tập tối đa một năm."}""",
            "",
            """{"id":"b","text":"Học phí nộp trước ngày 15 hằng tháng.","phrasings":["đóng tiền học khi nào"]}""",
        ]);
        var index = PassageIndex.Build(IndexMaterial.Bare(passages));

        index.Search("bao luu ket qua hoc tap duoc bao lau").Hits[0].Passage.Id.ShouldBe("a");
        index.Search("khi nào đóng tiền").Hits[0].Passage.Id.ShouldBe("b");
    }

    [Fact]
    public void An_empty_base_finds_nothing()
    {
        var index = PassageIndex.Build(IndexMaterial.Bare([]));

        index.Search("đảng phí").Hits.ShouldBeEmpty();
        new AnswerQuestion(index, StarterPack.Line()).For("đảng phí").ShouldBeOfType<Answer.Declined>();
    }

    [Fact]
    public void Many_may_search_at_once()
    {
        var expected = StarterPackIndex.Questions.Select(question => First(question.Question)).ToList();

        var found = StarterPackIndex.Questions.AsParallel().AsOrdered().WithDegreeOfParallelism(4)
            .Select(question => First(question.Question)).ToList();

        found.ShouldBe(expected);
    }

    private static string? First(string question) => Index.Search(question).Hits.Select(hit => hit.Passage.Id).FirstOrDefault();
}
