using System.Globalization;
using ChiBo.Bot.Channels.Telegram;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>Who is served first, in which order, and what is not sent any more.</summary>
public sealed class DeliveryTests
{
    private static readonly Subject s_subject = new("meeting", Guid.NewGuid());

    [Fact]
    public async Task What_is_withdrawn_while_it_is_being_sent_is_not_tried_again_when_that_fails()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        telegram.Faults.LatencyBefore = (TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(400));
        telegram.Faults.Next("sendMessage", FakeFault.Error(500, "Internal Server Error"));
        await Write(host, 1001, "Mời họp 19 giờ.");
        await telegram.Until(() => telegram.CallsOf("sendMessage") == 1);

        await host.Do(services => services.GetRequiredService<Outbox>().CancelWaiting(s_subject, CancellationToken.None));
        await host.Advance(TimeSpan.FromMinutes(5));

        (await host.Read(db => db.Outbox().SingleAsync())).State.ShouldBe(OutboxState.Cancelled);
        telegram.CallsOf("sendMessage").ShouldBe(1);
        telegram.Chat(1001).Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Within_a_chat_a_later_message_waits_for_one_that_is_being_retried()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        telegram.Faults.Next("sendMessage", FakeFault.Error(502, "Bad Gateway"), times: 2);
        await Write(host, 1001, "một", "hai", "ba");

        await host.Advance(TimeSpan.FromMinutes(5));

        telegram.Chat(1001).Messages.Select(m => m.Text).ShouldBe(["một", "hai", "ba"]);
    }

    [Fact]
    public async Task A_person_is_answered_in_the_middle_of_a_notice()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram, "Telegram:MessagesPerSecond=10");
        await WriteToMany(host, 2_000, 60);
        await telegram.Until(() => telegram.Accepted >= 10);

        telegram.Chat(1001).Types("/khong");
        await telegram.Chat(1001).Hears();

        telegram.Accepted.ShouldBeLessThan(40);
    }

    [Fact]
    public async Task Two_notices_at_once_share_the_pace()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram, "Telegram:MessagesPerSecond=10");
        await WriteToMany(host, 2_000, 60);
        await telegram.Until(() => telegram.Accepted >= 10);
        await WriteToMany(host, 3_000, 10);

        await telegram.Until(() => Written(telegram, 3_000, 10) == 10, TimeSpan.FromSeconds(20));

        Written(telegram, 2_000, 60).ShouldBeInRange(15, 45);
    }

    [Fact]
    public async Task A_limit_reached_in_one_chat_rests_that_chat_and_no_other()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        await Write(host, 1001, "một");
        await telegram.Chat(1001).Hears();
        telegram.Faults.Add(call => call.Chat == 1001 ? FakeFault.TooMany(30) : null, times: 1);
        await Write(host, 1001, "hai");
        await telegram.Until(() => telegram.CallsOf("sendMessage") == 2);

        await Write(host, 1002, "ba");

        (await telegram.Chat(1002).Hears()).Text.ShouldBe("ba");
        telegram.Chat(1001).Messages.Count.ShouldBe(1);
    }

    private static int Written(FakeTelegram telegram, long first, int count) =>
        Enumerable.Range(0, count).Sum(i => telegram.Chat(first + i).Messages.Count);

    private static Task<bool> Write(ChiBoHost host, long chat, params string[] texts) => host.Do(services =>
    {
        foreach (var text in texts)
        {
            services.GetRequiredService<Outbox>().ToChat(TelegramAccount.AddressOf(chat), new OutgoingMessage(text), new Postage(Lane.Reminder, s_subject));
        }

        return Task.FromResult(true);
    });

    private static Task<bool> WriteToMany(ChiBoHost host, long first, int count) => host.Do(async services =>
    {
        var outbox = services.GetRequiredService<Outbox>();
        var place = await outbox.NextPlace(TelegramAccount.AddressOf(first), Lane.Notice, CancellationToken.None);
        for (var i = 0; i < count; i++)
        {
            var text = new OutgoingMessage(i.ToString(CultureInfo.InvariantCulture));
            outbox.ToChat(TelegramAccount.AddressOf(first + i), text, new Postage(Lane.Notice, Place: place + i));
        }

        return true;
    });
}
