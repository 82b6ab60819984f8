using System.Text;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Members;
using ChiBo.Core.Regulations;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>The talk about a document that was read: corrections, other business in between, using it, leaving it.</summary>
public sealed class DocumentDialogueTests
{
    [Fact]
    public async Task An_unclear_text_offers_the_choices_again_and_a_number_or_the_word_publishes()
    {
        foreach (var use in (string[])["1", "dùng", "Dùng nhé"])
        {
            await using var host = await ChiBoHost.Start();
            var branch = await SampleBranch.Make(host, members: 3);
            var secretary = await Reading(host, branch);

            var unclear = (await secretary.Types("cái này chưa ổn lắm thì phải")).ShouldHaveSingleItem();
            unclear.Text.ShouldContain("Trợ lý chưa rõ cần sửa gì");
            unclear.Text.ShouldContain("nhắn: thôi");
            unclear.Choices.Select(c => c.Label).ShouldBe(["Dùng", "Xem lại", "Bỏ"]);
            (await secretary.Types("đừng")).ShouldHaveSingleItem().Text.ShouldContain("Trợ lý chưa rõ cần sửa gì");
            (await secretary.Types("vâng")).ShouldHaveSingleItem().Text.ShouldContain("Trợ lý chưa rõ cần sửa gì", customMessage: "using it takes its own word");
            await secretary.Types("không đúng");
            (await host.Read(db => db.RuleDocuments().CountAsync())).ShouldBe(1, "not right is not given up");
            (await secretary.Types(use)).ShouldHaveSingleItem().Text.ShouldContain("Đã dùng: Quy chế 05-QC/CB");
        }
    }

    [Fact]
    public async Task A_roster_that_was_asked_for_meanwhile_is_no_document()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        await host.PhoneOf(branch.Secretary).Types("nạp văn bản");
        await host.PhoneOf(branch.Secretary).Types("nạp danh sách");

        await host.SendsFile(branch.Secretary, "ds.txt", "1. Mẫu Văn Đức, 1960, 0900000099");
        (await host.Read(db => db.RuleDocuments().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Commands_and_questions_are_answered_in_between_and_the_draft_is_taken_up_again()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = await Reading(host, branch);

        (await secretary.Types("việc")).ShouldHaveSingleItem().Text.ShouldNotContain("chưa rõ cần sửa");
        (await secretary.Types("lịch")).ShouldHaveSingleItem().Text.ShouldNotContain("chưa rõ cần sửa");
        (await secretary.Types("đảng viên nghỉ họp 3 tháng có sao không?")).ShouldHaveSingleItem().Text.ShouldNotContain("chưa rõ cần sửa");
        (await secretary.Types("số đảng viên dự họp bao nhiêu thì được biểu quyết?")).ShouldHaveSingleItem().Text.ShouldNotContain("Đã đọc");
        (await secretary.Types("số 06-QC/CB")).ShouldHaveSingleItem().Text.ShouldContain("Đã đọc: Quy chế 06-QC/CB");
        (await secretary.Types("lịch")).ShouldHaveSingleItem();
        (await secretary.Types("xong")).ShouldHaveSingleItem().Text.ShouldContain("Đã đọc: Quy chế 06-QC/CB");
        (await secretary.Types("bỏ")).ShouldHaveSingleItem().Text.ShouldContain("đã bỏ");
        (await host.Read(db => db.RuleDocuments().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_wrong_or_unclear_in_a_correction_is_said_and_the_rest_is_kept()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = await Reading(host, branch);

        var wrong = (await secretary.Types("ngày 31/2/2026")).ShouldHaveSingleItem();
        wrong.Text.ShouldContain("Không có ngày 31/2/2026");
        wrong.Choices.Count.ShouldBe(3);
        (await secretary.Types("hiệu lực từ 1/5/2026 đến 1/1/2025")).ShouldHaveSingleItem().Text.ShouldContain("Ngày hết hiệu lực đứng trước ngày có hiệu lực nên trợ lý chưa ghi");
        var half = (await secretary.Types("số 06-QC/CB ngày 10/11/2026\nchữ ký của bí thư\nhiệu lực từ 5/3/2026")).ShouldHaveSingleItem().Text;
        half.ShouldContain("Đã đọc: Quy chế 06-QC/CB làm việc của chi bộ, nơi ban hành CHI BỘ KHỐI MẪU, ngày 10/11/2026, hiệu lực từ 05/03/2026.");
        half.ShouldContain("Cần xem lại: có hiệu lực từ trước ngày ban hành.");
        half.ShouldContain("Trợ lý chưa rõ: «chữ ký của bí thư».");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Left_it_is_gone_and_an_old_button_says_so(bool fixing)
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = host.PhoneOf(branch.Secretary);
        var look = (await host.SendsFile(branch.Secretary, "quy che.txt", Paper("05-QC/CB"), "văn bản")).ShouldHaveSingleItem();
        if (fixing)
        {
            await secretary.Presses("Sửa thông tin");
        }

        // However long ago the look was.
        await host.Advance(TimeSpan.FromMinutes(15));
        (await secretary.Types("thôi")).ShouldHaveSingleItem().Text.ShouldContain("đã bỏ");
        (await host.Read(db => db.RuleDocuments().CountAsync())).ShouldBe(0);
        foreach (var choice in look.Choices)
        {
            (await secretary.Presses(choice.Payload!)).ShouldHaveSingleItem().Text.ShouldContain("không còn chờ nữa");
        }
    }

    [Fact]
    public async Task An_old_button_does_not_take_out_what_is_in_use()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = host.PhoneOf(branch.Secretary);
        var look = (await host.SendsFile(branch.Secretary, "quy che.txt", Paper("05-QC/CB"), "văn bản")).ShouldHaveSingleItem();
        (await secretary.Types("đừng")).ShouldHaveSingleItem().Text.ShouldNotContain("Đã dùng");
        await secretary.Types("ngày 3/3/2026");
        await secretary.Types("dùng");

        (await secretary.Presses(look.Choices.Single(c => c.Label == "Bỏ").Payload!)).ShouldHaveSingleItem().Text.ShouldContain("đang dùng rồi");
        (await host.Read(db => db.RuleDocuments().Select(d => d.State).ToListAsync())).ShouldBe([RuleDocumentState.Live]);
    }

    [Fact]
    public async Task A_number_that_the_name_does_not_say_is_shown_everywhere()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = await Reading(host, branch);

        await secretary.Types("số 05A-QC/CB");
        (await secretary.Types("tên Quy chế chi bộ 5")).ShouldHaveSingleItem().Text.ShouldContain("Đã đọc: Quy chế chi bộ 5 số 05A-QC/CB,");
        (await secretary.Types("dùng")).ShouldHaveSingleItem().Text.ShouldContain("Đã dùng: Quy chế chi bộ 5 số 05A-QC/CB.");
        (await secretary.Types("văn bản đang dùng")).ShouldHaveSingleItem().Text.ShouldContain("1. Quy chế chi bộ 5 số 05A-QC/CB (bản 1");
        (await host.PhoneOf(branch.Members[2]).Types("/hoi đóng quỹ khuyến học bao nhiêu tiền một năm")).ShouldHaveSingleItem().Text.ShouldContain("(Quy chế chi bộ 5 số 05A-QC/CB, Điều 1; còn hiệu lực)");
    }

    [Fact]
    public async Task A_version_older_than_the_one_in_use_is_to_be_looked_at()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = await Reading(host, branch);
        await secretary.Types("ngày 10/11/2026");
        await secretary.Types("dùng");

        await host.SendsFile(branch.Secretary, "quy che cu.txt", Paper("05-QC/CB"), "văn bản");
        (await secretary.Types("ngày 3/3/2026")).ShouldHaveSingleItem().Text.ShouldContain("Cần xem lại: bản đang dùng ban hành sau bản này (ngày 10/11/2026).");
        (await secretary.Types("dùng")).ShouldHaveSingleItem().Text.ShouldContain("Bản cũ đã thôi dùng: bản 1 ngày 10/11/2026.");
    }

    [Fact]
    public async Task An_officer_of_the_committee_keeps_no_documents_of_the_branch()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        await host.Do(async services =>
        {
            var db = services.GetRequiredService<ChiBoDb>();
            var committee = new SuperiorCommittee(CommitteeId.New(), "Đảng ủy Mẫu");
            db.Committees().Add(committee);
            (await db.Members().FindAsync(branch.Members[2]))!.HoldOffice(Role.CommitteeOfficer, committee.Id);
            return true;
        });
        var officer = host.PhoneOf(branch.Members[2]);

        (await officer.Types("văn bản đang dùng")).ShouldHaveSingleItem().Text.ShouldContain("do đồng chí bí thư, phó bí thư làm");
        (await officer.Types("nạp văn bản")).ShouldHaveSingleItem().Text.ShouldContain("do đồng chí bí thư, phó bí thư làm");
        (await officer.Types("rút văn bản 1")).ShouldHaveSingleItem().Text.ShouldNotContain("Không có văn bản mang số");
        (await host.SendsFile(branch.Members[2], "quy che.docx", Paper("05-QC/CB"), "văn bản")).ShouldHaveSingleItem().Text.ShouldContain("việc này do đồng chí bí thư, phó bí thư làm");
    }

    // A document of the branch at its last look, with corrections asked for.
    private static async Task<Phone> Reading(ChiBoHost host, SampleBranch branch)
    {
        var secretary = host.PhoneOf(branch.Secretary);
        await host.SendsFile(branch.Secretary, "quy che.txt", Paper("05-QC/CB"), "văn bản");
        (await secretary.Presses("Sửa thông tin")).ShouldHaveSingleItem().Text.ShouldContain("Đồng chí nhắn điều cần sửa");
        return secretary;
    }

    private static byte[] Paper(string number) => Encoding.UTF8.GetBytes(
        $"CHI BỘ KHỐI MẪU\nSố {number}\n\nQUY CHẾ\n\nlàm việc của chi bộ\n\nĐiều 1. Mức đóng quỹ khuyến học\n\nMỗi đảng viên đóng quỹ khuyến học 50.000 đồng một năm.\n");
}
