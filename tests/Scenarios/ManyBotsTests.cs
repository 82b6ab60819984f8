using System.Text.Json;
using ChiBo.Bot.Commands;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

public sealed class ManyBotsTests
{
    [Fact]
    public async Task A_branch_lives_on_two_bots_a_notice_reaches_all_and_a_group_moves_by_the_secretarys_word()
    {
        await using var zalo = await FakeZaloBot.Start();
        var second = zalo.Add("hai");
        await using var host = await StartHost(zalo, Two(zalo, second));
        var branch = await SampleBranch.Make(host, members: 8, linked: 1);
        var invited = await Invite(host, zalo, second, branch);

        // Tổ 1 and Tổ 2, each at one bot, and not at the same.
        var bots = branch.Members.Skip(1).Select((m, i) => (Group: i % 2, Link: invited[m].GetProperty("link").GetString())).Distinct().ToList();
        bots.Select(b => b.Group).Order().ShouldBe([0, 1]);
        bots.Select(b => b.Link).Order().ShouldBe(["https://zalo.me/bot.hai", "https://zalo.me/bot.mau"]);
        var at = bots.ToDictionary(b => b.Group, b => b.Link == "https://zalo.me/bot.mau" ? zalo.First : second);
        var phones = branch.Members.Skip(1).Select((m, i) => (Member: m, Phone: PhoneOf(host, at[i % 2], 1002 + i))).ToDictionary(p => p.Member, p => p.Phone);
        foreach (var (member, phone) in phones)
        {
            await phone.Types(invited[member].GetProperty("code").GetString()!);
            (await phone.Types("1")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã kết nối.");
        }

        await NoticeStage.Send(host, branch, "Mai treo cờ.");
        phones.Values.Select(p => p.Chat.Messages[^1].Text).ShouldAllBe(text => text.Contains("Mai treo cờ."));

        // Number 4 and those beside him go over to the other bot; the notice that waits for him goes along.
        var (mover, deputy) = (branch.Members[3], branch.Members[1]);
        var secretary = host.PhoneOf(branch.Secretary);
        var asked = (await secretary.Types("chuyển tổ 2 sang trợ lý khác")).ShouldHaveSingleItem();
        asked.Text.ShouldContain("Tổ 2 (4 đồng chí đã kết nối)");
        (await secretary.Types("1")).ShouldHaveSingleItem().Text.ShouldContain("Đã nhắn 4 đồng chí");
        var told = phones[mover].Chat.Messages[^1].Text;
        told.ShouldContain(at[1].AccountName);
        told.ShouldContain(SampleBranch.NameOf(4));
        var code = InviteCode.FindAll(told, anyGroups: true).ShouldHaveSingleItem().ToString();
        var moved = await NoticeStage.Send(
            host, branch, "Ngày mai họp tổ.", acknowledge: true, NoticeStage.Waiting([mover], host.Clock.GetUtcNow() + TimeSpan.FromHours(1)));
        (await phones[mover].Types(code)).ShouldHaveSingleItem().Text.ShouldContain("Mã này dùng ở trợ lý mới");

        var there = PhoneOf(host, at[1], 2004);
        var who = (await there.Types(code)).ShouldHaveSingleItem();
        who.Text.ShouldContain(SampleBranch.NameOf(4));
        who.Choices.ShouldBe(["Đúng", "Không phải"]);
        var before = phones[mover].Chat.Messages.Count;
        (await there.Types("đúng rồi")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã chuyển.");
        phones[mover].Chat.Messages.Skip(before).ShouldHaveSingleItem().Text.ShouldContain("ở đây trợ lý không nhắn nữa");
        (await Chats(host, mover)).ShouldBe([new ChatAddress("zalo-bot", NameOf(at[1], zalo), "2004")]);
        (await Chats(host, deputy)).ShouldHaveSingleItem().Bot.ShouldBe(NameOf(at[0], zalo), "who has not moved stays where he is");

        await host.Advance(TimeSpan.FromHours(2));
        there.Chat.Messages[^1].Text.ShouldContain("Ngày mai họp tổ.");
        await there.Types("Rõ");
        (await NoticeStage.Ledger(host, moved)).Single(l => l.Number == 4).State.ShouldBe(Core.Notices.LedgerState.Read);
        (await phones[mover].Types("họp khi nào")).ShouldHaveSingleItem().Text.ShouldContain("đã chuyển sang trợ lý mới");
        (await host.Read(db => db.PartyGroups().Select(g => g.HomeBot).Distinct().ToListAsync())).ShouldBe([$"zalo-bot/{NameOf(at[1], zalo)}"]);
    }

    /// <summary>The drill of docs/huong-dan/zalo-bot.md, for a bot whose owner leaves.</summary>
    [Fact]
    public async Task The_owner_of_a_bot_leaves_and_everybody_goes_over_to_another()
    {
        await using var zalo = await FakeZaloBot.Start();
        var second = zalo.Add("hai");
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        SampleBranch branch;
        await using (var host = await StartHost(zalo, Two(zalo, second), directory))
        {
            branch = await SampleBranch.Make(host, members: 4, linked: 0);
            await ZaloBotPhone.Link(host, branch.Members.Take(3), firstChat: 1001);
            await ZaloBotPhone.Link(host, branch.Members.Skip(3), firstChat: 1003);

            foreach (var group in new[] { "Tổ 1", "tổ 2" })
            {
                var verb = await Verbs.Run(directory, ["member", "move", "--branch", "cb001", "--group", group, "--to", "bot-2", "--qr", Path.Combine(directory, "qr"), "--json", .. Args(Two(zalo, second))]);
                verb.Exit.ShouldBe(Exit.Done, verb.Errors);
                foreach (var one in verb.Json.EnumerateArray())
                {
                    one.GetProperty("link").GetString().ShouldBe("https://zalo.me/bot.hai");
                    File.Exists(Path.Combine(directory, "qr", $"{one.GetProperty("memberId").GetString()}.png")).ShouldBeTrue();
                    var phone = PhoneOf(host, second, 2000 + branch.Members.ToList().IndexOf(new MemberId(one.GetProperty("memberId").GetGuid())));
                    await phone.Types(one.GetProperty("code").GetString()!);
                    (await phone.Types("1")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã chuyển.");
                }
            }

            var couple = zalo.First.Chat(1003).Messages.Select(m => m.Text).ToList();
            couple.ShouldContain(t => t.EndsWith($"ở đây trợ lý chỉ nhắn đồng chí {SampleBranch.NameOf(4)}."));
            couple[^1].ShouldStartWith($"Từ nay trợ lý nhắn đồng chí {SampleBranch.NameOf(4)} ở https://zalo.me/bot.hai");
            (await host.Read(db => db.ChannelAccounts().Select(a => a.Address).ToListAsync())).ShouldAllBe(a => a.Bot == "bot-2");

            var again = await Verbs.Run(directory, ["member", "move", "--branch", "cb001", "--group", "Tổ 1", "--to", "bot-2", "--json", .. Args(Two(zalo, second))]);
            again.Json.GetArrayLength().ShouldBe(0, "nobody is left behind");
            (await Verbs.Run(directory, ["member", "move", "--branch", "cb001", "--group", "Tổ 1", "--to", "bot-9", .. Args(Two(zalo, second))])).Errors.ShouldContain("zalo-bot/bot-2");
        }

        string[] only = [$"ZaloBot:Bots:0:Token={second.Token}", "ZaloBot:Bots:0:Name=bot-2"];
        await using var after = await StartHost(zalo, only, directory);
        await NoticeStage.Send(after, branch, "Bot cũ đã nghỉ.");
        Enumerable.Range(2000, 4).Select(chat => second.Chat(chat).Messages[^1].Text).ShouldAllBe(text => text.Contains("Bot cũ đã nghỉ."));
    }

    [Fact]
    public async Task When_seats_run_short_the_secretary_leaves_the_exempt_to_paper_and_who_finds_none_is_named()
    {
        await using var zalo = await FakeZaloBot.Start();
        string[] small = [.. Two(zalo, null), "ZaloBot:Bots:0:People=8"];
        await using var host = await StartHost(zalo, small);
        var branch = await SampleBranch.Make(host, members: 13, linked: 1);
        await host.Do(async services =>
        {
            foreach (var membership in await services.GetRequiredService<ChiBoDb>().Memberships().Where(m => m.RosterNumber > 9).ToListAsync())
            {
                membership.Exempt(new DateOnly(2020, 1, 1), null, "12-QĐ");
            }

            return true;
        });
        var secretary = host.PhoneOf(branch.Secretary);

        // Eight seats: one kept, which the deputy may take; twelve to invite, four of them exempt.
        await secretary.Types("/moi");
        var shortage = (await secretary.Presses("Mời tất cả chưa kết nối")).ShouldHaveSingleItem();
        shortage.Text.ShouldContain("Cần mời 12 đồng chí, các bot còn chỗ cho 8.");
        shortage.Choices.Select(c => c.Label).ShouldBe(
            ["Chỉ mời người đang sinh hoạt (4 đồng chí miễn để lại giấy, điện thoại)", "Mời tất cả, còn 4 đồng chí chưa có chỗ", "Thôi"]);
        (await secretary.Types("1"))[0].Text.ShouldContain("cho 8 đồng chí");
        (await secretary.Types("/moi"))[^1].Text.ShouldContain("Đã kết nối 1/9");
        (await secretary.Types("/moi 12")).ShouldHaveSingleItem().Text.ShouldSatisfyAllConditions(
            t => t.ShouldContain($"hết chỗ nên chưa mời được đồng chí {SampleBranch.NameOf(12)}"), t => t.ShouldContain("Zalo OA"));

        await secretary.Types("/moi");
        await secretary.Presses("Mời cả đồng chí miễn sinh hoạt");
        var verb = await Verbs.Run(host.Directory, ["member", "invite", "--branch", "cb001", "--all", "--json", .. Args(small)]);
        verb.Json.GetArrayLength().ShouldBe(8);
        verb.Errors.ShouldContain("4 đồng chí chưa được mời");
        (await secretary.Types("/moi 3"))[^1].Text.ShouldContain("Đồng chí mở https://zalo.me/bot.mau rồi nhắn mã này ở đó");
    }

    private static async Task<Dictionary<MemberId, JsonElement>> Invite(ChiBoHost host, FakeZaloBot zalo, FakeZaloBotAccount second, SampleBranch branch)
    {
        var verb = await Verbs.Run(host.Directory, ["member", "invite", "--branch", "cb001", "--all", "--json", .. Args(Two(zalo, second))]);
        verb.Exit.ShouldBe(Exit.Done, verb.Errors);
        verb.Errors.ShouldBeEmpty();
        var invited = verb.Json.EnumerateArray().ToDictionary(i => new MemberId(i.GetProperty("memberId").GetGuid()));
        invited.Keys.ShouldBe(branch.Members.Skip(1), ignoreOrder: true);
        return invited;
    }

    private static async Task<ChiBoHost> StartHost(FakeZaloBot zalo, string[] bots, string? directory = null)
    {
        var host = await ChiBoHost.Start(directory, null, bots.Concat([$"ZaloBot:ApiBaseUrl={zalo.Url}", "ZaloBot:MessagesPerSecond=1000", "Simulator:Enabled=true"]).ToArray());
        await host.Until(_ => Task.FromResult(host.Services.GetRequiredService<Channels>().Doors.All(d => d.Link is not null)));
        return host;
    }

    private static string[] Two(FakeZaloBot zalo, FakeZaloBotAccount? second) =>
    [
        $"ZaloBot:Bots:0:Token={zalo.First.Token}", "ZaloBot:Bots:0:Name=bot-1",
        .. second is null ? Array.Empty<string>() : [$"ZaloBot:Bots:1:Token={second.Token}", "ZaloBot:Bots:1:Name=bot-2"],
    ];

    private static IEnumerable<string> Args(string[] settings) => settings.Select(s => "--" + s);

    private static string NameOf(FakeZaloBotAccount bot, FakeZaloBot zalo) => bot == zalo.First ? "bot-1" : "bot-2";

    private static ZaloBotPhone PhoneOf(ChiBoHost host, FakeZaloBotAccount bot, long chat) => new(host, bot, bot.Chat(chat));

    private static Task<List<ChatAddress>> Chats(ChiBoHost host, MemberId member) =>
        host.Read(db => db.AccountHolders().Where(h => h.MemberId == member).Select(h => h.Address).ToListAsync());
}
