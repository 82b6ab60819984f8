using System.Net;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using static ChiBo.Testing.WebhookHost;

namespace ChiBo.Scenarios;

public sealed class TelegramWebhookTests
{
    [Fact]
    public async Task Telegram_brings_updates_and_their_answers_go_out()
    {
        await using var telegram = await FakeTelegram.Start();
        telegram.Chat(1002).Types("/truockhichay");
        await using var host = await Start(telegram);
        var phone = new TelegramPhone(host, telegram, telegram.Chat(1001));

        (await phone.Types("/khong")).ShouldHaveSingleItem();
        telegram.Chat(1002).Messages.ShouldHaveSingleItem("what waited before the start was dropped");
        telegram.WebhookUrl!.AbsolutePath.ShouldBe("/webhooks/telegram");
        telegram.CallsOf("getUpdates").ShouldBe(0);
    }

    [Theory]
    [InlineData("falsch")]
    [InlineData("")]
    [InlineData("mau-secret_12")]
    [InlineData(null)]
    public async Task Whoever_does_not_know_the_secret_is_turned_away(string? secret)
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await Start(telegram);

        (await Post(host, Update, secret)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Read(db => db.Inbox().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_update_brought_twice_has_one_effect_and_is_accepted_twice()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await Start(telegram);

        (await Post(host, Update, Secret)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post(host, Update, Secret)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await new TelegramPhone(host, telegram, telegram.Chat(1001)).Answered(() => { });

        telegram.Chat(1001).Messages.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("{\"update_id\":", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("[]", HttpStatusCode.OK)]
    [InlineData("null", HttpStatusCode.OK)]
    [InlineData("""{"update_id":1,"message":{"message_id":"six"}}""", HttpStatusCode.OK)]
    [InlineData("""{"update_id":1,"message":{}}""", HttpStatusCode.OK)]
    public async Task What_can_never_be_read_is_not_asked_for_again(string body, HttpStatusCode status)
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await Start(telegram);

        (await Post(host, body, Secret)).StatusCode.ShouldBe(status);
        (await Post(host, Update, Secret)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_more_than_a_megabyte_is_refused(bool isChunked)
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await Start(telegram);
        var body = Update.Replace("/khong", new string('x', 1_100_000), StringComparison.Ordinal);

        (await Post(host, body, Secret, isChunked)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task What_the_store_did_not_take_is_brought_again()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await Start(telegram);
        await host.Read(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON Inbox BEGIN SELECT RAISE(ABORT, 'full'); END"));
        telegram.Chat(1001).Types("/khong");
        await telegram.Until(() => telegram.WebhookAnswers.Contains(503));
        telegram.Unconfirmed.ShouldBe(1);
        await host.Read(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Full"));

        await telegram.AllTaken();
        await telegram.Chat(1001).Hears();
        telegram.Chat(1001).Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task In_polling_mode_there_is_no_such_door()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram, $"Telegram:WebhookSecret={Secret}");

        (await Post(host, Update, Secret)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
