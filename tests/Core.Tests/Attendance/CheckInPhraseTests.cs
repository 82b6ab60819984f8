using ChiBo.Core.Attendance;

namespace ChiBo.Core.Tests.Attendance;

public sealed class CheckInPhraseTests
{
    [Theory]
    [InlineData("4827", "4827")]
    [InlineData(" mã 4827 ", "4827")]
    [InlineData("Mã số: 4827.", "4827")]
    [InlineData("4 8 2 7", "4827")]
    [InlineData("điểm danh 4827", "4827")]
    [InlineData("48271", null)]
    [InlineData("482", null)]
    [InlineData("4827 1930 5561", null)]
    [InlineData("sinh năm 1950", null)]
    [InlineData("0912345678", null)]
    public void A_code_stands_alone(string text, string? code) => CheckInPhrase.Code(text).ShouldBe(code);

    [Theory]
    [InlineData("có mặt", true)]
    [InlineData("em den roi a", true)]
    [InlineData("tôi đã đến", true)]
    [InlineData("em có mặt rồi nhé", true)]
    [InlineData("chưa đến", false)]
    [InlineData("em không có mặt được", false)]
    [InlineData("sắp đến rồi", false)]
    [InlineData("bao giờ điểm danh?", false)]
    [InlineData("7 có mặt", false)]
    [InlineData("", false)]
    public void Being_here_is_said_outright(string text, bool says) => CheckInPhrase.SaysHere(text).ShouldBe(says);

    [Fact]
    public void Codes_have_four_digits_without_a_leading_zero_and_differ()
    {
        var secret = Enumerable.Range(0, CheckInCode.SecretLength).Select(i => (byte)i).ToArray();
        var codes = Enumerable.Range(1, 500).Select(step => CheckInCode.Of(secret, step)).ToList();
        codes.ShouldAllBe(code => code.Length == 4 && code[0] != '0');
        codes.Distinct().Count().ShouldBeGreaterThan(450);
        CheckInCode.Of([.. secret.Reverse()], 1).ShouldNotBe(codes[0]);
    }
}
