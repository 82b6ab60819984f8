using ChiBo.Core.Messaging;

namespace ChiBo.Core.Tests.Messaging;

public sealed class WindowTermsTests
{
    private static readonly DateTimeOffset s_now = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

    private static readonly WindowTerms s_terms = new(TimeSpan.FromHours(48), TimeSpan.FromDays(7), 61)
    {
        TemplatePrices = new Dictionary<string, int> { [MessageTemplate.OfMeeting] = 220 },
    };

    [Theory]
    [InlineData(0.0, null, MessageWay.Free, 0)]
    [InlineData(48.0, null, MessageWay.Free, 0)]
    [InlineData(48.1, null, MessageWay.Paid, 122)]
    [InlineData(168.0, MessageTemplate.OfMeeting, MessageWay.Paid, 122)]
    [InlineData(168.1, MessageTemplate.OfMeeting, MessageWay.Template, 220)]
    [InlineData(168.1, MessageTemplate.OfNotice, null, 0)]
    [InlineData(168.1, null, null, 0)]
    [InlineData(null, MessageTemplate.OfMeeting, MessageWay.Template, 220)]
    public void The_way_follows_from_how_long_he_was_silent(double? hours, string? template, MessageWay? way, int price)
    {
        var fare = s_terms.For(template, messages: 2, s_now - (hours is { } silent ? TimeSpan.FromHours(silent) : null), s_now);

        (fare?.Way, fare?.Price ?? 0).ShouldBe((way, price));
    }

    [Fact]
    public void A_purse_pays_until_it_is_empty_and_the_free_way_even_then()
    {
        var purse = new Purse(500);
        var fare = new Fare(MessageWay.Template, 220);

        (purse.Pay(fare), purse.Pay(fare), purse.Pay(fare)).ShouldBe((fare, fare, null));
        purse.Left.ShouldBe(60);
        new Purse(-1).Pay(Fare.Free).ShouldBe(Fare.Free);
    }

    [Fact]
    public void Long_texts_and_files_take_more_messages() =>
        new Parcel(null, 2_001, 3).Messages(2_000).ShouldBe(5);
}
