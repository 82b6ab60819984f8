using ChiBo.Core.Fees;

namespace ChiBo.Core.Tests.Fees;

public sealed class SpokenFeesTests
{
    [Theory]
    [InlineData("trả phí zalo tối đa 50.000 đồng một tháng", 50_000)]
    [InlineData("tra phi zalo toi da 50000d 1 thang", 50_000)]
    [InlineData("Bật trả phí Zalo 50k", 50_000)]
    [InlineData("trả phí zalo không quá 1 triệu", 1_000_000)]
    [InlineData("trả phí zalo", null)]
    [InlineData("trả phí zalo 100 đồng", null)]
    [InlineData("trả phí zalo 999999999999 đồng", null)]
    public void An_amount_is_read(string text, int? dong) => SpokenFees.Read(text).ShouldBe(new SpokenFees(FeesWish.PayUpTo, dong));

    [Theory]
    [InlineData("tắt trả phí zalo", FeesWish.SwitchOff)]
    [InlineData("không trả phí Zalo nữa", FeesWish.SwitchOff)]
    [InlineData("chi phí zalo tháng này?", FeesWish.See)]
    [InlineData("zalo tháng này hết bao nhiêu tiền", FeesWish.See)]
    public void Other_wishes_are_read(string text, FeesWish wish) => SpokenFees.Read(text)!.Wish.ShouldBe(wish);

    [Theory]
    [InlineData("đảng phí tháng này bao nhiêu")]
    [InlineData("mai tôi nhắn zalo cho bác")]
    public void Anything_else_is_left(string text) => SpokenFees.Read(text).ShouldBeNull();
}
