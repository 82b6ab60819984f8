using ChiBo.Core.Messaging;
using ChiBo.Core.Regulations;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

/// <summary>Documents of rules that a branch brings in: by chat and by the command line.</summary>
public sealed class DocumentsTests
{
    private const string Asked = "đóng quỹ khuyến học bao nhiêu tiền một năm";

    [Fact]
    public async Task A_document_goes_from_a_file_to_answers_to_a_newer_version_and_out_again()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var other = await SampleBranch.Make(host, members: 2, code: "cb002");
        var (secretary, member) = (host.PhoneOf(branch.Secretary), host.PhoneOf(branch.Members[2]));

        (await secretary.Types("nạp văn bản")).ShouldHaveSingleItem().Text.ShouldContain("gửi tệp văn bản vào đây");
        var look = (await host.SendsFile(branch.Secretary, "quy che.txt", Paper("05-QC/CB", "50.000"))).ShouldHaveSingleItem();
        look.Text.ShouldContain("Đã đọc: Quy chế 05-QC/CB làm việc của chi bộ");
        look.Text.ShouldContain("Chia được 2 đoạn");
        look.Text.ShouldContain("• Điều 1: Mức đóng quỹ khuyến học");
        look.Text.ShouldContain("Cần xem lại: chưa thấy ngày ban hành.");
        (await member.Types("/hoi " + Asked)).ShouldHaveSingleItem().Text.ShouldNotContain("50.000", customMessage: "a draft answers nobody");

        await secretary.Presses("Sửa thông tin");
        (await secretary.Types("ngày 3/3/2026")).ShouldHaveSingleItem().Text.ShouldContain("ngày 03/03/2026");
        (await secretary.Presses("Dùng")).ShouldHaveSingleItem().Text.ShouldContain("Đã dùng: Quy chế 05-QC/CB");

        var answer = (await member.Types("/hoi " + Asked)).ShouldHaveSingleItem().Text;
        answer.ShouldContain("50.000 đồng một năm");
        answer.ShouldContain("Quy chế 05-QC/CB làm việc, Điều 1, ngày 03/03/2026; còn hiệu lực");
        (await host.PhoneOf(other.Members[1]).Types("/hoi " + Asked)).ShouldHaveSingleItem().Text.ShouldNotContain("50.000", customMessage: "another branch does not see it");

        (await host.SendsFile(branch.Deputy, "quy che moi.md", System.Text.Encoding.UTF8.GetBytes(Paper("05-QC/CB", "80.000")), "văn bản")).ShouldHaveSingleItem().Text.ShouldContain("bản 1 đang dùng sẽ được thay");
        await host.PhoneOf(branch.Deputy).Presses("Dùng");
        answer = (await member.Types("/hoi " + Asked)).ShouldHaveSingleItem().Text;
        answer.ShouldContain("80.000 đồng một năm");
        answer.ShouldNotContain("50.000");

        (await secretary.Types("văn bản đang dùng")).ShouldHaveSingleItem().Text.ShouldContain("1. Quy chế 05-QC/CB làm việc của chi bộ (bản 2, 2 đoạn)");
        (await member.Types("rút văn bản 1")).ShouldHaveSingleItem().Text.ShouldNotContain("Rút «");
        (await secretary.Types("rút văn bản 1")).ShouldHaveSingleItem().Text.ShouldContain("Rút «Quy chế 05-QC/CB");
        (await secretary.Presses("Rút")).ShouldHaveSingleItem().Text.ShouldContain("Đã rút");
        (await member.Types("/hoi " + Asked)).ShouldHaveSingleItem().Text.ShouldNotContain("đồng một năm");
    }

    [Fact]
    public async Task What_the_pack_declines_is_answered_where_a_document_of_the_branch_treats_it()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var member = host.PhoneOf(branch.Members[2]);
        (await member.Types("mượn hội trường bao nhiêu tiền")).ShouldHaveSingleItem().Text.ShouldBe(RegulationTexts.Declined);

        await host.PhoneOf(branch.Secretary).Types("nạp văn bản");
        await host.SendsFile(branch.Secretary, "quy che.txt", "Quy chế 05-QC/CB\nĐiều 1. Giờ mở cửa\nNhà văn hóa mở cửa từ 7 giờ đến 21 giờ hằng ngày.\nĐiều 2. Mượn hội trường\nGia đình trong khối được mượn hội trường, báo trước 3 ngày. Phí vệ sinh 100.000 đồng một buổi.\n");
        await host.PhoneOf(branch.Secretary).Presses("Dùng");

        foreach (var question in (string[])["mượn hội trường bao nhiêu tiền", "mượn hội trường", "phí mượn hội trường nhà văn hóa"])
        {
            var said = (await member.Types(question)).ShouldHaveSingleItem();
            (said.Text + string.Concat(said.Choices.Select(c => c.Label))).ToLowerInvariant().ShouldContain("mượn hội trường", customMessage: question);
        }
    }

    [Fact]
    public async Task What_a_leader_sends_without_a_word_is_asked_about_and_what_is_dropped_or_stamped_leaves_nothing()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var secretary = host.PhoneOf(branch.Secretary);

        (await host.SendsFile(branch.Secretary, "ke hoach.md", "Kế hoạch trồng cây.")).ShouldHaveSingleItem().Text.ShouldBe("Tệp «ke hoach.md» dùng làm gì ạ?");
        (await secretary.Presses("Gửi kèm thông báo")).ShouldHaveSingleItem().Text.ShouldContain("Đã kèm: ke hoach.md");
        await secretary.Types("thôi");

        await host.SendsFile(branch.Secretary, "ke hoach.md", "Kế hoạch trồng cây.");
        (await secretary.Presses("Nạp làm văn bản để hỏi đáp")).ShouldHaveSingleItem().Text.ShouldContain("Đã đọc: ke hoach");
        (await host.Read(db => db.RuleDocuments().CountAsync())).ShouldBe(1);
        (await secretary.Presses("Bỏ")).ShouldHaveSingleItem().Text.ShouldContain("đã bỏ");
        (await host.Read(db => db.RulePassages().CountAsync())).ShouldBe(0);

        await host.SendsFile(branch.Secretary, "mat.txt", System.Text.Encoding.UTF8.GetBytes("MẬT\nĐiều 1. Quân số\nCó 5 đồng chí."), "quy định");
        (await secretary.Newest()).Text.ShouldContain("có dấu MẬT nên trợ lý không nhận và không lưu");
        (await host.Read(db => db.RuleDocuments().CountAsync())).ShouldBe(0);
        (await host.Read(db => db.Errands().Select(e => e.Request + e.Result).ToListAsync())).ShouldAllBe(kept => kept == null || kept.Length == 0);

        (await host.SendsFile(branch.Members[2], "quy che.md", Paper("05-QC/CB", "50.000"))).ShouldHaveSingleItem().Text.ShouldContain("việc này do đồng chí bí thư, phó bí thư làm");
        (await host.PhoneOf(branch.Members[2]).Types("nạp văn bản")).ShouldHaveSingleItem().Text.ShouldContain("do đồng chí bí thư");

        await host.SendsFile(branch.Secretary, "quy che.txt", System.Text.Encoding.UTF8.GetBytes(Paper("05-QC/CB", "50.000")), "văn bản");
        await host.Advance(TimeSpan.FromDays(1));
        (await host.Read(db => db.RuleDocuments().CountAsync())).ShouldBe(0, "a draft waits for a day");
        (await secretary.Presses("Dùng")).ShouldHaveSingleItem().Text.ShouldContain("không còn chờ nữa");
    }

    [Fact]
    public async Task The_command_line_imports_into_a_running_server_marks_what_is_replaced_and_takes_it_back()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var member = host.PhoneOf(branch.Members[2]);
        var folder = Directory.CreateTempSubdirectory("chibo-").FullName;
        async Task<VerbResult> Import(string name, string text, params string[] options)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text);
            return await Verbs.Run(host.Directory, ["regulations", "import", Path.Combine(folder, name), "--json", .. options]);
        }

        var imported = await Import("quy che.txt", Paper("05-QC/CB", "50.000"), "--branch", "cb001", "--issued", "2026-03-03");
        (imported.Exit, imported.Json.GetProperty("passages").GetInt32()).ShouldBe((0, 2));
        imported.Json.GetProperty("document").GetString().ShouldBe("Quy chế 05-QC/CB làm việc của chi bộ");
        (await member.Types("/hoi " + Asked)).ShouldHaveSingleItem().Text.ShouldContain("50.000 đồng một năm");

        var draft = await Import("quyet dinh.txt", "Điều 1. Bãi bỏ\nQuyết định này thay thế Quy chế số 05-QC/CB, ngày 03/3/2026.", "--branch", "cb001", "--number", "7-QĐ/CB", "--name", "Quyết định 7-QĐ/CB", "--issued", "2026-11-01", "--draft");
        (await member.Types("/hoi " + Asked)).ShouldHaveSingleItem().Text.ShouldContain("còn hiệu lực");
        var id = draft.Json.GetProperty("id").GetString()!;
        (await Verbs.Run(host.Directory, "regulations", "publish", id)).Exit.ShouldBe(0);
        var answer = (await member.Types("/hoi " + Asked)).ShouldHaveSingleItem().Text;
        answer.ShouldContain("Theo bản cũ");
        answer.ShouldContain("nay xem 7-QĐ/CB (01/11/2026)");

        (await Verbs.Run(host.Directory, "regulations", "withdraw", id)).Exit.ShouldBe(0);
        (await member.Types("/hoi " + Asked)).ShouldHaveSingleItem().Text.ShouldContain("còn hiệu lực");
        (await Verbs.Run(host.Directory, "regulations", "list", "--json")).Json.EnumerateArray().Select(d => d.GetProperty("state").GetString()).ShouldBe(["Live", "Withdrawn"]);

        var stamped = await Import("mat.txt", "TUYỆT MẬT\nĐiều 1. Một");
        (stamped.Exit, stamped.Output, stamped.Errors.Contains("mat.txt: Văn bản có dấu TUYỆT MẬT", StringComparison.Ordinal)).ShouldBe((1, string.Empty, true));
        (await Import("x.txt", "Một.", "--branch", "cb009")).Exit.ShouldBe(1);
        (await Verbs.Run(host.Directory, "regulations", "import", Path.Combine(folder, "none.docx"))).Exit.ShouldBe(1);
        (await host.Read(db => db.RuleDocuments().CountAsync())).ShouldBe(2);
    }

    private static string Paper(string number, string dues) =>
        $"CHI BỘ KHỐI MẪU\nSố {number}\n\nQUY CHẾ\n\nlàm việc của chi bộ\n\nĐiều 1. Mức đóng quỹ khuyến học\n\nMỗi đảng viên đóng quỹ khuyến học {dues} đồng một năm.\n\nĐiều 2. Cách nộp quỹ\n\nNộp cho đồng chí thủ quỹ trước ngày 15 tháng 8.\n";
}
