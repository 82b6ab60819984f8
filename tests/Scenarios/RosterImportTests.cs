using ChiBo.Core.Branches;
using ChiBo.Core.Enrolment;
using ChiBo.Core.Members;
using ChiBo.Core.Messaging;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Scenarios;

public sealed class RosterImportTests
{
    private const string Header = "STT;Họ và tên;Ngày sinh;Số điện thoại;Tổ đảng;Chức vụ;Số CCCD\n";

    private const string Two = Header + "7;Nguyễn Thị Mẫu;03/02/1950;912345678;1;;001234\n8;Trần Văn Mẫu;1961;0987 654 321;Tổ 3;Tổ trưởng;002345\n";

    [Fact]
    public async Task A_file_is_previewed_written_on_a_word_and_changes_nothing_the_second_time()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);

        var shown = (await host.SendsFile(branch.Secretary, "danh sach.csv", Two)).ShouldHaveSingleItem();
        shown.Text.ShouldContain("Danh sách có 2 đồng chí: thêm 2, đổi 0, giữ nguyên 0.");
        shown.Text.ShouldContain("3 đồng chí đang có mà tệp không ghi thì vẫn giữ nguyên");
        shown.Text.ShouldContain("không lưu: Số CCCD");
        (await host.Read(db => db.Members().CountAsync())).ShouldBe(3);

        (await host.PhoneOf(branch.Secretary).Presses("Ghi")).ShouldHaveSingleItem().Text.ShouldContain("Đã ghi: thêm 2");
        var added = await host.Read(db => db.Members().SingleAsync(m => m.FullName == "Nguyễn Thị Mẫu"));
        (added.Phone, added.BirthDate).ShouldBe(("0912345678", new DateOnly(1950, 2, 3)));
        (await host.Read(db => db.Memberships().Where(m => m.MemberId == added.Id).Select(m => m.RosterNumber).SingleAsync())).ShouldBe(7);
        (await host.Read(db => db.PartyGroups().Select(g => g.Name).OrderBy(n => n).ToListAsync())).ShouldBe(["Tổ 1", "Tổ 2", "Tổ 3"]);
        (await host.Read(db => db.RosterImports().CountAsync())).ShouldBe(0);

        (await host.SendsFile(branch.Deputy, "lần hai.csv", Two)).ShouldHaveSingleItem().Text.ShouldContain("giữ nguyên 2");
        (await host.Read(db => db.Members().CountAsync())).ShouldBe(5);
    }

    [Fact]
    public async Task A_changed_phone_and_group_are_named_and_old_meetings_keep_the_old_group()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var roster = $"STT\tHọ và tên\tSĐT\tTổ đảng\n9\t{SampleBranch.NameOf(3).ToUpperInvariant()}\t0911111111\tTổ 2\n1\t{SampleBranch.NameOf(1)}\t\tTổ 1\n";

        var shown = (await host.SendsFile(branch.Secretary, "tổ.txt", roster)).ShouldHaveSingleItem();
        shown.Text.ShouldContain("thêm 0, đổi 1, giữ nguyên 1");
        shown.Text.ShouldContain("điện thoại, tổ đảng");
        await host.PhoneOf(branch.Secretary).Types("1");

        var memberships = await host.Read(db => db.Memberships().Where(m => m.MemberId == branch.Members[2]).OrderBy(m => m.From).ToListAsync());
        memberships.Select(m => (m.GroupId, m.To, m.RosterNumber)).ShouldBe([(branch.Groups[0], new DateOnly(2026, 11, 30), 3), (branch.Groups[1], null, 3)]);
        (await host.Read(db => db.Members().SingleAsync(m => m.Id == branch.Members[2]))).Phone.ShouldBe("0911111111");
        var secretary = await host.Read(db => db.Members().SingleAsync(m => m.Id == branch.Secretary));
        secretary.Phone.ShouldBe("0900000001", "an empty cell leaves what is known");
        (await host.Read(db => db.Memberships().SingleAsync(m => m.MemberId == branch.Secretary))).Post.ShouldBe(Post.Secretary, "a file without the column changes no post");
    }

    [Fact]
    public async Task Faulty_rows_are_told_with_reason_and_many_of_them_come_as_a_file()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 2);
        var rows = string.Concat(Enumerable.Range(1, 12).Select(n => $"{n};Mẫu Thị Sai {(char)('A' + n)};30/02/1950;;1;;\n"));

        var answers = await host.SendsFile(branch.Secretary, "sai.csv", Header + rows + "13;Mẫu Thị Đúng;1950;;1;;\n");
        answers.Count.ShouldBe(2);
        answers[0].Text.ShouldContain("dòng 2 (Ngày sinh): Không đọc được ngày «30/02/1950»");
        answers[0].Text.ShouldContain("Còn 2 lỗi nữa, đồng chí xem trong tệp gửi kèm.");
        answers[0].Files.ShouldHaveSingleItem().Name.ShouldBe("loi-danh-sach.txt");
        answers[1].Text.ShouldContain("Danh sách có 13 đồng chí: thêm 1, đổi 0, giữ nguyên 0; 12 dòng lỗi chưa nhận.");
    }

    [Theory]
    [InlineData("mau.csv", "CHI BỘ KHỐI MẪU;MẬT\n" + Two, "dấu độ mật")]
    [InlineData("mau.xlsx", "MZ renamed program", "không phải như vậy")]
    [InlineData("mau.csv", Header, "chưa có đồng chí nào")]
    public async Task What_is_no_roster_is_refused_in_a_sentence_and_nothing_is_kept(string name, string content, string said)
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 2);

        (await host.SendsFile(branch.Secretary, name, content)).ShouldHaveSingleItem().Text.ShouldContain(said);
        (await host.Read(db => db.RosterImports().CountAsync())).ShouldBe(0);
        (await host.Read(db => db.Errands().SingleAsync())).Request.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_pasted_as_text_are_read_too_and_thoi_writes_nothing()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 2);
        var secretary = host.PhoneOf(branch.Secretary);

        (await secretary.Types("Họ tên, Năm sinh, Tổ\nNguyễn Thị Mẫu, 1950, 1\nTrần Văn Mẫu, 1951, 2")).ShouldHaveSingleItem().Text.ShouldContain("thêm 2");
        (await secretary.Presses("Thôi")).ShouldHaveSingleItem().Text.ShouldContain("chưa ghi gì");
        (await host.Read(db => db.Members().CountAsync())).ShouldBe(2);
        (await host.Read(db => db.RosterImports().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_member_cannot_bring_in_a_roster_and_another_branch_is_out_of_reach()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 3);
        var other = await SampleBranch.Make(host, members: 2, code: "cb002");

        (await host.SendsFile(branch.Members[2], "danh sach.csv", Two)).ShouldHaveSingleItem().Text.ShouldContain("việc này do đồng chí bí thư, phó bí thư làm");
        (await host.Read(db => db.Errands().CountAsync())).ShouldBe(0);

        await host.SendsFile(branch.Secretary, "danh sach.csv", Two);
        var payload = (await host.PhoneOf(branch.Secretary).Newest()).Choices[0].Payload!;
        (await host.PhoneOf(other.Secretary).Presses(payload)).ShouldHaveSingleItem().Text.ShouldContain("không phải của đồng chí");
        (await host.Read(db => db.Members().CountAsync())).ShouldBe(5);
    }

    [Fact]
    public async Task A_preview_left_for_a_day_is_forgotten()
    {
        await using var host = await ChiBoHost.Start();
        var branch = await SampleBranch.Make(host, members: 2);
        await host.SendsFile(branch.Secretary, "danh sach.csv", Two);

        await host.Advance(TimeSpan.FromDays(1));
        (await host.Read(db => db.RosterImports().CountAsync())).ShouldBe(0);
        (await host.PhoneOf(branch.Secretary).Presses("Ghi")).ShouldHaveSingleItem().Text.ShouldContain("không còn chờ nữa");
    }
}
