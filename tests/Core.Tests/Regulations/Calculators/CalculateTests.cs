using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.Calculators;

namespace ChiBo.Core.Tests.Regulations.Calculators;

public sealed class CalculateTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Theory]
    [InlineData("lương hưu 6 triệu đóng bao nhiêu đảng phí", "Đảng phí mỗi tháng là 30.000đ (6.000.000 × 0,5 %).", "F105")]
    [InlineData("luong huu 6tr5 thi dang phi bao nhieu", "Đảng phí mỗi tháng là 32.500đ (6.500.000 × 0,5 %).", "F105")]
    [InlineData("tôi về hưu, lĩnh sáu triệu rưỡi, tính giúp đảng phí", "Đảng phí mỗi tháng là 32.500đ (6.500.000 × 0,5 %).", "F105")]
    [InlineData("lương hưu 5 trieu 2 cả năm đóng đảng phí bao nhiêu", "Đảng phí mỗi tháng là 26.000đ (5.200.000 × 0,5 %). 12 tháng là 312.000đ (26.000 × 12).", "F105")]
    [InlineData("lương đóng bảo hiểm 12 triệu đóng đảng phí bao nhiêu", "Đảng phí mỗi tháng là 120.000đ (12.000.000 × 1 %).", "F106")]
    [InlineData("nghỉ thai sản trợ cấp 8 triệu đảng phí bao nhiêu", "Đảng phí mỗi tháng là 80.000đ (8.000.000 × 1 %).", "F107")]
    [InlineData("sinh viên đóng đảng phí bao nhiêu", "Đảng phí mỗi tháng là 5.000đ.", "F108")]
    [InlineData("làm ruộng, lương tối thiểu vùng 4 triệu, đảng phí bao nhiêu", "Đảng phí mỗi tháng là 12.000đ (4.000.000 × 0,3 %).", "F109")]
    [InlineData("già rồi không có lương hưu, lương tối thiểu vùng 4 triệu, đảng phí bao nhiêu", "Đảng phí mỗi tháng là 8.000đ (4.000.000 × 0,2 %).", "F110")]
    [InlineData("sinh năm 1961 được miễn sinh hoạt chưa", "Sinh năm 1961, nay 64 hoặc 65 tuổi. Văn bản trợ lý có không định một tuổi nào: chi bộ xét theo tuổi cao, sức yếu và đơn của đồng chí.", "F073")]
    [InlineData("cháu sinh 15/5/2009 vào đảng được chưa", "Chưa đủ tuổi vào Đảng: sinh 15/05/2009, nay 17 tuổi; đủ 18 tuổi ngày 15/05/2027.", "F117")]
    [InlineData("sinh năm 1960 còn kết nạp được không", "Đã quá 60 tuổi: sinh năm 1960, nay 65 hoặc 66 tuổi.", "F117")]
    [InlineData("vào đảng 3/2/1985 tuổi đảng được bao nhiêu", "Từ 03/02/1985 đến hôm nay 01/12/2026, tuổi đảng là 41 năm.", "F133")]
    [InlineData("vao dang 3/2/1985 bao gio du 50 nam tuoi dang", "Chưa đủ: đến 03/02/2035 mới đủ 50 năm tuổi đảng (03/02/1985 + 50 năm).", "F133 F111")]
    [InlineData("vào đảng 19/5/1976 đã đủ 50 năm tuổi đảng chưa", "Đã đủ 50 năm tuổi đảng, từ 19/05/2026 (19/05/1976 + 50 năm).", "F133 F111")]
    [InlineData("vào đảng 3/2/1997, huy hiệu 30 năm thì năm nào", "Chưa đủ: đến 03/02/2027 mới đủ 30 năm tuổi đảng (03/02/1997 + 30 năm). Các mốc tặng Huy hiệu Đảng không có trong văn bản trợ lý đang có; đồng chí hỏi bí thư.", "F133")]
    [InlineData("làm lễ kết nạp 19/5/2026 thì bao giờ hết dự bị", "Đủ thời gian dự bị: Thứ Tư 19/05/2027, còn 169 ngày (tính từ ngày làm lễ kết nạp 19/05/2026 + 12 tháng).", "F126")]
    [InlineData("kết nạp 1/12/2025 hạn xét chính thức là ngày nào", "Đủ thời gian dự bị: Thứ Ba 01/12/2026, là hôm nay (tính từ ngày làm lễ kết nạp 01/12/2025 + 12 tháng). Ngày cuối để chi bộ xét, đề nghị công nhận chính thức: Thứ Tư 13/01/2027, còn 43 ngày (tính từ ngày hết dự bị 01/12/2026 + 30 ngày làm việc; đã trừ Thứ Bảy, Chủ Nhật, ngày lễ, chưa trừ ngày nghỉ bù).", "F127 F126")]
    [InlineData("nhận quyết định khiển trách ngày 15/11 thì khiếu nại đến ngày nào", "Ngày cuối để khiếu nại kỷ luật: Thứ Ba 15/12/2026, còn 14 ngày (tính từ ngày nhận quyết định 15/11/2026 + 30 ngày).", "F149")]
    [InlineData("bị xóa tên, nhận quyết định 2/11/2026, khiếu nại còn kịp không", "Ngày cuối để khiếu nại việc xóa tên: Thứ Hai 14/12/2026, còn 13 ngày (tính từ ngày nhận quyết định 02/11/2026 + 30 ngày làm việc; đã trừ Thứ Bảy, Chủ Nhật, ngày lễ, chưa trừ ngày nghỉ bù).", "F086")]
    [InlineData("quyết định nghỉ hưu 1/9/2026 thì chuyển sinh hoạt chậm nhất ngày nào", "Ngày cuối để xong thủ tục chuyển sinh hoạt: Thứ Tư 25/11/2026, đã qua 6 ngày (tính từ ngày quyết định có hiệu lực hoặc ngày đổi nơi ở 01/09/2026 + 60 ngày làm việc; đã trừ Thứ Bảy, Chủ Nhật, ngày lễ, chưa trừ ngày nghỉ bù).", "F092")]
    [InlineData("có quyết định kết nạp 10/11/2026, làm lễ chậm nhất ngày nào", "Ngày cuối để làm lễ kết nạp: Thứ Ba 22/12/2026, còn 21 ngày (tính từ ngày ra quyết định kết nạp 10/11/2026 + 30 ngày làm việc; đã trừ Thứ Bảy, Chủ Nhật, ngày lễ, chưa trừ ngày nghỉ bù).", "F125")]
    [InlineData("ra khỏi đảng 1/6/2025 bao giờ được xét kết nạp lại", "Đủ thời gian để được xét kết nạp lại: Thứ Năm 01/06/2028, còn 548 ngày (tính từ ngày ra khỏi Đảng 01/06/2025 + 36 tháng).", "F134")]
    [InlineData("giấy chứng nhận lớp nhận thức cấp ngày 10/3/2022 còn hạn không", "Giấy chứng nhận dùng được đến: Thứ Tư 10/03/2027, còn 99 ngày (tính từ ngày cấp giấy 10/03/2022 + 60 tháng).", "F122")]
    [InlineData("chi bộ 11 đảng viên chính thức, bầu bí thư cần bao nhiêu phiếu", "Cần ít nhất 6 phiếu trên 11 đảng viên chính thức (quá nửa của 11).", "F051")]
    [InlineData("chi bộ 17 đảng viên chính thức kết nạp cần mấy phiếu", "Cần ít nhất 12 phiếu trên 17 đảng viên chính thức (hai phần ba của 17).", "F123")]
    public void What_can_be_worked_out_shows_its_working_and_its_rule(string question, string result, string rules)
    {
        var worked = For(question).ShouldBeOfType<Calculation.Worked>();

        worked.Result.ShouldBe(result);
        string.Join(' ', worked.Rules.Select(r => r.Id)).ShouldBe(rules);
    }

    [Theory]
    [InlineData("tính giúp tôi lương hưu đóng đảng phí bao nhiêu", "Lương hưu của đồng chí bao nhiêu ạ?", "6 triệu", "30.000đ")]
    [InlineData("tôi làm ruộng đóng đảng phí bao nhiêu", "Lương tối thiểu tháng của vùng", "4 triệu", "12.000đ")]
    [InlineData("đủ 65 tuổi đảng chưa", "Quyết định kết nạp của đồng chí", "3/2/1985", "03/02/2050")]
    [InlineData("tuổi đảng của tôi bao nhiêu năm rồi", "Quyết định kết nạp của đồng chí", "năm 1985", "40 hoặc 41 năm")]
    [InlineData("tôi bị cảnh cáo, khiếu nại còn kịp không", "Ngày nhận quyết định là ngày nào", "15/11/2026", "15/12/2026")]
    public void One_missing_number_is_asked_for_and_completes_the_question(string question, string asked, string answer, string result)
    {
        var missing = For(question).ShouldBeOfType<Calculation.Missing>();

        missing.Question.ShouldStartWith(asked);
        For(missing.Resume).ShouldBeOfType<Calculation.Missing>();
        For($"{missing.Resume} {answer}").ShouldBeOfType<Calculation.Worked>().Result.ShouldContain(result);
    }

    [Fact]
    public void Whose_case_is_not_said_is_asked_and_every_case_leads_on()
    {
        var which = For("tôi phải đóng đảng phí bao nhiêu").ShouldBeOfType<Calculation.Which>();

        which.Cases.Count.ShouldBe(5);
        which.Cases.ShouldAllBe(c => For(c.Resume) is Calculation.Missing || For(c.Resume) is Calculation.Worked);
    }

    [Theory]
    [InlineData("người về hưu đóng đảng phí bao nhiêu")]
    [InlineData("lương hưu 6 triệu, làm thêm 3 triệu thì đảng phí bao nhiêu")]
    [InlineData("lương hưu 6 triệu có được giảm đảng phí không, bao nhiêu")]
    [InlineData("tháng này tôi đóng đảng phí chưa")]
    [InlineData("khiếu nại kỷ luật trong mấy ngày")]
    [InlineData("xoa ten xong muon khieu nai con kip ko, bn ngay")]
    [InlineData("mấy năm tuổi đảng thì miễn đảng phí")]
    [InlineData("tuổi đảng tính từ ngày nào")]
    [InlineData("tuổi đảng 30 năm được huy hiệu gì")]
    [InlineData("dự bị bao lâu thì lên chính thức")]
    [InlineData("tôi bỏ họp mấy buổi thì bị xóa tên")]
    [InlineData("kết nạp cần bao nhiêu phiếu")]
    [InlineData("nghỉ họp 3 tháng có sao không")]
    public void A_question_about_the_rule_itself_is_left_to_the_rule(string question) => For(question).ShouldBeNull();

    [Fact]
    public void From_2028_on_the_later_rate_of_the_passage_counts() =>
        For("làm ruộng, lương tối thiểu vùng 4 triệu, đảng phí bao nhiêu", new DateOnly(2028, 1, 5))
            .ShouldBeOfType<Calculation.Worked>().Result.ShouldContain("20.000đ (4.000.000 × 0,5 %)");

    [Fact]
    public void No_figure_is_used_that_the_passage_does_not_hold()
    {
        Calculate.For("lương hưu 6 triệu đảng phí bao nhiêu", Today, id => StarterPackIndex.Passage(id) with { Text = "Đảng viên hưởng lương hưu đóng theo mức mới." })
            .ShouldBeNull();
        Calculate.For("lương hưu 6 triệu đảng phí bao nhiêu", Today, id => StarterPackIndex.Passage(id) with { Text = "Đóng 0,7% mức lương hưu." })
            .ShouldBeOfType<Calculation.Worked>().Result.ShouldContain("42.000đ");
    }

    [Fact]
    public void A_result_from_an_old_or_unsure_rule_says_so_and_whom_to_ask()
    {
        var text = CalculationTexts.Worked((Calculation.Worked)For("bị xóa tên, nhận quyết định 2/11/2026, khiếu nại còn kịp không")!);

        text.ShouldContain("Theo bản cũ: ");
        text.ShouldContain("nay xem 208-QĐ/TW");
        text.ShouldEndWith(RegulationTexts.AskBefore);
    }

    [Fact]
    public void A_question_of_the_development_set_about_a_rule_is_left_to_the_rule() =>
        StarterPackIndex.Questions.Where(q => For(q.Question) is not null).Select(q => q.Question).ShouldBeEmpty();

    private static Calculation? For(string question, DateOnly? today = null) => Calculate.For(question, today ?? Today, StarterPackIndex.Passage);
}
