using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.ByModel;

namespace ChiBo.Core.Tests.Regulations;

public sealed class CheckPhrasedTests
{
    private static readonly Passage s_fee = new("1", "Đảng viên hưởng lương hưu đóng đảng phí bằng 0,5% mức lương hưu hằng tháng, tối thiểu 6.000 đồng.", []);
    private static readonly Passage s_absence = new("2", "Bỏ sinh hoạt 3 tháng trong năm mà không có lý do chính đáng thì chi bộ đề nghị xóa tên; không được tự ý nghỉ.", []);

    [Theory]
    [InlineData("Người hưởng lương hưu đóng 0,5% lương hưu mỗi tháng [1].", "Người hưởng lương hưu đóng 0,5% lương hưu mỗi tháng.")]
    [InlineData("Đóng 0,5% [1]. Ít nhất là 6000 đồng. [1]", "Đóng 0,5%. Ít nhất là 6000 đồng.")]
    [InlineData("Nghỉ ba tháng không lý do thì bị đề nghị xóa tên [2].", "Nghỉ ba tháng không lý do thì bị đề nghị xóa tên.")]
    public void What_stands_in_its_passage_is_said(string written, string said) =>
        CheckPhrased.Against(written, [s_fee, s_absence]).ShouldNotBeNull().Text.ShouldBe(said);

    [Theory]
    [InlineData("Đóng 0,5% lương hưu.", "no citation")]
    [InlineData("Đóng 0,5% lương hưu [1]. Đồng chí yên tâm nhé.", "a sentence without citation")]
    [InlineData("Đóng 1% lương hưu [1].", "another number")]
    [InlineData("Đóng 0,5% lương hưu [2].", "a number of another passage")]
    [InlineData("Đóng 60.000 đồng [1].", "another sum")]
    [InlineData("Đóng sáu triệu [1].", "a written number")]
    [InlineData("Đóng 0,5% lương hưu [3].", "a passage that was not given")]
    [InlineData("Đóng 0,5% lương hưu [0].", "no such passage")]
    [InlineData("Không phải đóng đảng phí [1].", "the rule turned round")]
    [InlineData("Được miễn đóng đảng phí [1].", "the rule turned round")]
    [InlineData("Đảng viên được tự ý nghỉ [2].", "the rule turned round")]
    [InlineData("Gọi ngay 0912345678 để được giúp [1].", "a phone number")]
    [InlineData("Xem thêm tại https://example.vn [1].", "an address")]
    [InlineData("<b>Đóng 0,5%</b> [1].", "markup")]
    [InlineData("**Đóng 0,5%** [1].", "markup")]
    [InlineData("Đóng 0,5%\u200b [1].", "hidden characters")]
    [InlineData("KHÔNG.", "it says itself that it cannot")]
    [InlineData("[1]", "nothing but a citation")]
    [InlineData("", "nothing")]
    [InlineData(null, "nothing")]
    public void What_does_not_is_not(string? written, string why) => CheckPhrased.Against(written, [s_fee, s_absence]).ShouldBeNull(why);

    [Fact]
    public void A_long_answer_is_none() =>
        CheckPhrased.Against(string.Concat(Enumerable.Repeat("Đóng 0,5% lương hưu hằng tháng [1]. ", 40)), [s_fee]).ShouldBeNull();

    [Fact]
    public void Only_what_is_cited_is_named_as_its_source() =>
        CheckPhrased.Against("Đóng 0,5% lương hưu [1].", [s_fee, s_absence]).ShouldNotBeNull().Cited.ShouldBe([s_fee]);
}
