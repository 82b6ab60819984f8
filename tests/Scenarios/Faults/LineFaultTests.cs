using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Channels.Telegram;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChiBo.Scenarios.Faults;

/// <summary>The line to the platform fails: it is gone, cut, or the token is taken away.</summary>
public sealed class LineFaultTests
{
    [Fact]
    public async Task Without_a_line_nothing_is_used_up_and_on_its_return_people_come_first_and_what_is_past_is_dropped()
    {
        var first = await FakeTelegram.Start();
        var port = new Uri(first.Url).Port;
        await using var host = await WebhookHost.Start(first);
        await first.DisposeAsync();
        var now = host.Clock.GetUtcNow();
        await Letters.Write(host, new Postage(Lane.Notice), Enumerable.Range(2001, 20).Select(chat => (long)chat));
        await Letters.Write(host, new Postage(Lane.Reminder, NotAfter: now.AddMinutes(5)), 3001);
        await host.HealthWhere(h => LockedDatabaseTests.Says(h, "notes", TelegramReceiver.NoLine));
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await Letters.Write(host, new Postage(Lane.Reply), 1001);
        var whileGone = await host.Read(db => db.Outbox().Where(r => r.Failures > 0 || r.State == OutboxState.Sent).CountAsync());

        await using var again = await FakeTelegram.Start(port);
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        await again.Until(() => again.Accepted == 21, TimeSpan.FromSeconds(30));

        whileGone.ShouldBe(0);
        again.Chat(1001).Messages.ShouldHaveSingleItem().Id.ShouldBeLessThanOrEqualTo(2, "people first, but for what was tried already");
        again.Chat(3001).Messages.ShouldBeEmpty();
        await host.Until(async db => await db.Outbox().CountAsync(r => r.State == OutboxState.Sent) == 21);
        (await Letters.States(host))[OutboxState.Expired].ShouldBe(1);
        await host.HealthWhere(h => h.GetProperty("notes").GetArrayLength() == 0);
    }

    [Fact]
    public async Task A_token_taken_away_midway_stops_that_channel_alone_and_with_a_good_one_the_rest_goes_out()
    {
        await using var telegram = await FakeTelegram.Start();
        telegram.Faults.LatencyAfter = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        List<long> chats = [.. Enumerable.Range(2001, 40)];
        string directory;
        using var log = new LogOf("ChiBo.Bot.Channels");
        await using (var host = await TelegramPhone.StartHost(telegram))
        {
            directory = host.Directory;
            host.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
            await Letters.Write(host, new Postage(Lane.Notice), chats.Take(10));
            await telegram.Until(() => telegram.Accepted == 10);

            // Those ten are told to be accepted only after the first of the others was refused.
            telegram.TokenRevoked = true;
            await Letters.Write(host, new Postage(Lane.Notice), chats.Skip(10));
            await host.Until(async db => await db.Outbox().CountAsync(r => r.State == OutboxState.Sent) == 10);
            var health = await host.HealthWhere(h => LockedDatabaseTests.Says(h, "faults", TelegramReceiver.TokenRefused));
            health.GetProperty("faults").GetArrayLength().ShouldBe(1);

            await host.Do(s => Task.FromResult(s.GetRequiredService<Outbox>().ToChat(
                SimulatorSender.AddressOf("khach"), new OutgoingMessage("Kênh khác vẫn chạy."), new Postage(Lane.Notice))));
            await host.Until(db => db.Outbox().AnyAsync(r => r.Bot.StartsWith("simulator") && r.State == OutboxState.Sent));
            await host.Until(db => db.Outbox().AllAsync(r => r.State != OutboxState.Sending));
            var states = await Letters.States(host);
            states.Keys.ShouldBeSubsetOf([OutboxState.Waiting, OutboxState.Sent]);
            states.Values.Sum().ShouldBe(41);
            (await host.Read(db => db.Outbox().CountAsync(r => r.Failures > 0))).ShouldBe(0);

            // The receiver sees it as well, at its next poll: still one line and one sentence.
            telegram.Chat(1001).Types("/khong");
            await host.HealthWhere(h => h.GetProperty("faults").GetArrayLength() == 1);
            log.Lines.Count(l => l.Contains("refuses the token", StringComparison.Ordinal)).ShouldBe(1);
        }

        telegram.TokenRevoked = false;
        telegram.Faults.LatencyAfter = null;
        await using var restarted = await ChiBoHost.Start(directory, new DateTimeOffset(2026, 12, 1, 1, 6, 0, TimeSpan.Zero), [.. TelegramPhone.Settings(telegram)]);
        await restarted.Until(db => db.Outbox().AllAsync(r => r.State == OutboxState.Sent));
        chats.ForEach(chat => telegram.Chat(chat).Messages.ShouldHaveSingleItem());
    }

    [Fact]
    public async Task Cut_after_it_was_taken_a_message_comes_twice_at_most_and_a_code_or_a_change_once()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        List<long> chats = [.. Enumerable.Range(2001, 12)];
        telegram.Faults.Add(call => call is { Method: "sendMessage", Chat: 2003 or 2007 } ? FakeFault.CutAfter : null, times: 2);
        telegram.Faults.Add(call => call is { Method: "sendMessage", Chat: 3001 } ? FakeFault.CutAfter : null);
        telegram.Faults.Add(call => call.Method == "editMessageText" ? FakeFault.CutAfter : null);
        var rows = await Letters.Write(host, new Postage(Lane.Notice), chats);
        await Letters.Write(host, new Postage(Lane.Reply, IsCode: true), 3001);
        await Letters.Write(host, new Postage(Lane.Reply, Replaces: rows[0]), 2001);
        await host.Until(async db => await db.Outbox().CountAsync(r => r.State == OutboxState.Sent || r.State == OutboxState.Cancelled) == 12);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Until(async db => await db.Outbox().CountAsync(r => r.State == OutboxState.Sent) == 12);

        telegram.Accepted.ShouldBe(12 + 2 + 1, "each message once, one more for each of two cuts, and the code once");
        telegram.CallsOf("editMessageText").ShouldBe(1);
        (await Letters.States(host))[OutboxState.Cancelled].ShouldBe(2);
    }
}
