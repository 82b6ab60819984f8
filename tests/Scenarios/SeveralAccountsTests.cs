using ChiBo.Bot.Commands;
using ChiBo.Core.Access;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Messaging;
using ChiBo.Core.MyData;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>One member on Zalo and Telegram.</summary>
public sealed class SeveralAccountsTests
{
    private const string ZaloBot = "zalo-bot/" + ZaloBotPhone.BotName;

    [Fact]
    public async Task He_is_written_to_where_he_wants_and_on_the_other_where_that_fails()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var telegram = await FakeTelegram.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo, [.. TelegramPhone.Settings(telegram)]);
        var branch = await SampleBranch.Make(host, members: 5, linked: 2);
        var (he, husband, wife) = (branch.Members[2], branch.Members[3], branch.Members[4]);
        await ZaloBotPhone.Link(host, [he, husband], 1003);
        await ZaloBotPhone.Link(host, [wife], 1004);
        await host.Advance(TimeSpan.FromMinutes(1));
        await TelegramPhone.Link(host, [he, husband], 3003);
        var onZalo = new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1003));
        var onTelegram = new TelegramPhone(host, telegram, telegram.Chat(3003));

        telegram.Faults.Add(call => call.Sends && call.Chat == 3003 ? FakeFault.Blocked : null, times: 1);
        var first = await NoticeStage.Send(host, branch, "Tin thứ nhất.", acknowledge: true);
        await host.Advance(TimeSpan.FromMinutes(15));
        telegram.Chat(3003).Messages.ShouldBeEmpty();
        onZalo.Chat.Messages.ShouldHaveSingleItem().Text.ShouldContain("Tin thứ nhất.", customMessage: "Telegram, linked last, refused");
        (await NoticeStage.Counts(host, first)).ShouldSatisfyAllConditions(c => c.Refused.ShouldBe(0), c => c.Sent.ShouldBe(5));
        await onZalo.Types("rõ");
        (await NoticeStage.Counts(host, first)).Acknowledged.ShouldBe(1);
        (await host.PhoneOf(branch.Secretary).Messages()).ShouldNotContain(m => m.Text.Contains("không nhận", StringComparison.Ordinal), "he can be reached");
        await onTelegram.Types("/lich");

        (await onZalo.Types("/toi")).ShouldHaveSingleItem().Choices[^1].ShouldBe("Nhắn tôi ở máy này trước");
        (await onZalo.Types("5")).ShouldHaveSingleItem().Text.ShouldBe(ManyPhonesTexts.PrefersThis);
        var second = await NoticeStage.Send(host, branch, "Tin thứ hai.", acknowledge: true);
        onZalo.Chat.Messages[^1].Text.ShouldContain("Tin thứ hai.");
        (await onTelegram.Types("rõ")).ShouldBeEmpty("an answer counts from any of his chats, and costs none");
        (await NoticeStage.Counts(host, second)).Acknowledged.ShouldBe(1);

        await UseUp(host);
        (await Verbs.Run(host.Directory, "meeting", "add", "--branch", "cb001", "--at", "2026-12-03T19:00")).Exit.ShouldBe(Exit.Done);
        await host.Advance(TimeSpan.FromDays(2));
        telegram.Chat(3003).Messages[^1].Buttons.Select(b => b.Label).ShouldContain("Có dự");
        await onTelegram.Types("có");
        var meeting = await host.Read(db => db.Outbox().Where(r => r.Lane == Lane.Reminder && r.State == OutboxState.Held).ToListAsync());
        meeting.ShouldAllBe(r => r.To == ZaloBotPhone.AddressOf(1004), "a couple's message moves only where both are reached");
        meeting.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task He_links_one_more_phone_himself_and_leaves_it_again()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var branch = await SampleBranch.Make(host, members: 3, linked: 3);
        var old = host.PhoneOf(branch.Members[2]);
        var other = new TelegramPhone(host, telegram, telegram.Chat(3003));
        await host.Advance(TimeSpan.FromMinutes(1));

        await old.Types("/toi");
        var way = (await old.Presses("Kết nối thêm máy khác")).ShouldHaveSingleItem().Text;
        way.ShouldContain($"https://t.me/{FakeTelegram.BotName}?start=");
        await other.Types(InviteCode.FindAll(way, anyGroups: true)[0].ToString());
        (await other.Presses(LinkingTexts.Agree)).ShouldHaveSingleItem().Text.ShouldContain(LinkingTexts.AlsoElsewhere);
        await host.Do(services =>
        {
            services.GetRequiredService<Outbox>().ToChat(
                new ChatAddress("telegram", "main", "3003"), new OutgoingMessage("nhắc họp"),
                new Postage(Lane.Reminder, NotBefore: host.Clock.GetUtcNow().AddHours(3)), branch.Members[2]);
            return Task.FromResult(true);
        });

        await other.Types("/toi");
        await other.Presses("Ngắt kết nối máy này");
        (await other.Presses("Ngắt kết nối")).ShouldHaveSingleItem().Text.ShouldContain("Từ nay trợ lý nhắn đồng chí Mẫu Thị Cúc ở máy đã kết nối.");
        (await host.PhoneOf(branch.Secretary).Messages()).ShouldNotContain(m => m.Text.Contains("đã ngắt kết nối", StringComparison.Ordinal));
        await host.Advance(TimeSpan.FromHours(4));
        (await old.Newest()).Text.ShouldBe("nhắc họp", "what waited there goes to the phone he keeps");
    }

    [Fact]
    public async Task Where_only_a_fee_would_reach_him_his_other_chat_gets_it_for_nothing()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo, "ZaloOa:Templates:Notice:Id=302");
        var branch = await SampleBranch.Make(host, members: 3, linked: 3);
        await host.Advance(TimeSpan.FromMinutes(1));
        await ZaloOaPhone.Link(host, [branch.Members[2]], 8003);
        (await Verbs.Run(host.Directory, "branch", "fees", "--branch", "cb001", "--ceiling", "50000")).Exit.ShouldBe(Exit.Done);

        await NoticeStage.Send(host, branch, "Tin thứ nhất.");
        zalo.Chat("8003").Messages.ShouldHaveSingleItem("linked last, and free for two days");
        await host.Advance(TimeSpan.FromDays(9));
        var second = await NoticeStage.Send(host, branch, "Tin thứ hai.");

        zalo.Chat("8003").Messages.Count.ShouldBe(1);
        (await host.PhoneOf(branch.Members[2]).Newest()).Text.ShouldContain("Tin thứ hai.");
        (await NoticeStage.Counts(host, second)).Sent.ShouldBe(3);
        (await host.Read(db => db.Outbox().SumAsync(r => r.Price))).ShouldBe(0);
    }

    private static Task<int> UseUp(ChiBoHost host) => host.Read(db => db.Database.ExecuteSqlAsync(
        $"""UPDATE "MessageBudgets" SET "Sent" = 3000 WHERE "Bot" = {ZaloBot}"""));
}
