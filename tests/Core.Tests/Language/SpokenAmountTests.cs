using ChiBo.Core.Language;

namespace ChiBo.Core.Tests.Language;

public sealed class SpokenAmountTests
{
    [Theory]
    [InlineData("lương hưu 6 triệu", 6_000_000)]
    [InlineData("6tr5", 6_500_000)]
    [InlineData("6tr", 6_000_000)]
    [InlineData("6.000.000", 6_000_000)]
    [InlineData("6,000,000đ", 6_000_000)]
    [InlineData("6 000 000 đồng", 6_000_000)]
    [InlineData("6000000", 6_000_000)]
    [InlineData("sáu triệu rưỡi", 6_500_000)]
    [InlineData("5 trieu 2", 5_200_000)]
    [InlineData("5 triệu 250", 5_250_000)]
    [InlineData("5 triệu 250 nghìn", 5_250_000)]
    [InlineData("6,5 triệu", 6_500_000)]
    [InlineData("7.25 triệu", 7_250_000)]
    [InlineData("mười hai triệu ba", 12_300_000)]
    [InlineData("tám triệu hai trăm năm mươi nghìn", 8_250_000)]
    [InlineData("muoi trieu mot thang", 10_000_000)]
    [InlineData("luong huu sau trieu nam nay dong bao nhieu", 6_000_000)]
    [InlineData("800 nghìn", 800_000)]
    [InlineData("500k", 500_000)]
    [InlineData("6.500 nghìn", 6_500_000)]
    [InlineData("3 triệu 12 tháng", 3_000_000)]
    [InlineData("5 trăm nghìn", 500_000)]
    [InlineData("8 triệu 5 trăm nghìn", 8_500_000)]
    [InlineData("hai mốt triệu", 21_000_000)]
    [InlineData("hai lăm triệu", 25_000_000)]
    public void Amounts_are_read_as_people_write_them(string text, int dong) => SpokenAmount.In(text).ShouldBe([dong]);

    [Theory]
    [InlineData("nghỉ họp 3 tháng")]
    [InlineData("sinh năm 1961")]
    [InlineData("vào đảng 3/2/1985")]
    [InlineData("chi bộ 38 đảng viên")]
    [InlineData("0,5%")]
    [InlineData("số mới 0912000000")]
    [InlineData("")]
    public void Other_numbers_are_no_amounts(string text) => SpokenAmount.In(text).ShouldBeEmpty();

    [Theory]
    [InlineData("lương hưu 5-6 triệu")]
    [InlineData("lương hưu năm sáu triệu")]
    [InlineData("lương hưu 5 đến 6 triệu")]
    public void A_range_is_two_amounts(string text) => SpokenAmount.In(text).ShouldBe([5_000_000, 6_000_000]);

    [Fact]
    public void Two_amounts_are_two() => SpokenAmount.In("lương hưu 6 triệu, làm thêm 3tr2").ShouldBe([6_000_000, 3_200_000]);
}
