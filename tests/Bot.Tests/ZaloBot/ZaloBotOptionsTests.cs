using ChiBo.Bot.Channels.ZaloBot;
using ChiBo.Bot.Persistence;
using Microsoft.Extensions.Configuration;

namespace ChiBo.Bot.Tests.ZaloBot;

public sealed class ZaloBotOptionsTests
{
    private const string Token = "123456:abc-DEF_123";

    [Fact]
    public void A_token_is_all_it_needs()
    {
        var options = Read(("ZaloBot:Bots:0:Token", Token));

        (options.Mode, options.MessagesPerSecond).ShouldBe((ZaloBotMode.Polling, 5));
        options.All.ShouldHaveSingleItem().ShouldBe(new ZaloBotSettings("main", Token, null, 50, 3000));
        $"{options.All[0]}".ShouldNotContain(Token);
    }

    [Fact]
    public void Several_bots_stand_in_the_order_of_their_numbers() =>
        Read([.. Enumerable.Range(0, 11).SelectMany(n => new[] { ($"ZaloBot:Bots:{n}:Token", $"{n}:abc"), ($"ZaloBot:Bots:{n}:Name", $"bot-{n}") })])
            .All.Select(b => b.Name).ShouldBe(Enumerable.Range(0, 11).Select(n => $"bot-{n}"));

    [Theory]
    [InlineData("ZaloBot:Bots:0:Token", "chỉ là chữ", "ZaloBot:Bots:0:Token ")]
    [InlineData("ZaloBot:Bots:0:Token", "1:a/../b", "ZaloBot:Bots:0:Token ")]
    [InlineData("ZaloBot:Bots:1:Name", "hai", "ZaloBot:Bots:1:Token ")]
    [InlineData("ZaloBot:Bots:0:Name", "bot một", "ZaloBot:Bots:0:Name ")]
    [InlineData("ZaloBot:Bots:0:Name", "a/b", "ZaloBot:Bots:0:Name ")]
    [InlineData("ZaloBot:Bots:0:People", "0", "ZaloBot:Bots:0:People ")]
    [InlineData("ZaloBot:Bots:0:MessagesPerMonth", "nhiều", "ZaloBot:Bots:0:MessagesPerMonth ")]
    [InlineData("ZaloBot:CountsIncoming", "có", "ZaloBot:CountsIncoming ")]
    [InlineData("ZaloBot:Mode", "Fax", "ZaloBot:Mode ")]
    [InlineData("ZaloBot:Mode", "1", "ZaloBot:Mode ")]
    [InlineData("ZaloBot:MessagesPerSecond", "0", "ZaloBot:MessagesPerSecond ")]
    [InlineData("ZaloBot:ApiBaseUrl", "127.0.0.1:80", "ZaloBot:ApiBaseUrl ")]
    public void A_wrong_value_is_one_sentence_that_names_the_key(string key, string value, string begins)
    {
        var fault = Should.Throw<OperatorException>(() => Read(("ZaloBot:Bots:0:Token", Token), (key, value))).Message;

        fault.ShouldStartWith(begins);
        fault.ShouldNotContain("\n");
        fault.ShouldNotContain(Token);
    }

    [Fact]
    public void Doubled_names_and_tokens_are_told_without_the_token()
    {
        Fault(("ZaloBot:Bots:1:Token", "2:b"), ("ZaloBot:Bots:1:Name", "MAIN")).ShouldStartWith("ZaloBot:Bots: hai bot cùng tên «main»");
        Fault(("ZaloBot:Bots:1:Token", Token), ("ZaloBot:Bots:1:Name", "hai")).ShouldStartWith("ZaloBot:Bots: các bot «main», «hai» cùng một Token");
        Fault(("ZaloBot:Bots:1:Token", Token), ("ZaloBot:Bots:1:Name", "hai")).ShouldNotContain(Token);
    }

    [Theory]
    [InlineData("https://chibo.example/", "1234567", "ZaloBot:Bots: bot «main» cần WebhookSecret")]
    [InlineData("https://chibo.example/", "có dấu đủ dài", "ZaloBot:Bots: bot «main» cần WebhookSecret")]
    [InlineData("https://chibo.example/", null, "ZaloBot:Bots: bot «main» cần WebhookSecret")]
    [InlineData("http://chibo.example", "12345678", "PublicUrl ")]
    [InlineData(null, "12345678", "PublicUrl ")]
    public void A_webhook_needs_a_public_address_and_a_secret(string? url, string? secret, string begins) =>
        Fault(("ZaloBot:Mode", "Webhook"), ("PublicUrl", url), ("ZaloBot:Bots:0:WebhookSecret", secret)).ShouldStartWith(begins);

    [Fact]
    public void The_webhook_address_follows_from_the_public_address_and_the_name() =>
        Read(("ZaloBot:Bots:0:Token", Token), ("ZaloBot:Mode", "webhook"), ("PublicUrl", "https://chibo.example/"), ("ZaloBot:Bots:0:WebhookSecret", "12345678"))
            .WebhookUrl("main").ShouldBe("https://chibo.example/webhooks/zalo-bot/main");

    private static string Fault(params (string Key, string? Value)[] settings) =>
        Should.Throw<OperatorException>(() => Read([("ZaloBot:Bots:0:Token", Token), .. settings])).Message;

    private static ZaloBotOptions Read(params (string Key, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        return ZaloBotOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
