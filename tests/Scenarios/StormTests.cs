using ChiBo.Bot.Channels;
using ChiBo.Bot.Channels.Telegram;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class StormTests
{
    [Fact]
    public async Task One_update_that_cannot_be_handled_spoils_none_of_its_batch()
    {
        await using var host = await ChiBoHost.Start();
        await host.Read(db => db.Database.ExecuteSqlRawAsync(
            """CREATE TRIGGER Bad BEFORE INSERT ON "Outbox" WHEN NEW."To" LIKE '%/1015' AND NEW."Message" NOT LIKE '%Xin l%' BEGIN SELECT RAISE(ABORT, 'bad'); END"""));
        var updates = Enumerable.Range(0, 30).Select(i => Typed(1000 + i, "/khong", $"u{i}")).ToList();

        var endings = await host.Services.GetRequiredService<Inbox>().HandleBatch(updates, CancellationToken.None);

        endings.Select(e => e.Ending).ShouldBe(Enumerable.Range(0, 30).Select(i => i == 15 ? UpdateEnding.Failed : UpdateEnding.Handled));
        var told = await host.Read(db => db.Outbox().Select(r => new { r.To, r.Message }).ToListAsync());
        told.Select(r => r.To).ShouldBe(updates.Select(u => u.From), ignoreOrder: true);
        told.Where(r => r.Message.Contains("Xin l", StringComparison.Ordinal)).ShouldHaveSingleItem().To.Chat.ShouldBe("1015");
        var seen = await host.Read(db => db.Inbox().ToListAsync());
        seen.Count.ShouldBe(30);
        seen.Where(e => e.Error is not null).ShouldHaveSingleItem().UpdateId.ShouldBe("u15");
        (await host.Read(db => db.Chats().CountAsync())).ShouldBe(29, "what the failing one had begun was undone");
    }

    [Fact]
    public async Task The_same_update_a_thousand_times_has_one_effect_and_one_reply()
    {
        await using var host = await ChiBoHost.Start();
        var pump = host.Services.GetRequiredService<InboxPump>();

        var endings = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => pump.HandOver(Typed(1001, "/khong", "same"), CancellationToken.None)));

        endings.Count(e => e == UpdateEnding.Handled).ShouldBe(1);
        endings.Count(e => e == UpdateEnding.SeenBefore).ShouldBe(999);
        (await host.Read(db => db.Outbox().CountAsync())).ShouldBe(1);
        (await host.Read(db => db.Inbox().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_button_is_answered_only_when_its_press_is_committed()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        await telegram.Until(() => telegram.CallsOf("getUpdates") > 0);
        var keptAtAnswer = new List<int>();
        telegram.Faults.Add(call =>
        {
            if (call.Method == "answerCallbackQuery")
            {
                keptAtAnswer.Add(host.Read(db => db.Inbox().CountAsync()).GetAwaiter().GetResult());
            }

            return null;
        });
        await host.Read(db => db.Database.ExecuteSqlRawAsync("""CREATE TRIGGER Full BEFORE INSERT ON "Inbox" BEGIN SELECT RAISE(ABORT, 'full'); END"""));
        var fetched = telegram.CallsOf("getUpdates");
        telegram.Chat(1001).Presses("khong");
        await telegram.Until(() => telegram.CallsOf("getUpdates") > fetched, TimeSpan.FromSeconds(30));
        keptAtAnswer.ShouldBeEmpty();

        await host.Read(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Full"));
        await telegram.Until(() => telegram.AnsweredCallbacks.Count == 1, TimeSpan.FromSeconds(30));
        keptAtAnswer.ShouldBe([1]);
    }

    [Fact]
    public async Task One_chats_flood_is_told_once_and_everybody_else_is_answered_in_order()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram, "Telegram:MessagesPerSecondPerChat=1");
        const int Flood = 300;
        for (var i = 0; i < Flood; i++)
        {
            telegram.Chat(1001).Types($"/khong{i}");
            if (i % 30 == 0)
            {
                telegram.Chat(2000 + (i / 30)).Types("/motkhong");
                telegram.Chat(2000 + (i / 30)).Types("/haikhong");
            }
        }

        await telegram.Until(() => telegram.Unconfirmed == 0, TimeSpan.FromSeconds(30));
        await telegram.Until(() => Enumerable.Range(2000, 10).All(other => telegram.Chat(other).Messages.Count == 2), TimeSpan.FromSeconds(30));

        Enumerable.Range(2000, 10).ShouldAllBe(other => telegram.Chat(other).Messages[0].Text.Contains("/motkhong", StringComparison.Ordinal)
            && telegram.Chat(other).Messages[1].Text.Contains("/haikhong", StringComparison.Ordinal));
        var flooder = TelegramAccount.AddressOf(1001);
        var answers = await host.Read(db => db.Outbox().Where(r => r.To == flooder).ToListAsync());
        answers.Count.ShouldBeInRange(Floods.Most + 1, Floods.Most * 3, "as many as a person could have read, whatever came");
        answers.Count(r => Outbox.Read(r).Text == ConversationTexts.Flooded).ShouldBe(1);
        (await host.Read(db => db.Inbox().CountAsync())).ShouldBe(Flood + 20, "what was not read was seen, so it does not come again");
    }

    [Fact]
    public async Task Whoever_writes_takes_turns_also_when_one_ends_without_a_commit()
    {
        await using var host = await ChiBoHost.Start();
        await using var scopes = host.Services.CreateAsyncScope();
        await using var others = host.Services.CreateAsyncScope();
        await using var again = host.Services.CreateAsyncScope();
        var first = await Begin(scopes);
        var second = Begin(others);
        var third = Begin(again);
        second.IsCompleted.ShouldBeFalse();

        await first.CommitAsync();
        var abandoned = await second.WaitAsync(TimeSpan.FromSeconds(5));
        third.IsCompleted.ShouldBeFalse();
        await abandoned.DisposeAsync();
        await (await third.WaitAsync(TimeSpan.FromSeconds(5))).RollbackAsync();
        await using var last = await Begin(scopes).WaitAsync(TimeSpan.FromSeconds(5));

        static Task<IDbContextTransaction> Begin(AsyncServiceScope scope) =>
            scope.ServiceProvider.GetRequiredService<ChiBoDb>().Database.BeginTransactionAsync();
    }

    private static IncomingMessage Typed(long chat, string text, string id) =>
        new(TelegramAccount.AddressOf(chat), id, DateTimeOffset.UnixEpoch, new IncomingContent.Text(text));
}
