using ChiBo.Core.Regulations.Calculators;

namespace ChiBo.Core.Tests.Regulations.Calculators;

public sealed class DuesTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Theory]
    [InlineData("tôi 52 năm tuổi đảng lương hưu 6 triệu đóng đảng phí bao nhiêu", "đã 52 năm tuổi đảng, từ đủ 50 năm")]
    [InlineData("năm mươi năm tuổi đảng lương hưu 6 triệu đóng đảng phí bao nhiêu", "đã 50 năm tuổi đảng")]
    [InlineData("toi 76 tuoi 52 tuoi dang luong huu 6tr dong dang phi bn", "đã 52 năm tuổi đảng")]
    [InlineData("tuổi đảng của tôi 55 năm, đóng đảng phí bao nhiêu", "đã 55 năm tuổi đảng")]
    [InlineData("đã nhận huy hiệu 55 năm, lương hưu 6 triệu đóng đảng phí bao nhiêu", "đã 55 năm tuổi đảng")]
    [InlineData("tôi vào đảng 3/2/1970 lương hưu 6 triệu đóng đảng phí bao nhiêu", "đã 56 năm tuổi đảng")]
    [InlineData("tôi hưởng trợ cấp hưu trí xã hội 500 nghìn đóng đảng phí bao nhiêu", "trợ cấp hưu trí xã hội không phải đóng")]
    public void Whoever_says_that_he_is_exempt_pays_nothing(string question, string why)
    {
        var worked = For(question).ShouldBeOfType<Calculation.Worked>();

        worked.Result.ShouldStartWith("Được miễn đóng đảng phí: ");
        worked.Result.ShouldContain(why);
        worked.Rules.ShouldHaveSingleItem().Id.ShouldBe("F111");
    }

    [Theory]
    [InlineData("tôi 48 năm tuổi đảng lương hưu 6 triệu đóng đảng phí bao nhiêu")]
    [InlineData("mười năm tuổi đảng lương hưu 6 triệu đóng đảng phí bao nhiêu")]
    [InlineData("chưa đủ 50 năm tuổi đảng lương hưu 6 triệu đóng đảng phí bao nhiêu")]
    [InlineData("gần 50 năm tuổi đảng, lương hưu 6 triệu đóng đảng phí bao nhiêu")]
    [InlineData("sắp nhận huy hiệu 50 năm, lương hưu 6 triệu đóng đảng phí bao nhiêu")]
    [InlineData("tôi còn 2 năm nữa mới đủ 50 năm tuổi đảng, lương hưu 6 triệu đóng đảng phí bao nhiêu")]
    [InlineData("sang năm tôi đủ 50 năm tuổi đảng, lương hưu 6 triệu thì đóng đảng phí bao nhiêu")]
    [InlineData("vào đảng 3/2/1980 lương hưu 6 triệu đóng đảng phí bao nhiêu")]
    [InlineData("sinh năm 1940 lương hưu 6 triệu đóng đảng phí bao nhiêu")]
    [InlineData("không thuộc hộ nghèo, lương hưu 6 triệu đóng đảng phí bao nhiêu")]
    [InlineData("đã thoát hộ nghèo, lương hưu 6 triệu đóng đảng phí bao nhiêu")]
    public void Whoever_is_not_exempt_pays(string question) =>
        For(question).ShouldBeOfType<Calculation.Worked>().Result.ShouldBe("Đảng phí mỗi tháng là 30.000đ (6.000.000 × 0,5 %).");

    [Theory]
    [InlineData("hộ nghèo lương hưu 3 triệu đóng đảng phí bao nhiêu", "có đơn gửi chi bộ thì được miễn", "15.000đ", "F111 F105")]
    [InlineData("toi mac benh hiem ngheo luong huu 4tr dong dang phi bao nhieu", "có đơn gửi chi bộ thì được miễn", "20.000đ", "F111 F105")]
    [InlineData("sinh viên hộ cận nghèo đóng đảng phí bao nhiêu", "có đơn gửi chi bộ thì được miễn", "5.000đ", "F111 F108")]
    [InlineData("nhà tôi khó khăn, lương hưu 3 triệu đóng đảng phí bao nhiêu", "được xét miễn hoặc giảm", "15.000đ", "F166 F105")]
    [InlineData("tôi thuộc hộ nghèo đóng đảng phí bao nhiêu", "có đơn gửi chi bộ thì được miễn", "", "F111")]
    public void What_may_be_asked_for_in_writing_is_said_before_what_is_paid_until_then(string question, string request, string amount, string rules)
    {
        var worked = For(question).ShouldBeOfType<Calculation.Worked>();

        worked.Result.ShouldContain(request);
        worked.Result.ShouldContain(amount);
        string.Join(' ', worked.Rules.Select(r => r.Id)).ShouldBe(rules);
    }

    [Fact]
    public void Nobody_is_exempt_by_words_that_the_passage_does_not_hold() =>
        Calculate.For(
            "tôi 52 năm tuổi đảng, hộ nghèo, lương hưu 6 triệu đóng đảng phí bao nhiêu", Today,
            id => StarterPackIndex.Passage(id) is var passage && id == "F111" ? passage with { Text = "Ai được miễn do cấp ủy xét." } : passage)
            .ShouldBeOfType<Calculation.Worked>().Result.ShouldBe("Đảng phí mỗi tháng là 30.000đ (6.000.000 × 0,5 %).");

    [Theory]
    [InlineData("tôi không có lương thì đóng đảng phí bao nhiêu")]
    [InlineData("toi ko co luong dong dang phi bao nhieu")]
    [InlineData("tôi không có thu nhập, đóng đảng phí bao nhiêu")]
    [InlineData("tôi chưa có việc làm thì đóng đảng phí bao nhiêu")]
    [InlineData("tôi thất nghiệp, đóng đảng phí bao nhiêu")]
    public void Who_has_no_wage_is_asked_which_case_without_one_is_his(string question) =>
        For(question).ShouldBeOfType<Calculation.Which>().Cases.Select(c => For(c.Resume)!.GetType()).ShouldBe(
            [typeof(Calculation.Missing), typeof(Calculation.Missing), typeof(Calculation.Worked)]);

    [Theory]
    [InlineData("tôi làm ruộng không có lương, lương tối thiểu vùng 4 triệu, đóng đảng phí bao nhiêu", "F109")]
    [InlineData("tôi không đóng bảo hiểm, lương tối thiểu vùng 4 triệu, đóng đảng phí bao nhiêu", "F109")]
    [InlineData("tôi 50 tuổi không có lương hưu, lương tối thiểu vùng 4 triệu, đóng đảng phí bao nhiêu", "F109")]
    [InlineData("mẹ tôi 70 tuổi làm ruộng không lương hưu, lương tối thiểu vùng 4 triệu, đóng đảng phí bao nhiêu", "F110")]
    [InlineData("lương hưu thì tôi không có, lương tối thiểu vùng 4 triệu, đóng đảng phí bao nhiêu", "F110")]
    [InlineData("tôi chưa nghỉ hưu lương 10 triệu đóng đảng phí bao nhiêu", "F106")]
    [InlineData("sắp nghỉ hưu, lương 10 triệu đóng đảng phí bao nhiêu", "F106")]
    [InlineData("không còn là sinh viên, lương 9 triệu, đóng đảng phí bao nhiêu", "F106")]
    [InlineData("có phải đóng đảng phí không, lương hưu tôi 6 triệu thì đóng bao nhiêu", "F105")]
    public void What_is_denied_is_nobodys_case(string question, string rule) =>
        For(question).ShouldBeOfType<Calculation.Worked>().Rules.ShouldHaveSingleItem().Id.ShouldBe(rule);

    [Fact]
    public void A_farmer_without_a_pension_is_asked_whether_he_is_of_the_age() =>
        For("tôi làm ruộng, không có lương hưu, đóng đảng phí bao nhiêu").ShouldBeOfType<Calculation.Which>().Cases.Count.ShouldBe(2);

    [Theory]
    [InlineData("luong huu 5 trieu dong bao nhieu", "25.000đ")]
    [InlineData("lương hưu 5 triệu đồng thì nộp bao nhiêu một tháng", "25.000đ")]
    [InlineData("lương 10 triệu mỗi tháng phải nộp mấy đồng", "100.000đ")]
    [InlineData("lh 6tr dong dp bn", "30.000đ")]
    [InlineData("lương hưu 5 củ đóng bn", "25.000đ")]
    [InlineData("dang phi luong 15 trieu", "150.000đ")]
    [InlineData("đảng phí của người lương 7.500.000 đ", "75.000đ")]
    [InlineData("đảng phí lương hưu 6tr", "30.000đ")]
    public void Income_and_paying_are_enough(string question, string dues) => For(question).ShouldBeOfType<Calculation.Worked>().Result.ShouldContain($"là {dues} (");

    [Theory]
    [InlineData("lương hưu tăng bao nhiêu")]
    [InlineData("lương hưu 5 triệu đồng được tăng bao nhiêu")]
    [InlineData("lương hưu 5 triệu đồng bao nhiêu")]
    [InlineData("lương 5 triệu đóng bảo hiểm bao nhiêu")]
    [InlineData("lương 5 triệu công đoàn phí đóng bao nhiêu")]
    [InlineData("luong 5 trieu dong cong doan phi bao nhieu")]
    [InlineData("lương 5 triệu đoàn phí đóng bao nhiêu")]
    [InlineData("lương 20 triệu nộp thuế bao nhiêu")]
    [InlineData("đóng mấy năm thì có lương hưu 5 triệu")]
    [InlineData("tôi nộp đảng phí mấy tháng một lần")]
    [InlineData("nhà tôi khó khăn có được bớt đảng phí không, bớt mấy phần")]
    [InlineData("lương hưu 8 triệu đồng lĩnh 3 tháng bao nhiêu")]
    [InlineData("đảng phí nộp ở đâu")]
    [InlineData("đảng phí là gì")]
    public void Other_money_and_other_questions_are_left_alone(string question) => For(question).ShouldBeNull();

    [Theory]
    [InlineData("5tr", "25.000đ")]
    [InlineData("5 củ", "25.000đ")]
    [InlineData("5000000", "25.000đ")]
    [InlineData("5.000 nghìn", "25.000đ")]
    [InlineData("năm triệu", "25.000đ")]
    [InlineData("5.5tr", "27.500đ")]
    [InlineData("5,5 triệu", "27.500đ")]
    [InlineData("5 triệu rưỡi", "27.500đ")]
    [InlineData("5tr500k", "27.500đ")]
    public void Amounts_are_taken_as_people_write_them(string amount, string dues) =>
        For($"lương hưu {amount} đóng đảng phí bao nhiêu").ShouldBeOfType<Calculation.Worked>().Result.ShouldContain($"là {dues} (");

    [Theory]
    [InlineData("6")]
    [InlineData("6,5")]
    [InlineData("6.500")]
    [InlineData("6 nghìn")]
    [InlineData("6.000 triệu")]
    public void A_unit_left_out_or_mistaken_is_asked_about(string amount) =>
        For($"lương hưu {amount} đóng đảng phí bao nhiêu").ShouldBeOfType<Calculation.Missing>().Question.ShouldStartWith("Lương hưu của đồng chí bao nhiêu ạ?");

    [Theory]
    [InlineData("đóng 3 tháng lương hưu 6 triệu là bao nhiêu", "3 tháng là 90.000đ (30.000 × 3).")]
    [InlineData("nộp cả quý lương hưu 6 triệu thì bao nhiêu", "3 tháng là 90.000đ (30.000 × 3).")]
    [InlineData("đóng 6 tháng lương 10 triệu là bao nhiêu", "6 tháng là 600.000đ (100.000 × 6).")]
    public void So_many_months_are_counted_though_a_year_was_asked_about_before(string question, string months)
    {
        For(question).ShouldBeOfType<Calculation.Worked>().Result.ShouldEndWith(months);
        var year = For("lương hưu 5 triệu cả năm đóng đảng phí bao nhiêu").ShouldNotBeNull().Resume;
        Calculate.Again(question, year, Today, StarterPackIndex.Passage).ShouldNotBeNull().Result.ShouldEndWith(months);
    }

    [Theory]
    [InlineData("đảng phí")]
    [InlineData("tính đảng phí")]
    [InlineData("dang phi bao nhieu")]
    [InlineData("đảng phí tháng này là bao nhiêu ạ?")]
    public void Who_says_no_more_is_asked_for_his_case(string question) =>
        For(question).ShouldBeOfType<Calculation.Which>().Cases.Count.ShouldBe(5);

    [Theory]
    [InlineData("lương hưu -5 triệu đóng đảng phí bao nhiêu")]
    [InlineData("tính giúp lương hưu đóng đảng phí bao nhiêu -5 triệu")]
    [InlineData("lương hưu âm 5 triệu đóng đảng phí bao nhiêu")]
    public void A_number_below_nought_is_asked_about(string question) => For(question).ShouldBeOfType<Calculation.Missing>();

    [Fact]
    public void A_dash_that_parts_words_makes_no_number_less() =>
        For("lương hưu - 5 triệu đóng đảng phí bao nhiêu").ShouldBeOfType<Calculation.Worked>().Result.ShouldContain("25.000đ");

    [Theory]
    [InlineData("lương hưu", "Lương hưu của đồng chí bao nhiêu ạ?")]
    [InlineData("hưu", "Lương hưu của đồng chí bao nhiêu ạ?")]
    [InlineData("tôi nghỉ hưu rồi", "Lương hưu của đồng chí bao nhiêu ạ?")]
    [InlineData("cả lương hưu và lương làm thêm", "Lương hưu của đồng chí bao nhiêu ạ?")]
    [InlineData("vâng tôi làm ruộng", "Lương tối thiểu tháng của vùng")]
    [InlineData("tôi không có lương hưu", "Lương tối thiểu tháng của vùng")]
    [InlineData("hộ nghèo", "được miễn đóng đảng phí")]
    [InlineData("tôi 51 năm tuổi đảng", "Được miễn đóng đảng phí")]
    [InlineData("sinh viên", "Đảng phí mỗi tháng là 5.000đ.")]
    public void A_case_told_in_ones_own_words_is_taken(string words, string said)
    {
        AwaitedAnswer.MayTell(words).ShouldBeTrue();
        var told = Calculate.Told(words, For("tôi phải đóng đảng phí bao nhiêu")!.Resume, Today, StarterPackIndex.Passage);
        (told is Calculation.Missing missing ? missing.Question : told.ShouldBeOfType<Calculation.Worked>().Result).ShouldContain(said);
    }

    [Theory]
    [InlineData("mai tôi đi làm không họp được")]
    [InlineData("vắng, ốm")]
    [InlineData("tôi xin vắng")]
    [InlineData("lương hưu bao giờ tăng")]
    [InlineData("nghỉ họp 3 tháng có sao không")]
    [InlineData("nghỉ ốm")]
    [InlineData("có dự")]
    [InlineData("cảm ơn")]
    public void Other_words_are_no_unclear_case(string words) => AwaitedAnswer.IsUnclear(words).ShouldBeFalse();

    [Theory]
    [InlineData("không biết")]
    [InlineData("không")]
    [InlineData("chưa rõ ạ")]
    [InlineData("xem ở đâu")]
    [InlineData("vâng")]
    [InlineData("bảo vệ")]
    public void Words_that_tell_nothing_are_unclear(string words) => AwaitedAnswer.IsUnclear(words).ShouldBeTrue();

    private static Calculation? For(string question) => Calculate.For(question, Today, StarterPackIndex.Passage);
}
