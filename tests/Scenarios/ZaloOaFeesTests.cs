using ChiBo.Bot.Channels.ZaloOa;
using ChiBo.Bot.Commands;
using ChiBo.Core.Messaging;
using ChiBo.Core.Notices;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class ZaloOaFeesTests
{
    private const string Path = ZaloOaTemplate.Path;
    private static readonly string[] s_templates = ["ZaloOa:Templates:Meeting:Id=301", "ZaloOa:Templates:Notice:Id=302"];

    [Fact]
    public async Task A_notice_goes_by_the_ways_its_last_look_has_named_and_in_full_to_who_then_writes()
    {
        await using var zalo = await Start();
        await using var host = await ZaloOaPhone.StartHost(zalo, s_templates);
        var branch = await SilentBranch(host, members: 9, linked: 7);
        await new ZaloOaPhone(host, zalo.Chat("8002")).Types("lịch");
        var secretary = host.PhoneOf(branch.Secretary);

        (await Preview(secretary)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("1 qua tin nhắn, 1 qua Zalo miễn phí, 2 chưa có tài khoản, 5 lâu chưa nhắn trợ lý: gọi điện."),
            p => p.ShouldContain("Nhắn thêm được 5 đồng chí nếu trả phí khoảng 1.100 đồng. Muốn vậy, đồng chí nhắn: trả phí Zalo tối đa 50.000 đồng một tháng."));
        await secretary.Types("thôi");
        (await secretary.Types("trả phí zalo tối đa 1.000 đồng một tháng"))[^1].Text.ShouldStartWith("Đã bật trả phí Zalo, tối đa 1.000 đồng một tháng; tháng này đã chi 0 đồng.");
        (await Preview(secretary)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("1 qua Zalo miễn phí, 4 cần mẫu trả phí (khoảng 880 đồng), 2 chưa có tài khoản, 1 lâu chưa nhắn trợ lý: gọi điện."),
            p => p.ShouldContain("vượt mức 1.000 đồng một tháng"));
        await secretary.Presses("Gửi");
        await host.Advance(TimeSpan.FromMinutes(1));

        var id = await host.Read(db => db.Notices().Select(n => n.Id).SingleAsync());
        var states = await NoticeStage.States(host, id);
        states.Where(s => s.Value == LedgerState.TemplateSent).Select(s => s.Key).ShouldBe([3, 4, 5, 6]);
        states[2].ShouldBe(LedgerState.Delivered);
        (await NoticeStage.Ledger(host, id)).Single(l => l.Number == 7).Why.ShouldBe(UnreachedBecause.WindowClosed);
        zalo.Chat("8003").Messages.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.IsTemplate.ShouldBeTrue(), m => m.Text.ShouldBe("chi_bo: Chi bộ Khối Mẫu 1"));
        (await secretary.Newest()).Text.ShouldContain("4 đồng chí mới được nhắn mẫu, chưa đọc nội dung");
        (await secretary.Types("chi phí zalo tháng này?"))[^1].Text.ShouldContain("đã chi 880 đồng cho tin Zalo có phí, trong mức tối đa 1.000 đồng");

        (await new ZaloOaPhone(host, zalo.Chat("8003")).Types("rõ")).ShouldHaveSingleItem().Text.ShouldContain("Mai treo cờ.");
        (await NoticeStage.States(host, id))[3].ShouldBe(LedgerState.Delivered);
        (await new ZaloOaPhone(host, zalo.Chat("8007")).Types("xem")).Count(m => m.Text.Contains("Mai treo cờ.", StringComparison.Ordinal)).ShouldBe(1);
        zalo.CallsOf(Path).ShouldBe(4);
    }

    [Fact]
    public async Task Many_messages_at_once_and_cut_lines_never_cost_more_than_the_ceiling()
    {
        await using var zalo = await Start();
        await using var host = await ZaloOaPhone.StartHost(zalo, s_templates);
        var branch = await SilentBranch(host, members: 12, linked: 12);
        (await Verbs.Run(host.Directory, "branch", "fees", "--branch", "cb001", "--ceiling", "1000")).Exit.ShouldBe(Exit.Done);
        zalo.Next(Path, FakeFault.CutAfter);
        await host.Do(services => Task.FromResult(branch.Members.Skip(1).Select((member, i) => services.GetRequiredService<Outbox>().ToChat(
            ZaloOaLine.AddressOf($"{8002 + i}"), new OutgoingMessage("Mời họp.") { Template = Meeting }, new Postage(Lane.Reminder), member)).ToList()));
        await host.Advance(TimeSpan.FromMinutes(1));

        // The one that was cut may have been paid for twice: one fewer goes.
        zalo.CallsOf(Path).ShouldBe(4);
        Enumerable.Range(8002, 11).Sum(u => zalo.Chat($"{u}").Messages.Count).ShouldBe(4);
        var rows = await host.Read(db => db.Outbox().AsNoTracking().Where(r => r.Lane == Lane.Reminder && r.Once == null && r.Message.Contains("templat")).ToListAsync());
        (rows.Sum(r => r.Price), rows.Count(r => r.State == OutboxState.Sent), rows.Count(r => r.State == OutboxState.Refused)).ShouldBe((880, 3, 8));
        (await Verbs.Run(host.Directory, "branch", "fees", "--branch", "cb001", "--ceiling", "off", "--json")).Json.GetProperty("spent").GetInt32().ShouldBe(880);
        (await Verbs.Run(host.Directory, "branch", "fees", "--branch", "cb001", "--ceiling", "12")).Exit.ShouldBe(Exit.Usage);
    }

    [Fact]
    public async Task With_an_empty_wallet_reminders_are_held_whom_to_phone_is_said_and_they_go_once_it_is_filled()
    {
        await using var zalo = await Start();
        await using var host = await ZaloOaPhone.StartHost(zalo, s_templates);
        var branch = await SilentBranch(host, members: 4, linked: 4);
        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Types("trả phí zalo tối đa 50k");
        zalo.IsWalletEmpty = true;
        await Plan(secretary);
        await host.Advance(TimeSpan.FromMinutes(10));

        (await secretary.Newest()).Text.ShouldContain("3. Mẫu Thị Cúc (tài khoản trả phí Zalo hết tiền) 0900000003");
        (await Verbs.Run(host.Directory, ["doctor", .. ZaloOaPhone.Settings(zalo).Concat(s_templates).Select(s => "--" + s)])).Output
            .ShouldContain("LỖI  Zalo OA, tin có phí: 3 tin bị giữ vì tài khoản ZCA không đủ tiền");
        zalo.IsWalletEmpty = false;
        await host.Advance(TimeSpan.FromHours(1));
        zalo.Chat("8003").Messages.ShouldHaveSingleItem().Text.ShouldBe(
            "chi_bo: Chi bộ Khối Mẫu 1\ncuoc_hop: sinh hoạt chi bộ thường kỳ\nthoi_gian: 19 giờ 00, Thứ Sáu 11/12/2026\ndia_diem: nhà văn hóa");
        (await new ZaloOaPhone(host, zalo.Chat("8003")).Types("có"))[^1].Text.ShouldContain("có dự");
        (await Verbs.Run(host.Directory, ["doctor", .. ZaloOaPhone.Settings(zalo).Concat(s_templates).Select(s => "--" + s)])).Output
            .ShouldContain("mẫu meeting số 301 giá 220 đồng; mẫu notice số 302 giá 220 đồng; tháng này đã chi 660 đồng");
    }

    [Fact]
    public async Task Whom_a_reminder_cannot_reach_the_secretary_is_told_once_in_time_and_who_writes_gets_it()
    {
        await using var zalo = await Start();
        await using var host = await ZaloOaPhone.StartHost(zalo, s_templates);
        var branch = await SilentBranch(host, members: 6, linked: 5);
        var secretary = host.PhoneOf(branch.Secretary);
        await Plan(secretary);
        await host.Advance(TimeSpan.FromMinutes(30));

        var lists = (await secretary.Messages()).Where(m => m.Text.Contains("xin gọi điện", StringComparison.Ordinal)).ToList();
        lists.ShouldHaveSingleItem().Text.ShouldBe(
            "Buổi thường kỳ 19 giờ Thứ Sáu 11/12: trợ lý không nhắn được cho 4 đồng chí, xin gọi điện:\n"
            + "• 2. Mẫu Thị Bình (lâu chưa nhắn trợ lý nên Zalo không chuyển tin) 0900000002\n• 3. Mẫu Thị Cúc (lâu chưa nhắn trợ lý nên Zalo không chuyển tin) 0900000003\n"
            + "• 4. Mẫu Thị Dung (lâu chưa nhắn trợ lý nên Zalo không chuyển tin) 0900000004\n• 5. Mẫu Thị Giang (lâu chưa nhắn trợ lý nên Zalo không chuyển tin) 0900000005\n"
            + "Ngoài ra 1 đồng chí chưa có tài khoản chưa trả lời.\nGọi xong, đồng chí nhắn ví dụ: ghi hộ: 2 dự.");
        (await new ZaloOaPhone(host, zalo.Chat("8003")).Types("lịch")).ShouldContain(m => m.Text.StartsWith("Chi ủy mời đồng chí dự", StringComparison.Ordinal));
        await host.Advance(TimeSpan.FromDays(1.9));
        (await secretary.Messages()).Count(m => m.Text.Contains("gọi điện", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Reminders_beyond_a_bots_month_come_onto_the_same_list()
    {
        await using var zalo = await FakeZaloBot.Start();
        await using var host = await ZaloBotPhone.StartHost(zalo, "ZaloBot:Bots:0:MessagesPerMonth=100");
        var branch = await SampleBranch.Make(host, members: 4, linked: 1);
        await ZaloBotPhone.Link(host, branch.Members.Skip(1), 1002);
        await host.Read(db => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "MessageBudgets" ("Bot", "Month", "Sent") VALUES ({"zalo-bot/" + ZaloBotPhone.BotName}, {new DateOnly(2026, 12, 1)}, {99})"""));
        var secretary = host.PhoneOf(branch.Secretary);
        await secretary.Types("họp thường kỳ 19h ngày 3/12 tại nhà văn hóa");
        await secretary.Presses("Đúng, đặt lịch");
        await host.Advance(TimeSpan.FromMinutes(30));

        (await secretary.Messages()).Count(m => m.Text.Contains("4. Mẫu Thị Dung (hết lượt gửi của tháng) 0900000004", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Only_who_leads_decides_what_is_paid_and_can_take_it_back()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = host.PhoneOf(branch.Secretary);

        (await host.PhoneOf(branch.Members[2]).Types("trả phí zalo tối đa 50.000 đồng"))[^1].Text.ShouldContain("do đồng chí bí thư");
        (await secretary.Types("trả phí zalo"))[^1].Text.ShouldContain("cho biết mức tối đa một tháng");
        (await secretary.Types("trả phí zalo tối đa 50.000 đồng"))[^1].Text.ShouldContain("chưa nối Zalo OA nào");
        (await secretary.Types("tắt trả phí zalo"))[^1].Text.ShouldStartWith("Đã tắt trả phí Zalo.");
        (await secretary.Types("sai rồi"))[^1].Text.ShouldBe("Đã trở lại mức trước: trả phí Zalo tối đa 50.000 đồng một tháng.");
        (await Verbs.Run(host.Directory, "branch", "fees", "--branch", "cb001", "--json")).Json.GetProperty("ceiling").GetInt32().ShouldBe(50_000);
    }

    private static MessageTemplate Meeting => new(MessageTemplate.OfMeeting, new Dictionary<string, string> { [MessageTemplate.Place] = "nhà văn hóa" });

    private static async Task<FakeZaloOa> Start()
    {
        var zalo = await FakeZaloOa.Start();
        zalo.Templates["301"] = ["chi_bo", "cuoc_hop", "thoi_gian", "dia_diem"];
        zalo.Templates["302"] = ["chi_bo"];
        return zalo;
    }

    /// <summary>The secretary at the simulator, others on the OA, silent for eight days: Wednesday 9 December.</summary>
    private static async Task<SampleBranch> SilentBranch(ChiBoHost host, int members, int linked)
    {
        var branch = await SampleBranch.Make(host, members, linked: 1);
        await ZaloOaPhone.Link(host, branch.Members.Take(linked).Skip(1), firstUser: 8002);
        await host.Advance(TimeSpan.FromDays(8));
        return branch;
    }

    private static async Task<string> Preview(Phone secretary)
    {
        await secretary.Types("thông báo: Mai treo cờ.");
        await secretary.Presses("Cả chi bộ");
        return (await secretary.Presses("Cần"))[^1].Text;
    }

    private static async Task Plan(Phone secretary)
    {
        await secretary.Types("họp thường kỳ 19h ngày 11/12 tại nhà văn hóa");
        await secretary.Presses("Đúng, đặt lịch");
    }
}
