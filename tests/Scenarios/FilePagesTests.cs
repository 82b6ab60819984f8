using System.Net;
using System.Text;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>Files on a channel that carries none: they go and come by pages of ours.</summary>
public sealed class FilePagesTests
{
    private const string Roster = "Họ và tên;Năm sinh;Số điện thoại;Tổ đảng\nNguyễn Thị Mẫu;1950;0912345678;1\nTrần Văn Mẫu;1961;;2\n";

    private static readonly byte[] s_pdf = [.. "%PDF-1.4 mẫu"u8];

    [Fact]
    public async Task A_file_is_fetched_once_within_ten_minutes_and_by_its_member_only()
    {
        await using var stage = await Stage.Set();
        var link = await stage.SheetLink();

        var page = await stage.Browser.Opens(link);
        page.ShouldSatisfyAllConditions(
            p => p.Status.ShouldBe(HttpStatusCode.OK), p => p.Page.ShouldContain("giay-moi.pdf"), p => p.Page.ShouldContain("đến 8 giờ 10"), p => p.Page.ShouldNotContain("<script"));
        (await stage.Browser.Opens(link)).Status.ShouldBe(HttpStatusCode.OK, "a preview robot uses nothing up");
        var pressed = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => stage.Browser.Presses(link)));
        var got = pressed.Where(p => p.Status == HttpStatusCode.OK).ShouldHaveSingleItem();
        got.FileName.ShouldBe("giay-moi.pdf");
        got.File.AsSpan().StartsWith("%PDF-"u8).ShouldBeTrue();
        var used = await stage.Browser.Opens(link);
        (used.Status, used.Page.Contains("đã dùng rồi", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Gone, true));

        (await stage.Browser.Opens(link[..^6] + "AAAAAA")).Status.ShouldBe(HttpStatusCode.NotFound);
        var late = await stage.SheetLink(again: true);
        var unlinked = await stage.SheetLink(again: true);
        await stage.Host.Do(async services => await services.GetRequiredService<ChiBoDb>().AccountHolders().Where(h => h.MemberId == stage.Branch.Secretary).ExecuteDeleteAsync());
        (await stage.Browser.Presses(unlinked)).Page.ShouldContain("không còn dành cho đồng chí");
        await stage.Host.Advance(TimeSpan.FromMinutes(10));
        var shown = await stage.Browser.Presses(late);
        (shown.Status, shown.Page.Contains("quá 10 phút", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Gone, true));
    }

    [Fact]
    public async Task A_roster_comes_in_by_a_page_that_forgives_mistakes_and_takes_one_file()
    {
        await using var stage = await Stage.Set();
        var link = FileBrowser.LinkIn((await stage.Secretary.Types("nạp danh sách")).ShouldHaveSingleItem().Text);
        (await stage.Browser.Opens(link)).Page.ShouldContain("Gửi danh sách đảng viên");

        (await stage.Browser.Brings(link, "ds.csv", new byte[(5 * 1024 * 1024) + 1])).ShouldSatisfyAllConditions(
            p => p.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge), p => p.Page.ShouldContain("lớn hơn 5 MB"), p => p.Page.ShouldContain("<form"));
        (await stage.Browser.Brings(link, "ds.exe", "MZ"u8.ToArray())).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await stage.Browser.Brings(link, "ds.xlsx", "MZ renamed"u8.ToArray())).Page.ShouldContain("không phải loại");
        (await stage.Browser.Brings(link, "ds.csv", [])).Page.ShouldContain("trống");
        (await stage.Browser.Brings(link, "", [])).Page.ShouldContain("Chưa thấy tệp nào");
        stage.Secretary.Chat.Messages.Count.ShouldBe(1, "mistakes stay on the page");

        var heard = await stage.Secretary.Waits(async () => (await stage.Browser.Brings(link, "C:\\ds.csv", Encoding.UTF8.GetBytes(Roster))).Page.ShouldContain("Trợ lý đã nhận ds.csv"));
        heard.ShouldHaveSingleItem().Text.ShouldContain("Danh sách có 2 đồng chí: thêm 2");
        (await stage.Secretary.Picks("Ghi")).ShouldHaveSingleItem().Text.ShouldContain("Đã ghi: thêm 2");
        (await stage.Browser.Brings(link, "ds.csv", Encoding.UTF8.GetBytes(Roster))).Status.ShouldBe(HttpStatusCode.Gone);
        Directory.GetFiles(Path.Combine(stage.Host.Directory, "arrived")).ShouldBeEmpty();
        (await stage.Host.Read(db => db.Members().CountAsync())).ShouldBe(6);
    }

    [Fact]
    public async Task A_file_goes_with_a_notice_and_whoever_gets_it_fetches_it_by_a_word()
    {
        await using var stage = await Stage.Set();
        await stage.Secretary.Types("thông báo");
        var link = FileBrowser.LinkIn((await stage.Secretary.Types("tệp")).ShouldHaveSingleItem().Text);
        (await stage.Secretary.Waits(() => stage.Browser.Brings(link, "ke-hoach.pdf", s_pdf))).ShouldHaveSingleItem().Text.ShouldContain("Đã kèm: ke-hoach.pdf");
        await stage.Secretary.Types("Mời các đồng chí xem kế hoạch.");
        await stage.Secretary.Types("cả chi bộ");
        await stage.Secretary.Types("2");
        await stage.Secretary.Picks("Gửi");

        var member = stage.PhoneOf(1003);
        member.Chat.Messages[^1].Text.ShouldContain("Có tệp kèm theo: ke-hoach.pdf. Muốn xem, đồng chí nhắn: tệp.");
        var given = (await member.Types("tệp")).ShouldHaveSingleItem().Text;
        (await stage.Browser.Presses(FileBrowser.LinkIn(given))).File.ShouldBe(s_pdf);
    }

    [Fact]
    public async Task A_leaders_file_that_zalo_withholds_is_asked_for_by_a_page_and_what_nobody_wants_is_not_kept()
    {
        await using var stage = await Stage.Set();
        var heard = (await stage.Secretary.Answered(() => stage.Secretary.Chat.SendsUnsupported())).ShouldHaveSingleItem();
        heard.Text.ShouldContain("vừa gửi tệp");
        (await stage.PhoneOf(1002).Answered(() => { })).ShouldBeEmpty("nobody is told of it");

        var answer = await stage.Secretary.Waits(() => stage.Browser.Brings(FileBrowser.LinkIn(heard.Text), "ke-hoach.pdf", s_pdf));
        answer.ShouldHaveSingleItem().Text.ShouldContain("Tệp «ke-hoach.pdf» dùng làm gì ạ?");
        Directory.GetFiles(Path.Combine(stage.Host.Directory, "arrived")).ShouldHaveSingleItem();
        await stage.Host.Advance(TimeSpan.FromHours(1));
        Directory.GetFiles(Path.Combine(stage.Host.Directory, "arrived")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_there_is_no_public_address_a_short_roster_is_pasted_in_as_many_messages_as_it_takes()
    {
        await using var stage = await Stage.Set(isPublic: false);
        (await stage.Secretary.Types("/moi"))[0].Choices[0].ShouldBe("Mời tất cả chưa kết nối");
        (await stage.Secretary.Types("1")).ShouldHaveSingleItem().Text.ShouldBe(InviteTexts.NoFilesHere);
        (await stage.Secretary.Types("nạp danh sách")).ShouldHaveSingleItem().Text.ShouldBe(AskForRosterTexts.OnlyPaste);

        var first = await stage.Secretary.Types("Nguyễn Thị Mẫu, 1950, Tổ 1, 0912345678\nTrần Văn Mẫu, 30/02/1961, Tổ 2, 0987654321");
        first[0].Text.ShouldContain("dòng 2 (Ngày sinh): Không đọc được ngày «30/02/1961»");
        first[1].Text.ShouldContain("thêm 1, đổi 0, giữ nguyên 0; 1 dòng lỗi");
        var second = (await stage.Secretary.Types("Trần Văn Mẫu\t1961\tTổ 2\nLê Thị Mẫu\t1958\tTổ 2")).ShouldHaveSingleItem();
        second.Text.ShouldContain("Danh sách, gộp cả tin trước, có 3 đồng chí: thêm 3");
        (await stage.Secretary.Types("1")).ShouldHaveSingleItem().Text.ShouldContain("Đã ghi: thêm 3");
        (await stage.Host.Read(db => db.Members().Select(m => m.FullName).ToListAsync())).ShouldContain("Lê Thị Mẫu");
    }

    /// <summary>A branch of four on the fake Zalo: 1001 the secretary, 1002 his deputy.</summary>
    private sealed class Stage(ChiBoHost host, FakeZaloBot zalo, SampleBranch branch) : IAsyncDisposable
    {
        public ChiBoHost Host => host;

        public SampleBranch Branch => branch;

        public FileBrowser Browser { get; } = new(host);

        public ZaloBotPhone Secretary => PhoneOf(1001);

        public static async Task<Stage> Set(bool isPublic = true)
        {
            var zalo = await FakeZaloBot.Start();
            var address = ZaloBotWebhookHost.FreeAddress();
            var host = await ZaloBotPhone.StartHost(zalo, isPublic ? [$"Urls={address}", $"PublicUrl={address}"] : []);
            var branch = await SampleBranch.Make(host, members: 4, linked: 0);
            await ZaloBotPhone.Link(host, branch.Members.Take(3), firstChat: 1001);
            return new Stage(host, zalo, branch);
        }

        public ZaloBotPhone PhoneOf(long chat) => new(host, zalo.First, zalo.First.Chat(chat));

        /// <summary>Has the invites printed; the link to the sheet.</summary>
        public async Task<string> SheetLink(bool again = false)
        {
            await Secretary.Types("/moi");
            var heard = await Secretary.Types("1");
            return FileBrowser.LinkIn((again ? await Secretary.Types("1") : heard)[^1].Text);
        }

        public async ValueTask DisposeAsync()
        {
            await host.DisposeAsync();
            await zalo.DisposeAsync();
        }
    }
}
