using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ChiBo.Bot.Channels.Telegram;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

public sealed class TelegramTroubleTests
{
    [Fact]
    public async Task A_limit_is_waited_for_as_long_as_the_server_asks()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var phone = new TelegramPhone(host, telegram, telegram.Chat(1001));
        telegram.Faults.Next("sendMessage", FakeFault.TooMany(2));

        (await phone.Types("/khong")).ShouldBeEmpty();
        await host.Advance(TimeSpan.FromSeconds(1));
        telegram.CallsOf("sendMessage").ShouldBe(1);
        await host.Advance(TimeSpan.FromSeconds(2));

        phone.Chat.Messages.ShouldHaveSingleItem();
        (await host.Read(db => db.Outbox().SingleAsync())).Failures.ShouldBe(0);
    }

    [Fact]
    public async Task A_cut_connection_is_one_attempt_and_only_the_dispatcher_repeats_it()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var phone = new TelegramPhone(host, telegram, telegram.Chat(1001));
        await phone.Types("/khong1");
        telegram.Faults.Next("sendMessage", FakeFault.CutAfter);

        // Accepted, but nobody knows: the person has it, the row waits to be sent once more.
        (await phone.Types("/khong2")).ShouldHaveSingleItem();
        telegram.CallsOf("sendMessage").ShouldBe(2);
        await host.Advance(TimeSpan.FromMinutes(1));

        phone.Chat.Messages.Count.ShouldBe(3);
        (await host.Read(db => db.Outbox().OrderBy(r => r.Id).LastAsync())).Failures.ShouldBe(1);
    }

    [Fact]
    public async Task A_stop_lets_what_is_on_its_way_arrive_so_that_a_restart_repeats_nothing()
    {
        await using var telegram = await FakeTelegram.Start();
        telegram.Faults.LatencyAfter = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        string directory;
        await using (var host = await TelegramPhone.StartHost(telegram))
        {
            directory = host.Directory;
            telegram.Chat(1001).Types("/khong");
            await telegram.Until(() => telegram.CallsOf("sendMessage") == 1, TimeSpan.FromSeconds(30));
        }

        telegram.Faults.LatencyAfter = null;
        await using var again = await ChiBoHost.Start(directory, null, [.. TelegramPhone.Settings(telegram)]);
        await again.Advance(TimeSpan.FromMinutes(5));

        telegram.Chat(1001).Messages.ShouldHaveSingleItem();
        (await again.Read(db => db.Outbox().SingleAsync())).State.ShouldBe(OutboxState.Sent);
    }

    [Fact]
    public async Task A_refused_token_stops_this_channel_only_and_health_tells()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        await telegram.Until(() => telegram.CallsOf("getUpdates") > 0);
        telegram.TokenRevoked = true;
        telegram.Chat(1001).Types("/khong");

        var health = await host.HealthWhere(h => h.GetProperty("faults").GetArrayLength() > 0);

        health.GetProperty("faults")[0].GetString().ShouldBe(TelegramReceiver.TokenRefused);
        (await host.Http.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await host.PhoneOf("khach").Types("/khong")).ShouldHaveSingleItem();
        telegram.CallsOf("sendMessage").ShouldBe(0);
    }

    [Fact]
    public async Task Another_reader_of_the_same_bot_is_named_and_outlived()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        await telegram.Until(() => telegram.CallsOf("getUpdates") > 0);
        using var other = new HttpClient();
        var reading = other.PostAsJsonAsync($"{telegram.Url}/bot{FakeTelegram.Token}/getUpdates", new { timeout = 1 });

        var health = await host.HealthWhere(h => h.GetProperty("notes").GetArrayLength() > 0);

        health.GetProperty("notes")[0].GetString().ShouldBe(TelegramReceiver.Conflict);
        health.GetProperty("status").GetString().ShouldBe("ready");
        await reading;
        telegram.Chat(1001).Types("/khong");
        await telegram.Chat(1001).Hears();
        await host.HealthWhere(h => h.GetProperty("notes").GetArrayLength() == 0);
    }

    [Fact]
    public async Task Without_a_line_the_host_runs_and_messages_wait_without_using_up_attempts()
    {
        var first = await FakeTelegram.Start();
        var port = new Uri(first.Url).Port;
        await using var host = await TelegramPhone.StartHost(first);
        await first.Until(() => first.CallsOf("getUpdates") > 0);
        await first.DisposeAsync();
        await host.Do(services =>
        {
            ((Outbox)services.GetService(typeof(Outbox))!).ToChat(TelegramAccount.AddressOf(1001), new OutgoingMessage("Chào đồng chí."), new Postage(Lane.Reply));
            return Task.FromResult(true);
        });
        await host.HealthWhere(h => Notes(h).Contains(TelegramReceiver.NoLine));
        await host.Advance(TimeSpan.FromSeconds(1));
        var row = await host.Read(db => db.Outbox().SingleAsync());
        (row.State, row.Failures).ShouldBe((OutboxState.Waiting, 0));

        await using var again = await FakeTelegram.Start(port);
        again.Chat(1001).Types("/khong");
        await host.Advance(TimeSpan.FromMinutes(1));
        (await again.Chat(1001).Hears(m => m.Text == "Chào đồng chí.")).ShouldNotBeNull();
        (await again.Chat(1001).Hears(m => m.Text.Contains("/khong", StringComparison.Ordinal), TimeSpan.FromSeconds(40))).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_the_store_did_not_take_is_not_confirmed_and_comes_again()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        await host.Read(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON Inbox BEGIN SELECT RAISE(ABORT, 'full'); END"));
        telegram.Chat(1001).Types("/khong");
        await host.HealthWhere(h => Notes(h).Contains(TelegramReceiver.NotKept));
        var fetched = telegram.CallsOf("getUpdates");

        await telegram.Until(() => telegram.CallsOf("getUpdates") > fetched);
        telegram.Unconfirmed.ShouldBe(1);
        await host.Read(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Full"));

        await telegram.AllTaken();
        await telegram.Chat(1001).Hears();
        telegram.Chat(1001).Messages.ShouldHaveSingleItem();
    }

    private static List<string?> Notes(JsonElement health) => [.. health.GetProperty("notes").EnumerateArray().Select(n => n.GetString())];
}
