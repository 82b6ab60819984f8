using ChiBo.Core.Regulations;

namespace ChiBo.Core.Tests.Regulations;

public sealed class GiveCurrentTests
{
    private static readonly GiveCurrent s_give = new(id => StarterPackIndex.Material.Passages.FirstOrDefault(p => p.Id == id));

    [Fact]
    public void The_rule_of_today_stands_before_the_one_it_replaced()
    {
        var given = s_give.Picked(StarterPackIndex.Passage("F169"));
        var text = RegulationTexts.Direct(given);

        given.Passage.Passage.Id.ShouldBe("F125");
        text.ShouldStartWith("Chi bộ phải làm lễ kết nạp trong 30 ngày làm việc");
        text.ShouldContain("\nTheo bản cũ: Theo bản năm 2025");
    }

    [Fact]
    public void Every_relation_leads_from_a_replaced_rule_to_one_in_force_or_between_two_that_differ()
    {
        var all = StarterPackIndex.Material.Passages;

        all.Where(p => p.Now is not null).ShouldAllBe(p => p.Force == Force.Superseded && StarterPackIndex.Passage(p.Now!).Force == Force.InForce);
        all.Where(p => p.Differs is not null).ShouldAllBe(p => StarterPackIndex.Passage(p.Differs!).Differs == p.Id);
        all.Count(p => p.Now is not null).ShouldBe(8);
    }

    [Fact]
    public void An_imported_rule_of_the_document_that_replaced_it_comes_first_when_it_is_near()
    {
        var old = new Hit(StarterPackIndex.Passage("F073"), 10);
        var mine = new Passage("x", "Chi bộ xét miễn khi có đơn.", []) { Document = "Quy định 208-QĐ/TW về thi hành Điều lệ Đảng", Status = "còn hiệu lực", IsImported = true };

        Given(old, new Hit(mine, 8)).ShouldBe(["x", "F073"]);
        Given(old, new Hit(mine, 3)).ShouldBe(["F073"]);
        Given(old, new Hit(mine with { Document = "Quy chế của chi bộ" }, 8)).ShouldBe(["F073"]);
        Given(old, new Hit(mine with { Status = "đã bị thay bởi 300-QĐ/TW" }, 8)).ShouldBe(["F073"]);
    }

    [Fact]
    public void Where_sources_differ_both_are_shown_and_the_committee_is_to_be_asked()
    {
        var text = RegulationTexts.Direct(s_give.Picked(StarterPackIndex.Passage("F029")));

        text.ShouldContain("\nCó nguồn ghi khác: Có chi bộ phường dùng mẫu nghị quyết");
        text.ShouldEndWith(RegulationTexts.AskCommittee);
    }

    [Fact]
    public void A_replaced_rule_whose_successor_is_not_at_hand_stands_beside_the_one_that_differs() =>
        Given(new Hit(StarterPackIndex.Passage("F058"), 10)).ShouldBe(["F058", "F056"]);

    private static string[] Given(params Hit[] found) =>
        s_give.Of(new Answer.Direct(found[0], null), found).Match<string[]>(
            d => d.Second is { } second ? [d.Passage.Passage.Id, second.Passage.Id] : [d.Passage.Passage.Id], _ => [], _ => []);
}
