using ChiBo.Core.Regulations.Calculators;

namespace ChiBo.Core.Tests.Regulations.Calculators;

public sealed class AnotherFigureTests
{
    private const string Pension = "lương hưu 6 triệu đóng đảng phí bao nhiêu";
    private const string Election = "chi bộ 11 đảng viên chính thức, bầu bí thư cần bao nhiêu phiếu";
    private const string Years = "vào đảng 3/2/1985 tuổi đảng được bao nhiêu";

    private static readonly DateOnly Today = new(2026, 12, 1);

    [Theory]
    [InlineData(Pension, "thế còn 8 triệu?", "là 40.000đ (8.000.000 × 0,5 %)")]
    [InlineData(Pension, "the con 8tr5", "là 42.500đ (8.500.000 × 0,5 %)")]
    [InlineData(Pension, "thế 9 triệu thì sao", "là 45.000đ")]
    [InlineData(Pension, "con luong huu 8 trieu thi sao", "là 40.000đ")]
    [InlineData(Pension, "tám triệu rưỡi thì đóng bao nhiêu ạ", "là 42.500đ")]
    [InlineData(Pension, "nếu lương đi làm 8 triệu thì sao", "là 80.000đ (8.000.000 × 1 %)")]
    [InlineData(Pension, "nếu 52 năm tuổi đảng thì sao", "Được miễn đóng đảng phí")]
    [InlineData(Pension, "còn vợ tôi lương 12 triệu thì sao", "là 120.000đ (12.000.000 × 1 %)")]
    [InlineData(Pension, "thế vợ tôi lương 12 triệu", "là 120.000đ")]
    [InlineData(Pension, "còn chồng em lương hưu 8tr?", "là 40.000đ")]
    [InlineData("lương hưu 6 triệu cả năm đóng đảng phí bao nhiêu", "thế còn 8 triệu?", "12 tháng là 480.000đ")]
    [InlineData("làm ruộng, lương tối thiểu vùng 4 triệu, đảng phí bao nhiêu", "thế 5 triệu thì sao", "là 15.000đ (5.000.000 × 0,3 %)")]
    [InlineData("tôi phải đóng đảng phí bao nhiêu", "lương hưu 6 triệu", "là 30.000đ")]
    [InlineData("sinh viên đóng đảng phí bao nhiêu", "thế 3 tháng thì sao", "3 tháng là 15.000đ")]
    [InlineData(Election, "còn 25 thì sao", "13 phiếu trên 25")]
    [InlineData(Election, "nếu chi bộ có hai mươi người", "11 phiếu trên 20")]
    [InlineData("chi bộ 17 đảng viên chính thức kết nạp cần mấy phiếu", "còn 25 thì sao", "17 phiếu trên 25 đảng viên chính thức (hai phần ba")]
    [InlineData(Years, "còn vào 19/5/1990?", "Từ 19/05/1990 đến hôm nay 01/12/2026, tuổi đảng là 36 năm.")]
    [InlineData("vào đảng 3/2/1985 bao giờ đủ 50 năm tuổi đảng", "thế vào 19/5/1990 thì sao", "đến 19/05/2040")]
    [InlineData("sinh năm 1961 được miễn sinh hoạt chưa", "còn 1950 thì sao", "Sinh năm 1950")]
    [InlineData("cháu sinh 15/5/2009 vào đảng được chưa", "còn 15/5/2000 thì sao", "Trong độ tuổi vào Đảng: sinh 15/05/2000")]
    [InlineData("làm lễ kết nạp 19/5/2026 thì bao giờ hết dự bị", "còn 3/2/2026 thì sao", "03/02/2027")]
    public void It_is_worked_out_as_what_was_asked_before(string before, string text, string result)
    {
        var asked = Calculate.For(before, Today, StarterPackIndex.Passage).ShouldNotBeNull();

        Again(text, asked.Resume).ShouldNotBeNull().Result.ShouldContain(result);
    }

    [Theory]
    [InlineData(Pension, "25")]
    [InlineData(Pension, "lương hưu tăng bao nhiêu")]
    [InlineData(Pension, "8 triệu được giảm bao nhiêu")]
    [InlineData(Pension, "lương 8 triệu lĩnh bao nhiêu")]
    [InlineData(Pension, "lương hưu 8 triệu đóng bảo hiểm bao nhiêu")]
    [InlineData(Pension, "lương hưu 8 triệu có phải đóng không")]
    [InlineData(Pension, "thế 5-6 triệu thì sao")]
    [InlineData(Pension, "tôi đổi số, số mới 0912000000")]
    [InlineData(Pension, "còn vào 19/5/1990?")]
    [InlineData(Pension, "thế nghỉ họp 3 tháng thì sao")]
    [InlineData(Pension, "ủng hộ 2 triệu")]
    [InlineData("sinh viên đóng đảng phí bao nhiêu", "thế còn 8 triệu?")]
    [InlineData("sinh viên đóng đảng phí bao nhiêu", "còn 25 thì sao")]
    [InlineData(Election, "25")]
    [InlineData(Election, "còn 8 triệu thì sao")]
    [InlineData(Election, "thế kết nạp 5 người thì sao")]
    [InlineData(Election, "đủ 30 năm tuổi đảng tính sao")]
    [InlineData(Years, "thế 8 giờ thì sao")]
    [InlineData(Years, "3/12")]
    [InlineData(Years, "thế hôm qua thì sao")]
    [InlineData(Years, "còn 15/11 thì sao")]
    public void Anything_else_is_none(string before, string text) =>
        Again(text, Calculate.For(before, Today, StarterPackIndex.Passage).ShouldNotBeNull().Resume).ShouldBeNull();

    [Fact]
    public void A_question_about_the_rule_goes_on_too_and_its_own_figures_do_not_count()
    {
        Again("thế 8 triệu thì sao", "người về hưu đóng đảng phí bao nhiêu").ShouldNotBeNull().Result.ShouldContain("40.000đ");
        Again("thế 8 triệu thì sao", "lương hưu 6 triệu, làm thêm 3 triệu thì đảng phí bao nhiêu").ShouldNotBeNull().Result.ShouldContain("40.000đ");
        Again("tôi kết nạp 15/3/2026 thì sao", "dự bị bao lâu thì lên chính thức").ShouldNotBeNull().Result.ShouldContain("15/03/2027");
        Again("thế 8 triệu thì sao", "nghỉ họp 3 tháng có sao không").ShouldBeNull();
        Again("còn 15/11 thì sao", "đảng viên dự bị có bị cách chức không").ShouldBeNull();
    }

    [Theory]
    [InlineData(Pension)]
    [InlineData(Election)]
    [InlineData(Years)]
    [InlineData("sinh năm 1961 được miễn sinh hoạt chưa")]
    [InlineData("làm lễ kết nạp 19/5/2026 thì bao giờ hết dự bị")]
    public void What_is_remembered_of_a_question_holds_no_figure(string question) =>
        Calculate.For(question, Today, StarterPackIndex.Passage).ShouldNotBeNull().Resume.Any(char.IsAsciiDigit).ShouldBeFalse();

    [Fact]
    public void No_question_of_the_sets_is_taken_for_another_figure() =>
        StarterPackIndex.Questions.Concat(StarterPackIndex.Written).Select(q => q.Question)
            .Where(q => new[] { Pension, Election, Years }.Any(b => Again(q, Calculate.For(b, Today, StarterPackIndex.Passage)!.Resume) is not null)).ShouldBeEmpty();

    private static Calculation.Worked? Again(string text, string before) => Calculate.Again(text, before, Today, StarterPackIndex.Passage);
}
