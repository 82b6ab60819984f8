using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Commands;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class RefusedAccountTests
{
    [Fact]
    public async Task The_secretary_is_told_once_of_several_and_not_at_night()
    {
        // 22:00 in Vietnam.
        await using var host = await ChiBoHost.Start(now: new DateTimeOffset(2026, 12, 1, 15, 0, 0, TimeSpan.Zero));
        var branch = await SampleBranch.Make(host, members: 5);
        await Block(host, branch, 2);
        await host.Advance(TimeSpan.FromMinutes(5));
        await Block(host, branch, 3);
        var secretary = host.PhoneOf(branch.Secretary);

        await host.Advance(TimeSpan.FromHours(8));
        (await secretary.Messages()).ShouldBeEmpty();
        await host.Advance(TimeSpan.FromHours(1));
        (await secretary.Messages()).ShouldHaveSingleItem().Text.ShouldBe(
            "Trợ lý không nhắn được cho 2 đồng chí:\n• 3. Mẫu Thị Cúc (chặn tin) 0900000003\n• 4. Mẫu Thị Dung (chặn tin) 0900000004\n"
            + "Việc cần báo, xin đồng chí gọi điện. Nhờ đồng chí ấy mở lại và nhắn một tin bất kỳ, trợ lý sẽ tự gửi lại thông báo còn thiếu.");
        await host.Advance(TimeSpan.FromDays(2));
        (await secretary.Messages()).Count.ShouldBe(1);

        var today = (await secretary.Types("việc")).ShouldHaveSingleItem();
        today.Choices.Select(c => c.Label).ShouldContain("2 đồng chí không nhận được tin nhắn");
        (await secretary.Presses("2 đồng chí không nhận được tin nhắn"))[0].Text.ShouldContain("Mẫu Thị Cúc (chặn tin) 0900000003");
    }

    [Fact]
    public async Task Whom_a_summary_has_named_the_secretary_is_not_told_of_again()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var branch = await SampleBranch.Make(host, members: 4, linked: 2);
        await TelegramPhone.Link(host, branch.Members.Skip(2), firstChat: 7000);
        telegram.Faults.Add(call => call.Sends && call.Chat == 7000 ? FakeFault.Blocked : null);
        await NoticeStage.Send(host, branch, "Mai họp tổ.");
        var secretary = host.PhoneOf(branch.Secretary);

        await host.Advance(TimeSpan.FromMinutes(1));
        (await secretary.Newest()).Text.ShouldContain("3. Mẫu Thị Cúc (chặn tin) 0900000003");
        var before = (await secretary.Messages()).Count;
        await host.Advance(TimeSpan.FromHours(3));
        (await secretary.Messages()).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Who_writes_again_gets_the_notices_of_the_week_that_were_refused_for_him()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var branch = await SampleBranch.Make(host, members: 4, linked: 2);
        await TelegramPhone.Link(host, branch.Members.Skip(2), firstChat: 7000);
        var back = new TelegramPhone(host, telegram, telegram.Chat(7000));
        await NoticeStage.Send(host, branch, "Quá cũ.", inTheSameTransaction: NoticeStage.Ending([branch.Members[2]], OutboxState.Refused, nameof(RefusalKind.Blocked)));
        await host.Advance(TimeSpan.FromDays(8));
        telegram.Chat(7000).Blocks();
        await telegram.AllTaken();
        await host.Advance(TimeSpan.FromSeconds(1));
        await NoticeStage.Send(host, branch, "Không thử được.");
        await host.Advance(TimeSpan.FromMinutes(1));
        await host.PhoneOf(branch.Secretary).Types("đã gọi 3");
        var id = await NoticeStage.Send(host, branch, "Mai treo cờ.");
        await host.Advance(TimeSpan.FromMinutes(1));
        (await NoticeStage.States(host, id))[3].ShouldBe(LedgerState.NotReached);

        var got = await back.Answered(() => back.Chat.Unblocks());
        got.ShouldHaveSingleItem().Text.ShouldContain("Mai treo cờ.");
        (await NoticeStage.States(host, id))[3].ShouldBe(LedgerState.Delivered);
        (await back.Types("/lich")).ShouldHaveSingleItem().Text.ShouldNotContain("Mai treo cờ.");
        telegram.Chat(7001).Messages.Count(m => m.Text.Contains("Mai treo cờ.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_tried_and_refused_goes_again_by_the_same_row()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var branch = await SampleBranch.Make(host, members: 3, linked: 2);
        await TelegramPhone.Link(host, branch.Members.Skip(2), firstChat: 7000);
        telegram.Faults.Next("sendMessage", FakeFault.Blocked);
        var id = await NoticeStage.Send(host, branch, "Mai treo cờ.");
        await host.Advance(TimeSpan.FromMinutes(1));
        (await NoticeStage.Counts(host, id)).Refused.ShouldBe(1);

        var phone = new TelegramPhone(host, telegram, telegram.Chat(7000));
        (await phone.Types("/lich")).Count(m => m.Text.Contains("Mai treo cờ.", StringComparison.Ordinal)).ShouldBe(1);
        (await NoticeStage.Counts(host, id)).ShouldSatisfyAllConditions(c => c.Refused.ShouldBe(0), c => c.Sent.ShouldBe(3));
    }

    [Fact]
    public async Task What_was_given_up_is_a_task_and_a_leader_sends_it_again_for_one_or_for_all()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 5);
        var failed = branch.Members.Skip(2).ToList();
        await NoticeStage.Send(host, branch, "Mai họp tổ.", inTheSameTransaction: NoticeStage.Ending(failed, OutboxState.GivenUp, "500"));
        await host.Advance(TimeSpan.FromMinutes(1));
        var secretary = host.PhoneOf(branch.Secretary);

        (await host.PhoneOf(branch.Members[2]).Types("gửi lại 4"))[0].Text.ShouldContain("do đồng chí bí thư");
        (await secretary.Types("gửi lại 3"))[0].Text.ShouldBe("Đang gửi lại 1 tin.");
        (await host.PhoneOf(failed[0]).Messages()).ShouldContain(m => m.Text.Contains("Mai họp tổ.", StringComparison.Ordinal));
        (await host.PhoneOf(failed[1]).Messages()).ShouldBeEmpty();

        await secretary.Types("việc");
        (await secretary.Presses("Tin gửi 2 đồng chí chưa được, gửi lại"))[0].Text.ShouldContain("gửi lại 4");
        (await secretary.Presses("Gửi lại tất cả"))[0].Text.ShouldBe("Đang gửi lại 2 tin.");
        (await host.PhoneOf(failed[2]).Newest()).Text.ShouldContain("Mai họp tổ.");
    }

    [Fact]
    public async Task Outbox_retry_sends_one_or_all_and_counts_the_chat_as_working_until_it_refuses_again()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4);
        var failed = branch.Members.Skip(2).ToList();
        await Block(host, branch, 2);
        await NoticeStage.Send(host, branch, "Mai họp tổ.", inTheSameTransaction: NoticeStage.Ending([failed[1]], OutboxState.GivenUp, "500"));
        var row = await host.Read(db => db.Outbox().SingleAsync(r => r.State == OutboxState.GivenUp));

        (await Verbs.Run(host.Directory, "outbox", "retry", "999999")).Exit.ShouldBe(Exit.Refused);
        (await Verbs.Run(host.Directory, "outbox", "retry", $"{row.Id}", "--json")).Json.GetProperty("count").GetInt32().ShouldBe(1);
        await host.Advance(TimeSpan.FromSeconds(1));
        (await host.PhoneOf(failed[1]).Newest()).Text.ShouldContain("Mai họp tổ.");
        await host.Read(db => db.Outbox().Where(r => r.Id == row.Id).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, OutboxState.Refused).SetProperty(r => r.To, SimulatorSender.AddressOf(failed[0].ToString()))));
        (await Verbs.Run(host.Directory, "outbox", "retry", "--all", "--json")).Json.GetProperty("count").GetInt32().ShouldBe(1);
        (await host.Read(db => db.ChannelAccounts().CountAsync(a => a.UnreachableSince != null))).ShouldBe(0);
    }

    private static Task<bool> Block(ChiBoHost host, SampleBranch branch, int at) => host.Do(async services =>
    {
        var account = await services.GetRequiredService<ChiBoDb>().ChannelAccounts()
            .FirstAsync(a => a.Address == SimulatorSender.AddressOf(branch.Members[at].ToString()));
        account.MarkUnreachable(RefusalKind.Blocked, host.Clock.GetUtcNow());
        return true;
    });
}
