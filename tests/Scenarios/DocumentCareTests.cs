using System.Text;
using ChiBo.Core.Attendance;
using ChiBo.Core.Conversations;
using ChiBo.Core.Regulations;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

/// <summary>Documents go live or are withdrawn by words about them only, and both are taken back.</summary>
public sealed class DocumentCareTests
{
    [Fact]
    public async Task A_bare_yes_behind_other_business_publishes_nothing_but_the_word_does()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Reading(host);

        await secretary.Types("mấy giờ họp");
        (await secretary.Types("có")).ShouldHaveSingleItem().Text.ShouldNotContain("Đã dùng");
        (await host.Read(db => db.RuleDocuments().Select(d => d.State).SingleAsync())).ShouldBe(RuleDocumentState.Draft);
        await secretary.Types("mấy giờ họp");
        (await secretary.Types("dùng")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã dùng: ");
    }

    [Theory]
    [InlineData("ok", false)]
    [InlineData("đúng rồi", true)]
    [InlineData("ừ dùng đi", true)]
    public async Task A_yes_to_the_look_itself_publishes(string yes, bool fixing)
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Reading(host);
        if (fixing)
        {
            await secretary.Presses("Sửa thông tin");
        }

        (await secretary.Types(yes)).ShouldHaveSingleItem().Text.ShouldStartWith("Đã dùng: ");
    }

    [Fact]
    public async Task An_older_look_still_drops_what_was_corrected_since_and_nothing_goes_live_then()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Reading(host);
        var look = await secretary.Newest();
        (await secretary.Types("sai rồi, ngày 11/11/2026")).ShouldHaveSingleItem().Text.ShouldContain("ngày 11/11/2026");
        (await secretary.Types("tên là Quy chế của khối")).ShouldHaveSingleItem().Text.ShouldContain("Đã đọc: Quy chế của khối");

        (await secretary.Presses(look.Choices.Single(c => c.Label == "Bỏ").Payload!)).ShouldHaveSingleItem().Text.ShouldContain("đã bỏ");
        (await secretary.Types("ok")).ShouldNotContain(m => m.Text.Contains("Đã dùng", StringComparison.Ordinal));
        (await host.Read(db => db.RuleDocuments().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_old_button_of_what_is_gone_leaves_the_newer_document_waiting_and_publishes_nothing()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Reading(host);
        var drop = (await secretary.Newest()).Choices.Single(c => c.Label == "Bỏ").Payload!;
        await host.SendsFile(branch.Secretary, "quy che.txt", Paper("60.000"), "văn bản");
        (await secretary.Presses(drop)).ShouldHaveSingleItem().Text.ShouldContain("đã bỏ");

        (await secretary.Presses(drop)).ShouldHaveSingleItem().Text.ShouldContain("không còn chờ nữa");
        (await secretary.Types("ok")).ShouldNotContain(m => m.Text.Contains("Đã dùng", StringComparison.Ordinal));
        (await secretary.Types("số 06-QC/CB")).ShouldHaveSingleItem().Text.ShouldContain("Đã đọc: Quy chế 06-QC/CB");
    }

    [Fact]
    public async Task Publishing_is_taken_back_with_the_version_it_took_the_place_of()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Reading(host);
        await secretary.Types("dùng");
        await host.SendsFile(branch.Secretary, "quy che.txt", Paper("60.000"), "văn bản");
        await secretary.Types("dùng");

        (await secretary.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldContain("lại chờ đồng chí");
        (await host.Read(db => db.RuleDocuments().OrderBy(d => d.CreatedAt).ThenBy(d => d.Id).Select(d => d.State).ToListAsync())).ShouldBe([RuleDocumentState.Live, RuleDocumentState.Draft]);
        (await host.PhoneOf(branch.Members[2]).Types("/hoi đóng quỹ khuyến học bao nhiêu tiền một năm")).ShouldHaveSingleItem().Text.ShouldContain("50.000");
        (await secretary.Types("dùng")).ShouldHaveSingleItem().Text.ShouldContain("Bản cũ đã thôi dùng: bản 1");
    }

    [Fact]
    public async Task Withdrawing_is_taken_back_and_nothing_older_with_it()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Reading(host);
        await secretary.Types("dùng");
        await branch.Invite(host);
        await secretary.Types("tôi dự");
        (await secretary.Types("rút văn bản")).ShouldHaveSingleItem().Text.ShouldContain("1. Quy chế");
        await secretary.Types("rút văn bản 1");
        (await secretary.Types("có")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã rút");

        (await secretary.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldStartWith("Đã dùng lại");
        (await host.PhoneOf(branch.Members[2]).Types("/hoi đóng quỹ khuyến học bao nhiêu tiền một năm")).ShouldHaveSingleItem().Text.ShouldContain("50.000");
        (await secretary.Types("sai rồi")).ShouldHaveSingleItem().Text.ShouldBe(ConversationTexts.NothingToUndo);
        (await host.Read(db => db.Attendance().SingleAsync(r => r.MemberId == branch.Secretary))).Reply.ShouldBe(Reply.WillAttend);
    }

    [Fact]
    public async Task What_was_left_is_not_done_by_an_old_button()
    {
        await using var host = await ChiBoHost.Start();
        var (branch, secretary) = await Reading(host);
        await secretary.Types("dùng");
        var asked = (await secretary.Types("rút văn bản 1")).ShouldHaveSingleItem();
        await secretary.Types("thôi");

        (await secretary.Presses(asked.Choices[0].Payload!)).ShouldHaveSingleItem().Text.ShouldBe(ConversationTexts.LeftBefore);
        (await host.Read(db => db.RuleDocuments().Select(d => d.State).SingleAsync())).ShouldBe(RuleDocumentState.Live);
    }

    [Fact]
    public async Task While_a_file_is_awaited_bo_leaves_it()
    {
        await using var host = await ChiBoHost.Start();
        var secretary = host.PhoneOf((await SampleBranch.Make(host, members: 3)).Secretary);
        await secretary.Types("nạp văn bản");

        (await secretary.Types("bỏ")).ShouldHaveSingleItem().Text.ShouldBe(ConversationTexts.Left);
    }

    // A document of a branch at its last look.
    private static async Task<(SampleBranch Branch, Phone Secretary)> Reading(ChiBoHost host)
    {
        var branch = await SampleBranch.Make(host, members: 3);
        (await host.SendsFile(branch.Secretary, "quy che.txt", Paper("50.000"), "văn bản")).ShouldHaveSingleItem().Text.ShouldContain("Đã đọc");
        return (branch, host.PhoneOf(branch.Secretary));
    }

    private static byte[] Paper(string sum) => Encoding.UTF8.GetBytes(
        $"CHI BỘ KHỐI MẪU\nSố 05-QC/CB\n\nQUY CHẾ\n\nlàm việc của chi bộ\n\nĐiều 1. Mức đóng quỹ khuyến học\n\nMỗi đảng viên đóng quỹ khuyến học {sum} đồng một năm.\n");
}
