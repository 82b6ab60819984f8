using ChiBo.Core.Members;
using FsCheck.Xunit;

namespace ChiBo.Core.Tests.Members;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0912345678", "0912345678")]
    [InlineData("0912 345 678", "0912345678")]
    [InlineData("0912.345.678", "0912345678")]
    [InlineData("0912-345-678", "0912345678")]
    [InlineData("(0912) 345 678", "0912345678")]
    [InlineData("84912345678", "0912345678")]
    [InlineData("+84 912 345 678", "0912345678")]
    [InlineData("+84 (0)912 345 678", "0912345678")]
    [InlineData("0084912345678", "0912345678")]
    [InlineData("912345678", "0912345678")]
    [InlineData("841234567", "0841234567")]
    [InlineData("0912\u00A0345\u200B678", "0912345678")]
    [InlineData("02383841234", "02383841234")]
    [InlineData("2383841234", "02383841234")]
    [InlineData("+842438250000", "02438250000")]
    public void Every_way_of_writing_comes_to_the_national_form(string written, string national)
    {
        PhoneNumber.TryParse(written, out var number).ShouldBeTrue();
        number.Value.ShouldBe(national);
        PhoneNumber.Parse(number.ToString()).ShouldBe(number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("113")]
    [InlineData("0112345678")]
    [InlineData("0612345678")]
    [InlineData("091234567")]
    [InlineData("09123456789")]
    [InlineData("01623456789")]
    [InlineData("0912345678a")]
    [InlineData("0912+345678")]
    [InlineData("=0912345678")]
    [InlineData("٠٩١٢٣٤٥٦٧٨")]
    [InlineData("+1 202 555 0100")]
    public void What_is_no_Vietnamese_number_is_refused(string? written)
    {
        PhoneNumber.TryParse(written, out var number).ShouldBeFalse();
        number.ShouldBe(default);
    }

    [Theory]
    [InlineData("0912345678", "0912 345 678")]
    [InlineData("02438250000", "024 3825 0000")]
    [InlineData("02383841234", "0238 384 1234")]
    public void People_read_it_in_groups(string national, string grouped) =>
        PhoneNumber.Parse(national).ToString().ShouldBe(grouped);

    [Fact]
    public void The_default_is_empty_and_harmless() => default(PhoneNumber).ToString().ShouldBe("");

    [Property]
    public bool No_text_makes_it_throw(string? text) => !PhoneNumber.TryParse(text, out var number) || number.Value.StartsWith('0');
}
