using ChiBo.Bot.Channels.Simulator;
using ChiBo.Bot.Commands;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class NoticeCareTests
{
    [Fact]
    public async Task A_pause_keeps_back_what_waits_until_it_goes_on()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 5);
        var id = await NoticeStage.Send(
            host, branch, "Mai họp tổ.", inTheSameTransaction: NoticeStage.Waiting([.. branch.Members.Skip(3)], host.Clock.GetUtcNow().AddMinutes(10)));
        var secretary = host.PhoneOf(branch.Secretary);

        (await secretary.Types("tạm dừng"))[0].Text.ShouldStartWith("Đã tạm dừng, giữ lại 2 tin chưa gửi.");
        await host.Advance(TimeSpan.FromMinutes(30));
        (await host.PhoneOf(branch.Members[4]).Messages()).ShouldBeEmpty();
        (await NoticeStage.Counts(host, id)).ShouldSatisfyAllConditions(c => c.Held.ShouldBe(2), c => c.NotReached.ShouldBe(0), c => c.Sent.ShouldBe(3));
        (await NoticeStage.States(host, id))[5].ShouldBe(LedgerState.Waiting);
        (await Verbs.Run(host.Directory, "notice", "status", id.ToString(), "--json")).Json.GetProperty("held").GetInt32().ShouldBe(2);

        (await secretary.Types("gửi tiếp"))[0].Text.ShouldBe("Đang gửi tiếp 2 tin. Gửi xong trợ lý báo lại.");
        await host.Advance(TimeSpan.FromMinutes(1));
        (await host.PhoneOf(branch.Members[4]).Newest()).Text.ShouldContain("Mai họp tổ.");
        (await secretary.Newest()).Text.ShouldStartWith("Đã gửi được 5/5 đồng chí.");
    }

    [Fact]
    public async Task A_message_that_comes_back_from_its_sending_does_not_escape_the_pause()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4);
        var late = branch.Members[3];
        var id = await NoticeStage.Send(
            host, branch, "Mai họp tổ.", inTheSameTransaction: NoticeStage.Waiting([.. branch.Members.Skip(2)], host.Clock.GetUtcNow().AddMinutes(10)));
        await host.PhoneOf(branch.Secretary).Types("tạm dừng");
        await host.Read(db => db.Outbox().Where(r => r.MemberId == late).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, OutboxState.Sending)));
        await host.Read(db => db.Notices().Where(n => n.Id == id).ExecuteUpdateAsync(s => s.SetProperty(n => n.CheckAt, host.Clock.GetUtcNow())));
        var clock = host.Clock.GetUtcNow();
        await host.Do(async services =>
        {
            await services.GetRequiredService<IEnumerable<IDueWork>>().OfType<FollowNotices>().Single().DoDue(clock, default);
            return true;
        });
        (await host.Read(db => db.Notices().Where(n => n.Id == id).Select(n => n.CheckAt).SingleAsync())).ShouldNotBeNull();
        await host.Read(db => db.Outbox().Where(r => r.MemberId == late).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, OutboxState.Waiting).SetProperty(r => r.NotBefore, clock.AddMinutes(5))));

        await host.Advance(TimeSpan.FromMinutes(20));
        (await host.PhoneOf(late).Messages()).ShouldBeEmpty();
        (await NoticeStage.Counts(host, id)).Held.ShouldBe(2);
    }

    [Fact]
    public async Task A_notice_that_is_refused_too_often_pauses_itself_once_and_asks()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var branch = await SampleBranch.Make(host, members: 60, linked: 1);
        await TelegramPhone.Link(host, branch.Members.Skip(1), firstChat: 5000);
        telegram.Faults.Add(call => call.Sends && call.Chat is >= 5000 and < 5012 ? FakeFault.Blocked : null);
        var id = await NoticeStage.Send(
            host, branch, "Mai họp tổ.", inTheSameTransaction: NoticeStage.Waiting([.. branch.Members.Skip(35)], host.Clock.GetUtcNow().AddSeconds(20)));

        await host.Advance(TimeSpan.FromMinutes(2));
        var secretary = host.PhoneOf(branch.Secretary);
        var asked = await secretary.Newest();
        asked.Text.ShouldBe(
            "Thông báo “Mai họp tổ.” đang tạm dừng: trong 35 tin vừa gửi, 12 tin bị từ chối. Đã gửi 23, còn giữ lại 25. "
            + "Đồng chí xem lại danh sách kết nối, rồi chọn:");
        asked.Choices.Select(c => c.Label).ShouldBe(["Gửi tiếp", "Thu hồi phần chưa gửi", "Danh sách cần gọi điện"]);
        (await NoticeStage.Counts(host, id)).ShouldSatisfyAllConditions(c => c.Sent.ShouldBe(23), c => c.Held.ShouldBe(25), c => c.Refused.ShouldBe(12));

        telegram.Faults.Add(call => call.Sends && call.Chat is >= 5034 and < 5050 ? FakeFault.Blocked : null);
        (await secretary.Presses("Gửi tiếp"))[0].Text.ShouldStartWith("Đang gửi tiếp 25 tin");
        await host.Advance(TimeSpan.FromMinutes(2));
        (await secretary.Messages()).Count(m => m.Text.Contains("đang tạm dừng", StringComparison.Ordinal)).ShouldBe(1);
        (await NoticeStage.Counts(host, id)).ShouldSatisfyAllConditions(c => c.Held.ShouldBe(0), c => c.Refused.ShouldBe(28), c => c.Sent.ShouldBe(32));
    }

    [Fact]
    public async Task Only_those_it_did_not_reach_get_it_again_and_the_phoned_are_spared()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 6);
        var failed = branch.Members.Skip(3).ToList();
        var id = await NoticeStage.Send(host, branch, "Mai họp tổ.", inTheSameTransaction: NoticeStage.Ending(failed, OutboxState.GivenUp, "500"));
        await host.Advance(TimeSpan.FromMinutes(1));
        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Types("đã gọi 6");

        (await secretary.Types("gửi lại thông báo"))[0].Text.ShouldBe("Đang gửi lại cho 2 đồng chí chưa nhận được. Gửi xong trợ lý báo lại.");
        await host.Advance(TimeSpan.FromMinutes(1));
        (await host.PhoneOf(failed[0]).Newest()).Text.ShouldStartWith("Thông báo của Chi bộ");
        (await host.PhoneOf(failed[2]).Messages()).ShouldBeEmpty();
        (await host.PhoneOf(branch.Members[2]).Messages()).Count.ShouldBe(1);
        (await secretary.Newest()).Text.ShouldStartWith("Đã gửi được 5/6 đồng chí.");
        (await NoticeStage.Counts(host, id)).ShouldSatisfyAllConditions(c => c.Sent.ShouldBe(5), c => c.GivenUp.ShouldBe(1));
    }

    [Fact]
    public async Task Who_has_another_chat_by_now_gets_it_there_and_no_retry_sends_it_twice()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4, linked: 3);
        var moved = branch.Members[2];
        var id = await NoticeStage.Send(
            host, branch, "Mai họp tổ.", inTheSameTransaction: NoticeStage.Ending([moved], OutboxState.GivenUp, "500"));
        await host.Advance(TimeSpan.FromMinutes(1));
        await host.Do(async services =>
        {
            var link = services.GetRequiredService<Core.Enrolment.LinkAccount>();
            (await services.GetRequiredService<Core.Storage.ChiBoDb>().ChannelAccounts().FirstAsync(a => a.Address == SimulatorSender.AddressOf(moved.ToString())))
                .MarkUnreachable(RefusalKind.Deactivated, host.Clock.GetUtcNow());
            await link.Link(SimulatorSender.AddressOf("new-phone"), moved, host.Clock.GetUtcNow(), default);
            await link.Link(SimulatorSender.AddressOf("first-phone"), branch.Members[3], host.Clock.GetUtcNow(), default);
            return true;
        });

        var again = await Verbs.Run(host.Directory, "notice", "resend", id.ToString(), "--failed", "--json");
        again.Json.GetProperty("count").GetInt32().ShouldBe(2);
        await host.Advance(TimeSpan.FromMinutes(1));
        (await host.PhoneOf("new-phone").Newest()).Text.ShouldStartWith("Thông báo của Chi bộ");
        (await host.PhoneOf("first-phone").Newest()).Text.ShouldStartWith("Thông báo của Chi bộ");
        (await Verbs.Run(host.Directory, "outbox", "retry", "--all")).Exit.ShouldBe(Exit.Refused);
        (await NoticeStage.Counts(host, id)).ShouldSatisfyAllConditions(c => c.Sent.ShouldBe(4), c => c.Recipients.ShouldBe(4));
    }

    [Fact]
    public async Task A_text_is_corrected_where_it_can_be_and_put_right_by_a_message_where_not()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4);
        host.Services.GetRequiredService<SimulatedPhones>().BehaveLikeZalo(branch.Members[3].ToString(), on: true);
        await NoticeStage.Send(
            host, branch, "Mai họp 7 giờ.", acknowledge: true,
            inTheSameTransaction: NoticeStage.Waiting([branch.Members[1]], host.Clock.GetUtcNow().AddMinutes(10)));
        var secretary = host.PhoneOf(branch.Secretary);

        (await secretary.Types("sửa thông báo"))[0].Text.ShouldContain("nội dung mới");
        var look = (await secretary.Types("Mai họp 8 giờ."))[0];
        look.Text.ShouldContain("Sửa được ngay trên 3 tin; 1 tin không sửa được");
        (await secretary.Presses("Sửa, và nhắn thêm tin đính chính"))[0].Text.ShouldContain("Đã sửa 3 tin.");

        var edited = (await host.PhoneOf(branch.Members[2]).Messages()).ShouldHaveSingleItem();
        edited.Text.ShouldEndWith("Mai họp 8 giờ.");
        edited.Choices.ShouldHaveSingleItem().Label.ShouldBe("Rõ");
        (await host.PhoneOf(branch.Members[3]).Messages()).Select(m => m.Text.Split('\n')[0]).ShouldBe(
            ["Thông báo của Chi bộ Khối Mẫu 1", "Đính chính thông báo của Chi bộ Khối Mẫu 1"]);
        await host.Advance(TimeSpan.FromMinutes(15));
        (await host.PhoneOf(branch.Members[1]).Messages()).ShouldHaveSingleItem().Text.ShouldContain("8 giờ");

        await secretary.Types("sửa thông báo");
        (await secretary.Types("TỐI MẬT\nMai họp."))[0].Text.ShouldContain("dấu độ mật");
    }

    [Fact]
    public async Task What_was_sent_is_taken_off_the_phones_within_the_time_the_platform_allows()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var branch = await SampleBranch.Make(host, members: 4, linked: 2);
        await TelegramPhone.Link(host, branch.Members.Skip(2), firstChat: 6000);
        var id = await NoticeStage.Send(host, branch, "Mai họp tổ.");
        await host.Advance(TimeSpan.FromMinutes(1));
        var secretary = host.PhoneOf(branch.Secretary);

        (await secretary.Types("xóa thông báo"))[0].Text.ShouldBe("Xóa tin đã gửi trên 4 máy? Xóa rồi không lấy lại được.");
        (await secretary.Presses("Thôi"))[0].Text.ShouldBe("Dạ, tin đã gửi để nguyên.");
        telegram.Chat(6000).Messages.ShouldHaveSingleItem();
        await secretary.Types("xóa thông báo");
        (await secretary.Presses("Xóa"))[0].Text.ShouldBe("Đang xóa tin trên 4 máy.");
        await host.Advance(TimeSpan.FromSeconds(5));
        telegram.Chat(6000).Messages.ShouldBeEmpty();
        telegram.Chat(6001).Messages.ShouldBeEmpty();
        (await host.PhoneOf(branch.Deputy).Newest()).Text.ShouldBe(SimulatedPhones.RemovedText);
        (await NoticeStage.Counts(host, id)).Sent.ShouldBe(4);
    }

    [Fact]
    public async Task After_two_days_Telegram_deletes_nothing_and_the_author_is_told()
    {
        await using var telegram = await FakeTelegram.Start();
        await using var host = await TelegramPhone.StartHost(telegram);
        var branch = await SampleBranch.Make(host, members: 3, linked: 1);
        await TelegramPhone.Link(host, branch.Members.Skip(1), firstChat: 6000);
        await NoticeStage.Send(host, branch, "Mai họp tổ.");
        await host.Advance(TimeSpan.FromHours(49));

        var secretary = host.PhoneOf(branch.Secretary);
        (await secretary.Types("xóa thông báo"))[0].Text.ShouldContain("trên 1 máy (2 tin không xóa được)");
        (await secretary.Presses("Xóa"))[0].Text.ShouldContain("2 tin không xóa được");
        await host.Advance(TimeSpan.FromSeconds(5));
        telegram.CallsOf("deleteMessage").ShouldBe(0);
        telegram.Chat(6000).Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_verbs_pause_go_on_and_withdraw_and_refuse_what_makes_no_sense()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 4);
        var id = (await NoticeStage.Send(
            host, branch, "Mai họp tổ.", inTheSameTransaction: NoticeStage.Waiting([branch.Members[3]], host.Clock.GetUtcNow().AddHours(1)))).ToString();

        (await Verbs.Run(host.Directory, "notice", "pause", id, "--json")).Json.GetProperty("count").GetInt32().ShouldBe(1);
        (await Verbs.Run(host.Directory, "notice", "pause", id)).Exit.ShouldBe(Exit.Refused);
        (await Verbs.Run(host.Directory, "notice", "resend", id, "--failed")).Exit.ShouldBe(Exit.Refused);
        (await Verbs.Run(host.Directory, "notice", "resume", id, "--json")).Json.GetProperty("count").GetInt32().ShouldBe(1);
        (await Verbs.Run(host.Directory, "notice", "resume", id)).Errors.ShouldContain("không tạm dừng");
        (await Verbs.Run(host.Directory, "notice", "withdraw", id, "--json")).Json.GetProperty("count").GetInt32().ShouldBe(1);
        (await Verbs.Run(host.Directory, "notice", "withdraw", id)).Exit.ShouldBe(Exit.Refused);
        (await Verbs.Run(host.Directory, "notice", "pause", Guid.NewGuid().ToString())).Errors.ShouldContain("Không có thông báo mang mã đó");
        (await Verbs.Run(host.Directory, "notice", "resend", id)).Exit.ShouldBe(Exit.Usage);
        (await Verbs.Run(host.Directory, "outbox", "retry")).Exit.ShouldBe(Exit.Usage);
    }
}
