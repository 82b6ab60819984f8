using System.Text.Json;
using ChiBo.Bot.Channels.ZaloBot;
using ChiBo.Bot.Commands;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

public sealed class ZaloBotTroubleTests
{
    [Fact]
    public async Task A_wrong_token_of_one_bot_stops_that_bot_only_and_health_tells()
    {
        await using var zalo = await FakeZaloBot.Start();
        var second = zalo.Add("hai");
        await using var host = await ZaloBotPhone.StartHost(
            zalo, "ZaloBot:Bots:1:Token=9:wrong", "ZaloBot:Bots:1:Name=bot-2", $"ZaloBot:Bots:2:Token={second.Token}", "ZaloBot:Bots:2:Name=bot-3");

        var health = await host.HealthWhere(h => h.GetProperty("faults").GetArrayLength() > 0);

        health.GetProperty("faults")[0].GetString().ShouldBe(ZaloBotReceiver.TokenRefused("bot-2"));
        (await new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001)).Types("/khong")).ShouldHaveSingleItem();
        (await new ZaloBotPhone(host, second, second.Chat(1001)).Types("/khong")).ShouldHaveSingleItem("the same chat id, another bot's chat");
        (await host.PhoneOf("khach").Types("/khong")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_webhook_left_over_is_removed_since_polling_would_be_silent()
    {
        await using var zalo = await FakeZaloBot.Start();
        zalo.First.WebhookUrl = "https://old.example/zalo";
        await using var host = await ZaloBotPhone.StartHost(zalo);
        await zalo.Until(() => zalo.First.CallsOf("getUpdates") > 0);

        zalo.First.WebhookUrl.ShouldBeEmpty();
        (await new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001)).Types("/khong")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_month_that_Zalo_calls_used_up_holds_its_messages_and_is_tried_again_a_day_later()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        zalo.First.MessagesLeft = 0;
        var phone = new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001));

        (await phone.Types("/khong")).ShouldBeEmpty();

        zalo.First.CallsOf("sendMessage").ShouldBe(1);
        var row = await host.Read(db => db.Outbox().SingleAsync());
        (row.State, row.LastError, row.Failures).ShouldBe((OutboxState.Held, Outbox.Budget, 0));
        var health = await host.HealthWhere(h => Notes(h).Contains(ZaloBotSender.UsedUp(ZaloBotPhone.BotName)));
        health.GetProperty("status").GetString().ShouldBe("ready");
        (await host.PhoneOf("khach").Types("/khong")).ShouldHaveSingleItem();
        (await host.Http.GetStringAsync("/metrics")).ShouldContain($$"""chibo_budget_left{bot="zalo-bot/{{ZaloBotPhone.BotName}}"} 0""");

        await phone.Types("/khong");
        await host.Advance(TimeSpan.FromHours(20));
        zalo.First.CallsOf("sendMessage").ShouldBe(1, "it was told");
        zalo.First.MessagesLeft = 3000;
        await host.Advance(TimeSpan.FromHours(3.9));
        await phone.Types("/khong");
        await host.Advance(TimeSpan.FromHours(0.2));
        phone.Chat.Messages.Count.ShouldBe(3, "the answers, and no last word beside them");
    }

    [Fact]
    public async Task Zalos_own_failure_and_a_cut_connection_use_one_attempt_each()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        var phone = new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001));
        zalo.Faults.Next("sendMessage", FakeZaloFault.Internal);
        (await phone.Types("/khong1")).ShouldBeEmpty();
        zalo.Faults.Next("sendMessage", FakeFault.CutAfter);
        await host.Advance(TimeSpan.FromMinutes(1));

        // Accepted, but nobody knows: the person has it, and it was sent once more.
        phone.Chat.Messages.Count.ShouldBe(2);
        var row = await host.Read(db => db.Outbox().SingleAsync());
        (row.State, row.Failures).ShouldBe((OutboxState.Sent, 2));
    }

    [Fact]
    public async Task What_the_store_did_not_take_is_held_until_it_does()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        await host.Read(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON Inbox BEGIN SELECT RAISE(ABORT, 'full'); END"));
        zalo.First.Chat(1001).Types("/khong");
        await host.HealthWhere(h => Notes(h).Contains(ZaloBotReceiver.NotKept(ZaloBotPhone.BotName)));
        await host.Read(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Full"));

        await zalo.Until(() => zalo.First.Chat(1001).Messages.Count == 1, TimeSpan.FromSeconds(30));
        await host.HealthWhere(h => Notes(h).Count == 0);
    }

    [Fact]
    public async Task Without_a_line_the_host_runs_and_finds_its_way_back()
    {
        var first = await FakeZaloBot.Start();
        var port = new Uri(first.Url).Port;
        await using var host = await ZaloBotPhone.StartHost(first);
        await first.Until(() => first.First.CallsOf("getUpdates") > 0);
        await first.DisposeAsync();
        await host.HealthWhere(h => Notes(h).Contains(ZaloBotReceiver.NoLine(ZaloBotPhone.BotName)));

        await using var again = await FakeZaloBot.Start(port);
        again.First.Chat(1001).Types("/khong");
        await again.Until(() => again.First.Chat(1001).Messages.Count == 1, TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task Doctor_tells_of_each_bot_and_that_polling_is_for_trying()
    {
        await using var zalo = await FakeZaloBot.Start();

        var result = await Examine(zalo, "--ZaloBot:Bots:1:Token=9:wrong", "--ZaloBot:Bots:1:Name=bot-2");

        result.Exit.ShouldBe(Exit.Refused);
        result.Output.ShouldContain("tốt  Zalo Bot «bot-1»: bot.mau trả lời; mở trò chuyện: https://zalo.me/bot.mau");
        result.Output.ShouldContain("tốt  Zalo Bot «bot-1», tin đến: hỏi tin, chỉ để chạy thử");
        result.Output.ShouldContain("ZaloBot:Mode=Webhook");
        result.Output.ShouldContain("LỖI  Zalo Bot «bot-2»: không nhận Token");
        (result.Output + result.Errors).ShouldNotContain("9:wrong");
        zalo.First.CallsOf("testWebhook").ShouldBe(0);
    }

    [Fact]
    public async Task Doctor_has_the_webhook_tried_and_names_cloudflare()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotWebhookHost.Start(zalo);
        var address = host.Http.BaseAddress!.ToString().TrimEnd('/');
        string[] webhook = [$"--PublicUrl={address}", "--ZaloBot:Mode=Webhook", $"--ZaloBot:Bots:0:WebhookSecret={ZaloBotPhone.Secret}"];

        (await Examine(zalo, webhook)).Output.ShouldContain("tốt  Zalo Bot «bot-1», tin đến: webhook, Zalo gọi thử được. Nếu bot vẫn im lặng sau Cloudflare");
        zalo.Faults.Next("testWebhook", FakeZaloFault.Error(426, "daily limit"));
        (await Examine(zalo, webhook)).Output.ShouldContain("hết lượt gọi thử hôm nay");
        zalo.First.WebhookUrl = "https://old.example/zalo";
        (await Examine(zalo, webhook)).Output.ShouldContain("LỖI  Zalo Bot «bot-1», tin đến: webhook đang trỏ nơi khác");
    }

    private static Task<VerbResult> Examine(FakeZaloBot zalo, params string[] more) => Verbs.Run(
        Directory.CreateTempSubdirectory("chibo-").FullName, ["doctor", .. ZaloBotPhone.Settings(zalo).Select(s => "--" + s), .. more]);

    private static List<string?> Notes(JsonElement health) => [.. health.GetProperty("notes").EnumerateArray().Select(n => n.GetString())];
}
