using ChiBo.Bot.Channels.Telegram;
using ChiBo.Bot.Persistence;
using Microsoft.Extensions.Configuration;

namespace ChiBo.Bot.Tests.Telegram;

public sealed class TelegramOptionsTests
{
    private const string Token = "123456:abc-DEF_123";

    [Fact]
    public void A_token_is_all_it_needs()
    {
        var options = Read(("BotToken", Token));

        (options.Mode, options.MessagesPerSecond, options.MessagesPerSecondPerChat).ShouldBe((TelegramMode.Polling, 30, 1));
    }

    [Fact]
    public void The_webhook_address_follows_from_the_public_address() =>
        Read(("BotToken", Token), ("Mode", "webhook"), ("WebhookSecret", "mau"), ("PublicUrl", "https://chibo.example/"))
            .WebhookUrl.ShouldBe("https://chibo.example/webhooks/telegram");

    [Theory]
    [InlineData("BotToken", "chỉ là chữ")]
    [InlineData("BotToken", "abc:def")]
    [InlineData("ApiBaseUrl", "127.0.0.1:8081")]
    [InlineData("Mode", "Fax")]
    [InlineData("Mode", "7")]
    [InlineData("MessagesPerSecond", "0")]
    [InlineData("MessagesPerSecond", "nhanh")]
    [InlineData("MessagesPerSecondPerChat", "-1")]
    public void A_wrong_value_is_refused_with_a_sentence_that_names_the_key(string key, string value)
    {
        var fault = Should.Throw<OperatorException>(() => Read(("BotToken", Token), (key, value)));

        fault.Message.ShouldStartWith($"Telegram:{key} ");
        fault.Message.ShouldNotContain(Token);
    }

    [Theory]
    [InlineData("https://chibo.example/webhooks/telegram", null, "Telegram:WebhookSecret ")]
    [InlineData("https://chibo.example/webhooks/telegram", "có dấu", "Telegram:WebhookSecret ")]
    [InlineData("http://chibo.example/webhooks/telegram", "mau", "Telegram:WebhookUrl ")]
    [InlineData("https://chibo.example:5443/webhooks/telegram", "mau", "Telegram:WebhookUrl ")]
    [InlineData(null, "mau", "Telegram:WebhookUrl ")]
    public void A_webhook_needs_an_address_telegram_can_call_and_a_secret(string? url, string? secret, string begins) =>
        Should.Throw<OperatorException>(() => Read(("BotToken", Token), ("Mode", "Webhook"), ("WebhookUrl", url), ("WebhookSecret", secret)))
            .Message.ShouldStartWith(begins);

    [Fact]
    public void Every_fault_has_its_own_line() =>
        Should.Throw<OperatorException>(() => Read(("BotToken", "x"), ("Mode", "Webhook"), ("MessagesPerSecond", "0"))).Message.Split('\n').Length.ShouldBe(4);

    private static TelegramOptions Read(params (string Key, string? Value)[] values)
    {
        var settings = values.Select(v => KeyValuePair.Create(v.Key == "PublicUrl" ? v.Key : $"Telegram:{v.Key}", v.Value)).ToList();
        return TelegramOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.AsEnumerable().Reverse().DistinctBy(s => s.Key)).Build());
    }
}
