using ChiBo.Bot.Channels.ZaloOa;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

public sealed class ZaloOaTests
{
    [Fact]
    public async Task Who_follows_is_told_how_to_enrol_and_a_typed_code_links_him()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 3, linked: 0);
        var phone = new ZaloOaPhone(host, zalo.Chat("8001"));

        (await phone.Follows())[^1].Text.ShouldContain("mã mời 12 chữ số");
        var invited = await Verbs.Run(host.Directory, "member", "invite", "--branch", "cb001", "--member", branch.Members[2].ToString(), "--json");
        await phone.Types($"Mã mời: {invited.Json[0].GetProperty("code").GetString()}");
        (await phone.Types("1"))[^1].Text.ShouldStartWith("Đã kết nối.");

        (await host.Read(db => db.AccountHolders().SingleAsync())).Address.ShouldBe(new ChatAddress("zalo-oa", "oa", "8001"));
        (await phone.Sends("sticker", """{"id":"1","url":"https://x.invalid"}""")).ShouldBeEmpty();
        (await phone.Sends("audio", """{"url":"https://x.invalid"}""")).ShouldHaveSingleItem().Text.ShouldContain("chưa nghe được tin thoại");
        (await phone.Does("user_reacted_message", ""","message":{"msg_id":"zm-1","react_icon":"/-heart"}""")).ShouldBeEmpty();
        (await phone.Does("oa_send_text", ""","message":{"msg_id":"zm-1","text":"có"}""")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reminder_has_buttons_and_is_answered_by_press_and_by_words()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 4, linked: 0);
        await ZaloOaPhone.Link(host, branch.Members, firstUser: 8001);
        var phones = Enumerable.Range(8001, 4).Select(u => new ZaloOaPhone(host, zalo.Chat($"{u}"))).ToList();
        (await phones[0].Types("họp thường kỳ 19h thứ năm 3/12 tại nhà văn hóa"))[^1].Buttons.Select(b => b.Label).ShouldContain("Đúng, đặt lịch");
        await phones[0].Presses("Đúng, đặt lịch");

        await host.Advance(TimeSpan.FromHours(36));
        phones[1].Chat.Messages[^1].Buttons.Select(b => b.Label).ShouldBe(["Có dự", "Xin vắng", "Đến muộn"]);
        (await phones[1].Presses("Có dự"))[^1].Text.ShouldContain("có dự");
        (await phones[2].Types("vang, om"))[^1].Text.ShouldContain("chóng khỏe");

        var meeting = (await Verbs.Run(host.Directory, "meeting", "list", "--json")).Json[0].GetProperty("id").GetString()!;
        var replies = (await Verbs.Run(host.Directory, "attendance", "show", "--meeting", meeting, "--json")).Json.GetProperty("replies");
        (replies.GetProperty("willAttend").GetInt32(), replies.GetProperty("willBeAbsent").GetInt32()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_notice_is_acknowledged_and_what_was_seen_is_in_its_ledger()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 5, linked: 0);
        await ZaloOaPhone.Link(host, branch.Members, firstUser: 8001);
        var id = await NoticeStage.Send(host, branch, "Mai treo cờ.", acknowledge: true, author: ZaloOaLine.AddressOf("8001"));
        ZaloOaPhone Phone(int number) => new(host, zalo.Chat($"{8000 + number}"));

        await Phone(2).Types("rõ");
        await Phone(3).Sees();
        await Phone(3).Sees();
        await Phone(4).Sees(only: true);
        var ledger = (await NoticeStage.Ledger(host, id)).ToDictionary(l => l.Number!.Value);

        ledger[2].State.ShouldBe(LedgerState.Read);
        (ledger[3].State, LedgerTexts.Remark(ledger[3])).ShouldBe((LedgerState.Delivered, "đã xem"));
        (ledger[4].State, LedgerTexts.Remark(ledger[4])).ShouldBe((LedgerState.Delivered, "máy đã nhận"));
        (ledger[5].State, LedgerTexts.Remark(ledger[5])).ShouldBe((LedgerState.Delivered, string.Empty));
        LedgerTexts.Figures([.. ledger.Values]).ShouldContain("đã gửi 4 (1 đã xem)");
    }

    [Fact]
    public async Task Nobody_can_mark_another_persons_message_as_seen()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 2, linked: 0);
        await ZaloOaPhone.Link(host, branch.Members, firstUser: 8001);
        await NoticeStage.Send(host, branch, "Mai treo cờ.", author: ZaloOaLine.AddressOf("8001"));
        var foreign = zalo.Chat("8002").MessageIds[^1];

        await new ZaloOaPhone(host, zalo.Chat("8001")).Does("user_seen_message", $$""","message":{"msg_ids":["{{foreign}}",5,null]}""");

        (await host.Read(db => db.Outbox().CountAsync(r => r.SeenAt != null))).ShouldBe(0);
    }

    [Fact]
    public async Task Who_wrote_too_long_ago_is_to_be_phoned_and_gets_it_when_he_writes_again()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 3, linked: 1);
        await ZaloOaPhone.Link(host, branch.Members.Skip(1), firstUser: 8002);
        var silent = new ZaloOaPhone(host, zalo.Chat("8003"));
        await host.Advance(TimeSpan.FromHours(47));
        await new ZaloOaPhone(host, zalo.Chat("8002")).Types("lịch");
        await host.Advance(TimeSpan.FromHours(2));

        var id = await NoticeStage.Send(host, branch, "Mai treo cờ.");
        var ledger = (await NoticeStage.Ledger(host, id)).ToDictionary(l => l.Number!.Value);
        ledger[2].State.ShouldBe(LedgerState.Delivered);
        (ledger[3].State, ledger[3].Why, ledger[3].ToBePhoned).ShouldBe((LedgerState.NotReached, UnreachedBecause.WindowClosed, true));
        silent.Chat.Messages.ShouldBeEmpty();

        (await silent.Types("lịch")).Count(m => m.Text.Contains("Mai treo cờ.", StringComparison.Ordinal)).ShouldBe(1);
        (await NoticeStage.States(host, id))[3].ShouldBe(LedgerState.Delivered);
    }

    [Fact]
    public async Task Paid_messages_go_within_seven_days_where_they_are_switched_on_and_never_later()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 3, linked: 1);
        (await Verbs.Run(host.Directory, "branch", "fees", "--branch", "cb001", "--ceiling", "50000")).Exit.ShouldBe(0);
        await ZaloOaPhone.Link(host, branch.Members.Skip(1), firstUser: 8002);
        await host.Advance(TimeSpan.FromDays(6));

        var first = await NoticeStage.Send(host, branch, "Mai treo cờ.");
        (await NoticeStage.States(host, first))[3].ShouldBe(LedgerState.Delivered);
        zalo.Chat("8003").IsWindowClosed = true;
        var second = await NoticeStage.Send(host, branch, "Mai quét ngõ.");
        (await NoticeStage.Ledger(host, second)).Single(l => l.Number == 3).Why.ShouldBe(UnreachedBecause.WindowClosed);
        await host.Advance(TimeSpan.FromDays(2));
        var calls = zalo.CallsOf("v3.0/oa/message/cs");
        var third = await NoticeStage.Send(host, branch, "Mai họp tổ.");
        (await NoticeStage.Ledger(host, third)).Single(l => l.Number == 2).Why.ShouldBe(UnreachedBecause.WindowClosed);
        zalo.CallsOf("v3.0/oa/message/cs").ShouldBe(calls);
    }

    [Fact]
    public async Task Withdrawal_unlinks_and_erases_the_chat_and_tells_the_secretary_whom_to_phone()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 3, linked: 1);
        await ZaloOaPhone.Link(host, branch.Members.Skip(1), firstUser: 8002);
        var phone = new ZaloOaPhone(host, zalo.Chat("8002"));
        await NoticeStage.Send(host, branch, "Mai treo cờ.");
        await phone.Types("lịch");
        var sent = phone.Chat.Messages.Count;
        var address = ZaloOaLine.AddressOf("8002");

        await phone.Does("user_withdraw");
        await phone.Does("user_withdraw");
        await host.Advance(TimeSpan.FromHours(1));

        phone.Chat.Messages.Count.ShouldBe(sent);
        (await host.Read(db => db.AccountHolders().CountAsync(h => h.Address == address))).ShouldBe(0);
        (await host.Read(db => db.ChannelAccounts().CountAsync(a => a.Address == address))).ShouldBe(0);
        (await host.Read(db => Core.Conversations.ConversationSets.Chats(db).CountAsync(c => c.Address == address))).ShouldBe(0);
        (await host.Read(db => db.Outbox().CountAsync(r => r.To == address && r.Message != ""))).ShouldBe(0);
        (await host.Read(db => db.Members().CountAsync())).ShouldBe(3);
        (await host.PhoneOf(branch.Secretary).Messages()).Count(m => m.Text.Contains("Mẫu Thị Bình đã ngắt kết nối", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_submitted_phone_number_asks_the_secretary_to_vouch()
    {
        await using var zalo = await FakeZaloOa.Start();
        await using var host = await ZaloOaPhone.StartHost(zalo);
        var branch = await SampleBranch.Make(host, members: 3, linked: 1);
        var phone = new ZaloOaPhone(host, zalo.Chat("8003"));

        (await phone.Types("tôi muốn vào chi bộ"))[^1].AsksForContact.ShouldBeTrue();
        (await phone.Does("user_submit_info", ""","info":{"name":"x","phone":"84900000003","address":"y"}""")).ShouldHaveSingleItem();

        (await host.PhoneOf(branch.Secretary).Newest()).Text.ShouldContain("Mẫu Thị Cúc");
        (await host.Read(db => db.AccountHolders().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_workbook_that_zalo_takes_from_no_oa_goes_by_a_page_of_ours()
    {
        await using var zalo = await FakeZaloOa.Start();
        var address = ZaloBotWebhookHost.FreeAddress();
        await using var host = await ZaloOaPhone.StartHost(zalo, $"Urls={address}", $"PublicUrl={address}");
        var branch = await SampleBranch.Make(host, members: 3, linked: 0);
        await ZaloOaPhone.Link(host, branch.Members.Take(1), firstUser: 8001);
        var secretary = new ZaloOaPhone(host, zalo.Chat("8001"));
        await secretary.Types("/thongbao Mai treo cờ.");
        await secretary.Types("cả chi bộ");
        await secretary.Types("2");
        await secretary.Presses("Gửi");
        await secretary.Types("xem thông báo");
        await secretary.Types("1");

        var report = (await secretary.Presses("Bảng từng đồng chí (tệp)"))[^1].Text;
        report.ShouldNotContain("Zalo không chuyển được tệp");
        var got = await new FileBrowser(host).Presses(FileBrowser.LinkIn(report));
        got.FileName.ShouldBe("thong-bao-2026-12-01.xlsx");
        got.File.AsSpan().StartsWith("PK"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task Seeded_demo_members_are_reached()
    {
        await using var zalo = await FakeZaloOa.Start();
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        (await Verbs.Run(directory, "demo", "seed", "--branches", "1", "--members", "3", "--channel", "zalo-oa", "--first-chat-id", "8001")).Exit.ShouldBe(0);
        await using var host = await ChiBoHost.Start(directory, null, [.. ZaloOaPhone.Settings(zalo)]);

        (await Verbs.Run(directory, "notice", "send", "--branch", "cb001", "--text", "Mai treo cờ.")).Exit.ShouldBe(0);
        await host.Advance(TimeSpan.FromSeconds(1));

        zalo.Chat("8003").Messages.ShouldHaveSingleItem().Text.ShouldContain("Mai treo cờ.");
        (await new ZaloOaPhone(host, zalo.Chat("8002")).Types("danh sách")).ShouldNotBeEmpty();
    }
}
