using ChiBo.Core.Access;
using ChiBo.Core.Regulations;

namespace ChiBo.Core.Tests.Regulations;

public sealed class RegulationTextsTests
{
    [Fact]
    public void A_rule_in_force_is_given_with_its_place_date_and_force() =>
        Direct("F105").ShouldBe(
            "Đảng viên hưởng lương hưu đóng 0,5% mức lương hưu mỗi tháng (Quy định 01-QĐ/TW, "
            + "Mức đóng – không tham gia BHXH bắt buộc, ngày 03/02/2026; còn hiệu lực).\nCần hỏi thêm, đồng chí nhắn số 0.");

    [Fact]
    public void No_replaced_rule_is_shown_as_current()
    {
        foreach (var passage in StarterPackIndex.Material.Passages.Where(passage => passage.Force == Force.Superseded))
        {
            var text = RegulationTexts.Direct(new Answer.Direct(new Hit(passage, 1), null));
            text.ShouldStartWith("Theo bản cũ: ");
            text.ShouldNotContain("còn hiệu lực");
            text.ShouldContain("cần đối chiếu");
        }
    }

    [Fact]
    public void A_replaced_rule_names_what_replaced_it() =>
        Direct("F073").ShouldContain("bản cũ, nay xem 208-QĐ/TW (26/7/2026); cần đối chiếu");

    [Fact]
    public void Low_and_medium_confidence_are_shown_as_to_be_checked()
    {
        var unsure = StarterPackIndex.Material.Passages.Where(passage => passage.Confidence != "high").ToList();

        unsure.ShouldNotBeEmpty();
        unsure.ShouldAllBe(passage => Direct(passage.Id).Contains("cần đối chiếu"));
    }

    [Theory]
    [InlineData("còn hiệu lực; thay 36-HD/VPTW (2018)", Force.InForce)]
    [InlineData("đã bị thay bởi 399-QĐ/TW (09/01/2026)", Force.Superseded)]
    [InlineData("hiệu lực từ 01/7/2025; đã bị thay bởi 20-QĐ/TW (08/4/2026)", Force.Superseded)]
    [InlineData("bản cũ; Quy chế mới ban hành theo Quyết định 190-QĐ/TW (10/10/2024)", Force.Superseded)]
    [InlineData("văn bản thí điểm; chưa rõ còn áp dụng", Force.Unclear)]
    [InlineData("", Force.Unclear)]
    public void Force_is_read_out_of_the_status(string status, Force force) => ForceOfStatus.Read(status).ShouldBe(force);

    [Fact]
    public void A_choice_names_topics_and_ends_at_the_secretary()
    {
        var choice = new Answer.Choice([Hit("F073"), Hit("F097")]);

        RegulationTexts.Choice(choice).ShouldBe(
            "Ý đồng chí hỏi:\n1. Xin miễn vì tuổi cao, sức yếu\n2. Khi nào sinh hoạt tạm thời\n3. Hỏi đồng chí bí thư");
    }

    [Fact]
    public void Topics_of_one_title_are_told_apart_by_their_document_else_by_their_place()
    {
        Passage Of(string id, string document, string article) => new(id, "Mỗi đảng viên đóng quỹ.", []) { Title = "Quỹ chi bộ", Document = document, Article = article };
        Passage[] passages = [Of("a", "Quy chế 5-QC/CB của chi bộ", "Điều 1"), Of("b", "Quy chế 5-QC/CB của chi bộ", "Điều 2"), Of("c", "Hướng dẫn thu quỹ số 9-HD/CB", "Điều 1")];

        RegulationTexts.ChoiceLabels(new Answer.Choice([.. passages.Select(p => new Hit(p, 1))]), Role.Member).ShouldBe(
            ["Quỹ chi bộ (Quy chế 5-QC/CB, Điều 1)", "Quỹ chi bộ (Điều 2)", "Quỹ chi bộ (Hướng dẫn thu quỹ số 9-HD/CB)", "Hỏi đồng chí bí thư"]);
        RegulationTexts.ChoiceLabels(new Answer.Choice([new Hit(passages[1], 1), new Hit(passages[2], 1)]), Role.Member)[0].ShouldBe("Quỹ chi bộ (Quy chế 5-QC/CB)");
    }

    [Theory]
    [InlineData("Hướng dẫn gửi xe", "09-HD/CB", "Hướng dẫn gửi xe số 09-HD/CB")]
    [InlineData("Kế hoạch về sinh hoạt hè", "12-KH/CB", "Kế hoạch số 12-KH/CB")]
    [InlineData("Quy chế 05 - QC/CB của chi bộ", "05-QC/CB", "Quy chế 05 - QC/CB")]
    [InlineData("quy chế 5a-qc/cb", "05A-QC/CB", "quy chế 5a-qc/cb")]
    [InlineData("Quy chế 105-QC/CB", "05-QC/CB", "Quy chế 105-QC/CB số 05-QC/CB")]
    [InlineData("Quy chế chi bộ", "", "Quy chế chi bộ")]
    public void A_document_is_cited_with_its_number_once(string name, string number, string cited) =>
        Citation.ShortDocument(Citation.WithNumber(name, number)).ShouldBe(cited);

    [Fact]
    public void A_passage_without_a_title_is_named_by_its_first_words()
    {
        var passage = new Passage("x", "Chi bộ họp mỗi tháng một lần vào ngày mồng ba tại nhà văn hóa khối", []);

        RegulationTexts.Title(passage).ShouldBe("Chi bộ họp mỗi tháng một lần vào ngày mồng…");
    }

    [Fact]
    public void Two_close_rules_are_shown_together() =>
        RegulationTexts.Direct(new Answer.Direct(Hit("F109"), Hit("F110"))).ShouldContain("\nLiên quan: Người đã tới tuổi nghỉ hưu");

    [Fact]
    public void The_whole_passage_gives_what_the_short_answer_leaves_out()
    {
        var whole = RegulationTexts.Whole(StarterPackIndex.Passage("F009"));

        whole.ShouldContain("Văn bản: Hướng dẫn 42-HD/BTCTW của Ban Tổ chức Trung ương thực hiện Chỉ thị 50-CT/TW");
        whole.ShouldContain("Ban hành: ngày 28/10/2025");
        whole.ShouldContain("cần đối chiếu");
    }

    private static Hit Hit(string id) => new(StarterPackIndex.Passage(id), 1);

    private static string Direct(string id) => RegulationTexts.Direct(new Answer.Direct(Hit(id), null));
}
