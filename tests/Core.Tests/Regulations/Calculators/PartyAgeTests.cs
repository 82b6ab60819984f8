using ChiBo.Core.Regulations.Calculators;

namespace ChiBo.Core.Tests.Regulations.Calculators;

public sealed class PartyAgeTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Theory]
    [InlineData("sinh năm 1961 đủ 65 tuổi đảng chưa")]
    [InlineData("toi sinh ngay 2/3/1950 nam nay bao nhieu tuoi dang")]
    [InlineData("sinh năm 61 tuổi đảng bao nhiêu")]
    [InlineData("ngày sinh: 2/3/1950, bao giờ đủ 50 năm tuổi đảng")]
    [InlineData("năm sinh của tôi là 1950, đủ 50 năm tuổi đảng chưa")]
    [InlineData("tôi nghỉ hưu năm 2010, tuổi đảng bao nhiêu")]
    [InlineData("tôi chính thức ngày 3/2/1986 tuổi đảng bao nhiêu")]
    [InlineData("lễ kết nạp ngày 19/5/1985, tuổi đảng bao nhiêu")]
    public void A_day_of_something_else_is_none_of_admission(string question)
    {
        var missing = For(question).ShouldBeOfType<Calculation.Missing>();

        missing.Question.ShouldContain("Quyết định kết nạp của đồng chí ban hành ngày nào ạ?");
        For($"{missing.Resume} 19/5/1976").ShouldBeOfType<Calculation.Worked>().Result.ShouldContain("19/05/1976");
    }

    [Theory]
    [InlineData("tôi sinh năm 1961, vào đảng 3/2/1985, tuổi đảng bao nhiêu")]
    [InlineData("tôi vào đảng 3/2/1985, sinh 2/3/1961, tuổi đảng bao nhiêu")]
    [InlineData("vào đảng 3/2/1985, chính thức 3/2/1986, tuổi đảng bao nhiêu")]
    public void Among_several_days_that_of_admission_counts(string question) =>
        For(question).ShouldBeOfType<Calculation.Worked>().Result.ShouldBe("Từ 03/02/1985 đến hôm nay 01/12/2026, tuổi đảng là 41 năm.");

    [Theory]
    [InlineData("quyết định kết nạp ký ngày 3/2 mà làm lễ ngày 20/2. Tuổi đảng tính từ ngày nào")]
    [InlineData("Quy định tháng 7/2026 có còn cho người được miễn sinh hoạt xét tặng Huy hiệu Đảng không?")]
    public void A_question_about_the_rule_is_left_to_it_although_a_day_stands_in_it(string question) => For(question).ShouldBeNull();

    [Fact]
    public void A_birthday_is_no_beginning_of_a_time_limit() =>
        For("tôi sinh 2/3/1990, làm lễ kết nạp 19/5/2026 thì bao giờ hết dự bị").ShouldBeOfType<Calculation.Worked>().Result.ShouldContain("19/05/2027");

    private static Calculation? For(string question) => Calculate.For(question, Today, StarterPackIndex.Passage);
}
