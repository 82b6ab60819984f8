using ChiBo.Bot.Commands;
using ChiBo.Core.Access;
using ChiBo.Core.Conversations;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class BudgetTests
{
    private const string Bot = "zalo-bot/" + ZaloBotPhone.BotName;
    private static readonly TimeSpan s_toNewYear = TimeSpan.FromDays(31);

    [Fact]
    public async Task Every_message_that_was_taken_counts_in_its_month()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        var phone = new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001));

        await phone.Types("/khong");
        (await Sent(host)).ShouldBe(1);
        await host.Do(services => Write(services, new string('m', 4_500)));
        await host.Advance(TimeSpan.Zero);
        (await Sent(host)).ShouldBe(zalo.First.CallsOf("sendMessage"));
        (await Sent(host)).ShouldBe(4, "a long text takes three calls");

        await host.Advance(s_toNewYear);
        (await Sent(host)).ShouldBe(0);
        await phone.Types("/khong");
        (await Sent(host)).ShouldBe(1);
        (await host.Read(db => db.MessageBudgets().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task What_comes_in_counts_where_it_is_said_to()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo, "ZaloBot:CountsIncoming=true");

        await new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001)).Types("/khong");

        (await Sent(host)).ShouldBe(2);
    }

    [Fact]
    public async Task Notices_beyond_the_month_are_held_and_phoned_and_the_rest_go_in_the_new_one()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo, "ZaloBot:Bots:0:MessagesPerMonth=100");
        var branch = await Link(host);
        await Use(host, 54);

        // 100 − 54, less 10 last words, 5 answers, and one a week for each of 6 people (27).
        var id = await NoticeStage.Send(host, branch, "Mai họp tổ.");

        (await NoticeStage.Counts(host, id)).ShouldSatisfyAllConditions(c => c.Sent.ShouldBe(4), c => c.Held.ShouldBe(2), c => c.NotReached.ShouldBe(2));
        var toPhone = (await NoticeStage.Ledger(host, id)).Where(l => l.ToBePhoned).ToList();
        toPhone.Select(l => l.Why).ShouldBe([UnreachedBecause.NoMessagesLeft, UnreachedBecause.NoMessagesLeft]);
        await host.Do(services => services.GetRequiredService<RecordTelling>()
            .Record(branch.SecretaryActor, id, Telling.Called, [toPhone[0].Number!.Value], host.Clock.GetUtcNow(), CancellationToken.None));
        await host.Advance(TimeSpan.FromHours(1));
        (await NoticeStage.Counts(host, id)).Sent.ShouldBe(4);

        await host.Advance(s_toNewYear);

        (await NoticeStage.Counts(host, id)).ShouldSatisfyAllConditions(c => c.Sent.ShouldBe(5), c => c.Cancelled.ShouldBe(1), c => c.Held.ShouldBe(0));
        zalo.First.Chat(1000 + toPhone[0].Number!.Value).Messages.ShouldBeEmpty("he was phoned");
        zalo.First.Chat(1000 + toPhone[1].Number!.Value).Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_the_planned_meetings_need_is_kept_from_notices_and_answers_go_on()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo, "ZaloBot:Bots:0:MessagesPerMonth=100");
        var branch = await Link(host);
        (await Verbs.Run(host.Directory, "meeting", "add", "--branch", "cb001", "--at", "2026-12-12T19:00")).Exit.ShouldBe(Exit.Done);
        await Use(host, 28);

        // 100 − 28, less 10 last words, 5 answers, 27 for questions, and 6 people × (3 reminders + 1.5 answers).
        var id = await NoticeStage.Send(host, branch, "Mai treo cờ.");
        (await NoticeStage.Counts(host, id)).ShouldSatisfyAllConditions(c => c.Sent.ShouldBe(3), c => c.Held.ShouldBe(3));
        (await new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1006)).Types("lịch")).ShouldHaveSingleItem();

        await host.Advance(TimeSpan.FromDays(8.5));
        zalo.First.Chat(1006).Messages.ShouldContain(m => m.Text.Contains("12/12", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_writes_when_all_is_used_up_is_told_once_whom_to_phone()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo, "ZaloBot:Bots:0:MessagesPerMonth=100");
        await Link(host);
        await Use(host, 98);
        var phone = new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1003));

        (await phone.Types("lịch")).ShouldHaveSingleItem().Text.ShouldContain("0900000001");
        (await phone.Types("lịch")).ShouldBeEmpty();
        (await new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1004)).Types("lịch")).ShouldHaveSingleItem();
        (await new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1005)).Types("lịch")).ShouldBeEmpty("the month is over to the last message");
        (await Sent(host)).ShouldBe(100);

        await host.Advance(s_toNewYear);
        phone.Chat.Messages.Count.ShouldBe(1, "an answer of last month answers nobody");
        (await phone.Types("lịch")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_larger_plan_lets_go_what_was_held()
    {
        await using var zalo = await FakeZaloBot.Start();
        NoticeId id;
        string directory;
        await using (var host = await ZaloBotPhone.StartHost(zalo, "ZaloBot:Bots:0:MessagesPerMonth=100"))
        {
            var branch = await Link(host);
            await Use(host, 99);
            id = await NoticeStage.Send(host, branch, "Mai họp tổ.");
            (await NoticeStage.Counts(host, id)).Held.ShouldBe(6);
            directory = host.Directory;
        }

        await using var again = await ChiBoHost.Start(directory, null, [.. ZaloBotPhone.Settings(zalo), "ZaloBot:Bots:0:MessagesPerMonth=200"]);
        await again.Advance(TimeSpan.FromMinutes(1));
        (await NoticeStage.Counts(again, id)).Sent.ShouldBe(6);
    }

    [Fact]
    public async Task The_preview_says_how_many_such_notices_the_month_still_holds()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo, "ZaloBot:Bots:0:MessagesPerMonth=100");
        await Link(host);

        // 100, less 10 last words, 5 + 27 answers, 2 for his own so far and 3 for the talk about it, by 6.
        (await Preview(host, zalo)).ShouldSatisfyAllConditions(
            p => p.Text.ShouldContain("Đủ lượt gửi; tháng này còn khoảng 8 thông báo như vậy."), p => p.Choices[0].ShouldBe("Gửi"));
    }

    [Fact]
    public async Task Where_the_month_does_not_reach_everybody_he_is_asked_and_told_who_is_left_out()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo, "ZaloBot:Bots:0:MessagesPerMonth=100");
        await Link(host);
        await Use(host, 49);

        (await Preview(host, zalo)).ShouldSatisfyAllConditions(
            p => p.Text.ShouldContain($"2 đồng chí có thể không nhận được tin, cần gọi điện hoặc phát giấy: 1. {SampleBranch.NameOf(1)}; 6. {SampleBranch.NameOf(6)}."),
            p => p.Choices.ShouldBe(["Vẫn gửi", "Sửa", "Thôi"]));
        await new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001)).Picks("Vẫn gửi");

        var id = await host.Read(db => db.Notices().Select(n => n.Id).SingleAsync());
        (await NoticeStage.Counts(host, id)).ShouldSatisfyAllConditions(c => c.Sent.ShouldBe(5), c => c.Held.ShouldBe(1));
        await host.Advance(TimeSpan.FromMinutes(1));
        zalo.First.Chat(1001).Messages[^1].Text.ShouldContain("(hết lượt gửi của tháng) 0900000001");
    }

    [Fact]
    public async Task Figures_and_doctor_tell_how_far_each_bot_is()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo, "ZaloBot:Bots:0:Name=muoi-hai");
        await new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001)).Types("/khong");

        (await host.Http.GetStringAsync("/metrics")).ShouldContain("""chibo_budget_left{bot="zalo-bot/muoi-hai"} 2999""");
        string[] settings = [.. ZaloBotPhone.Settings(zalo).Select(s => "--" + s), "--ZaloBot:Bots:0:Name=muoi-hai"];
        (await Verbs.Run(host.Directory, ["doctor", .. settings])).Output.ShouldContain("tốt  Bot Zalo «muoi-hai»: đã gửi 1/3000 tháng này");
        (await Verbs.Run(host.Directory, ["doctor", .. settings, "--ZaloBot:Bots:0:MessagesPerMonth=1"])).Output
            .ShouldContain("LỖI  Bot Zalo «muoi-hai»: đã gửi 1/1 tháng này: hết lượt");
    }

    [Fact]
    public async Task What_its_author_paused_stays_so_in_the_new_month()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo, "ZaloBot:Bots:0:MessagesPerMonth=100");
        var branch = await Link(host);
        await Use(host, 99);
        var id = await NoticeStage.Send(host, branch, "Mai họp tổ.");
        var subject = await host.Read(async db => (await db.Notices().FindAsync(id))!.Subject);

        (await host.Do(services => services.GetRequiredService<Outbox>().Hold(subject, CancellationToken.None))).ShouldBe(6);
        await host.Advance(s_toNewYear);
        (await NoticeStage.Counts(host, id)).ShouldSatisfyAllConditions(c => c.Sent.ShouldBe(0), c => c.Paused.ShouldBe(6));
        await host.Do(services => services.GetRequiredService<Outbox>().Release(subject, CancellationToken.None));
        await host.Advance(TimeSpan.FromMinutes(1));
        (await NoticeStage.Counts(host, id)).Sent.ShouldBe(6);
    }

    [Fact]
    public async Task Two_small_notices_of_one_evening_go_as_one_message_when_their_author_agrees()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo);
        await Link(host);
        var secretary = new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001));
        await Preview(host, zalo);
        await secretary.Types("19h hôm nay");
        await secretary.Picks("Hẹn gửi");

        await secretary.Types("thông báo: Tối nay mất điện.");
        await secretary.Picks("Cả chi bộ");
        var look = (await secretary.Picks("Cần")).ShouldHaveSingleItem();
        look.Text.ShouldContain("19 giờ đã hẹn một thông báo cho cùng các đồng chí ấy; gộp làm một tin thì đỡ 6 lượt gửi.");
        look.Choices.ShouldBe(["Gửi", "Gộp vào tin 19 giờ", "Sửa", "Thôi"]);
        (await secretary.Picks("Gộp vào tin 19 giờ")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã gộp vào thông báo hẹn gửi lúc 19 giờ");
        await host.Advance(TimeSpan.FromHours(12));

        zalo.First.Chat(1003).Messages.ShouldHaveSingleItem().Text.ShouldContain("Mai treo cờ.\n\nTối nay mất điện.");
        (await host.Read(db => db.Notices().SingleAsync())).AsksAcknowledgement.ShouldBeTrue();
    }

    [Fact]
    public async Task A_leader_asks_in_chat_how_far_the_month_reaches_and_a_member_may_not()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo, "ZaloBot:Bots:0:MessagesPerMonth=100");
        await Link(host);
        await Use(host, 40);

        // 100 − 40, less 10 last words, 5 answers, and one a week for each of 6 people (27).
        (await new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001)).Types("lượt gửi")).ShouldHaveSingleItem().Text
            .ShouldContain($"«{ZaloBotPhone.BotName}»: đã gửi 40/100, còn 18 tin cho thông báo.");
        (await new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1003)).Types("/luotgui")).ShouldHaveSingleItem().Text.ShouldBe(ConversationTexts.NotAllowed);
    }

    private static async Task<FakeZaloMessage> Preview(ChiBoHost host, FakeZaloBot zalo)
    {
        var secretary = new ZaloBotPhone(host, zalo.First, zalo.First.Chat(1001));
        await secretary.Types("thông báo: Mai treo cờ.");
        await secretary.Picks("Cả chi bộ");
        return (await secretary.Picks("Không cần")).ShouldHaveSingleItem();
    }

    private static async Task<SampleBranch> Link(ChiBoHost host)
    {
        var branch = await SampleBranch.Make(host, members: 6, linked: 0);
        await ZaloBotPhone.Link(host, branch.Members, 1001);
        return branch;
    }

    private static Task<int> Sent(ChiBoHost host) => host.Do(services => services.GetRequiredService<Budgets>().Sent(Bot, CancellationToken.None));

    private static Task<int> Use(ChiBoHost host, int messages) => host.Read(db => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "MessageBudgets" ("Bot", "Month", "Sent") VALUES ({Bot}, {new DateOnly(2026, 12, 1)}, {messages})"""));

    private static Task<OutboxRow> Write(IServiceProvider services, string text) => Task.FromResult(
        services.GetRequiredService<Outbox>().ToChat(ZaloBotPhone.AddressOf(1001), new OutgoingMessage(text), new Postage(Lane.Reply)));
}
