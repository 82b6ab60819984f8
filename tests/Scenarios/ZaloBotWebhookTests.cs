using System.Net;
using ChiBo.Bot.Channels.ZaloBot;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using static ChiBo.Testing.ZaloBotWebhookHost;

namespace ChiBo.Scenarios;

public sealed class ZaloBotWebhookTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Zalo_brings_updates_flat_or_wrapped_and_their_answers_go_out(bool wrapped)
    {
        await using var zalo = await FakeZaloBot.Start();
        zalo.First.WrapsUpdates = wrapped;
        await using var host = await Start(zalo);
        var phone = new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001));

        (await phone.Types("/khong")).ShouldHaveSingleItem();
        zalo.First.WebhookUrl.ShouldBe($"{host.Http.BaseAddress!.ToString().TrimEnd('/')}{ZaloBotWebhookHost.Path}");
        zalo.First.WebhookSecret.ShouldBe(ZaloBotPhone.Secret);
        zalo.First.WebhookAnswers.ShouldAllBe(status => status == 200);
        zalo.First.CallsOf("getUpdates").ShouldBe(0);
        await host.HealthWhere(h => h.GetProperty("notes").GetArrayLength() == 0);
    }

    [Theory]
    [InlineData("falsch-falsch")]
    [InlineData("")]
    [InlineData("mau-secret_1234")]
    [InlineData(null)]
    public async Task Whoever_does_not_know_the_secret_is_turned_away(string? secret)
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await Start(zalo);

        (await Post(host, Update, secret)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Post(host, string.Empty, secret)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Read(db => db.Inbox().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Each_bot_has_its_own_door_and_secret()
    {
        await using var zalo = await FakeZaloBot.Start();
        var second = zalo.Add("hai");
        await using var host = await Start(zalo, $"ZaloBot:Bots:1:Token={second.Token}", "ZaloBot:Bots:1:Name=bot-2", "ZaloBot:Bots:1:WebhookSecret=secret-of-two");
        await zalo.Until(() => second.WebhookUrl.Length > 0);

        (await Post(host, Update, path: "/webhooks/zalo-bot/bot-2")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Post(host, Update, path: "/webhooks/zalo-bot/bot-9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await new ZaloBotPhone(host, second, second.Chat(1001)).Types("/khong")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_update_brought_twice_has_one_effect_and_is_accepted_twice()
    {
        await using var zalo = await FakeZaloBot.Start();
        zalo.First.DoublesUpdates = true;
        await using var host = await Start(zalo);
        var phone = new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001));

        (await phone.Types("/khong")).ShouldHaveSingleItem();
        zalo.First.WebhookAnswers.ShouldAllBe(status => status == 200);
    }

    [Theory]
    [InlineData("{\"event_name\":")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("x=1&y=2")]
    [InlineData("""{"event_name":"user.reaction","message":{}}""")]
    [InlineData("""{"event_name":"message.text.received","message":{"message_id":6,"chat":{"id":["a"]},"text":{} }}""")]
    [InlineData("""{"event_name":"message.text.received","message":{"message_id":"\ud800","chat":{"id":"a"},"text":"a"}}""")]
    [InlineData("""{"ok":true,"result":[{"event_name":"message.text.received"}]}""")]
    public async Task What_can_never_be_read_is_accepted_and_changes_nothing(string body)
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await Start(zalo);

        var answer = await Post(host, body);
        (answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, """{"ok":true}"""));
        (await host.Read(db => db.Inbox().CountAsync())).ShouldBe(0);
        (await Post(host, Update, contentType: "text/plain")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Read(db => db.Inbox().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_body_of_more_than_a_megabyte_is_refused()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await Start(zalo);

        (await Post(host, Update.Replace("/khong", new string('x', 1_100_000), StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task What_the_store_did_not_take_is_brought_again()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await Start(zalo);
        await host.Read(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON Inbox BEGIN SELECT RAISE(ABORT, 'full'); END"));
        zalo.First.Chat(1001).Types("/khong");
        await zalo.Until(() => zalo.First.WebhookAnswers.Contains(503));
        await host.Read(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Full"));

        await zalo.First.AllTaken();
        await zalo.Until(() => zalo.First.Chat(1001).Messages.Count == 1);
    }

    [Fact]
    public async Task In_polling_mode_there_is_no_such_door()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo, $"ZaloBot:Bots:0:WebhookSecret={ZaloBotPhone.Secret}");

        (await Post(host, Update)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_address_zalo_cannot_reach_is_told_until_zalo_comes()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await Start(zalo, "PublicUrl=http://127.0.0.1:1");

        var said = ZaloBotIntroduction.NotReached(ZaloBotPhone.BotName, "webhook.err.blocked");
        await host.HealthWhere(h => h.GetProperty("notes").EnumerateArray().Any(n => n.GetString() == said));
        await Post(host, Update);
        await host.HealthWhere(h => h.GetProperty("notes").GetArrayLength() == 0);
    }

    [Fact]
    public async Task Where_it_cannot_be_set_again_today_the_address_of_before_is_good_enough()
    {
        await using var zalo = await FakeZaloBot.Start();
        zalo.Faults.Next("setWebhook", FakeZaloFault.Error(426, "daily limit"));
        var address = FreeAddress();
        zalo.First.WebhookUrl = address + ZaloBotWebhookHost.Path;
        await using var host = await Start(zalo, $"Urls={address}", $"PublicUrl={address}");
        await zalo.Until(() => zalo.First.CallsOf("getWebhookInfo") == 1);

        (await Post(host, Update)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await host.HealthWhere(h => h.GetProperty("notes").GetArrayLength() == 0);
    }
}
