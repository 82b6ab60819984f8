using ChiBo.Bot.Papers;

namespace ChiBo.Bot.Tests.Papers;

public sealed class PrintedPapersTests
{
    [Fact]
    public void An_invite_says_who_which_group_and_the_code_in_fours()
    {
        var pages = PapersOfABranch.PagesOf(PapersOfABranch.Invites(9).ToPdf());

        pages.Count.ShouldBe(3);
        pages[0].ShouldContain("Đồng chí " + PapersOfABranch.Name(1));
        pages[0].ShouldContain("Tổ đảng 2");
        pages[0].ShouldContain("4827 1930 0001");
        pages[0].ShouldContain(PapersOfABranch.Branch);
        pages[2].ShouldContain("4827 1930 0009");
    }

    [Fact]
    public void The_code_is_large() => PapersOfABranch.SizeOf(PapersOfABranch.Invites(1).ToPdf(), "4827").ShouldBeGreaterThanOrEqualTo(16);

    [Fact]
    public void A_branch_without_invites_gets_a_sheet_that_says_so() =>
        PapersOfABranch.PagesOf(PapersOfABranch.Invites(0).ToPdf()).ShouldHaveSingleItem().ShouldContain("Chưa có mã mời");

    [Fact]
    public void The_sign_in_sheet_goes_by_numbers_and_repeats_its_headings()
    {
        var pages = PapersOfABranch.PagesOf(PapersOfABranch.SignIn(60).ToPdf());

        pages.Count.ShouldBeGreaterThan(1);
        pages.ShouldAllBe(page => page.Contains("Họ và tên"));
        for (var number = 0; number < pages.Count; number++)
        {
            pages[number].ShouldContain($"Trang {number + 1}/{pages.Count}");
        }

        var all = string.Join('\n', pages);
        all.ShouldContain("19 giờ 00, Thứ Năm 03/12/2026, nhà văn hóa Khối 5");
        Enumerable.Range(1, 60).ShouldAllBe(number => all.Contains(PapersOfABranch.Name(number)));
        all.IndexOf(PapersOfABranch.Name(2), StringComparison.Ordinal).ShouldBeLessThan(all.IndexOf(PapersOfABranch.Name(3), StringComparison.Ordinal));
        pages[0].Split("Miễn sinh hoạt").Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void The_numbers_to_sign_by_are_large() => PapersOfABranch.SizeOf(PapersOfABranch.SignIn(9).ToPdf(), "8").ShouldBeGreaterThanOrEqualTo(14);

    [Fact]
    public void The_call_list_gives_phone_and_reason()
    {
        var page = PapersOfABranch.PagesOf(PapersOfABranch.Calls().ToPdf()).ShouldHaveSingleItem();

        page.ShouldContain("0912 345 678");
        page.ShouldContain("Chặn tin");
        page.ShouldContain("không có");
    }

    [Fact]
    public void Names_too_long_for_their_place_stay_on_the_paper()
    {
        var name = string.Join(' ', Enumerable.Repeat("Nguyễnthịmẫu", 12));
        var sheet = new SignInSheet("Chi bộ", "Họp", "Khi", "Nơi", [new SignInLine(1, name, new string('m', 300))]);

        PapersOfABranch.PagesOf(sheet.ToPdf()).ShouldHaveSingleItem().ShouldContain("…");
        Should.NotThrow(() => new InviteSheet("Chi bộ", "trợ lý", [new Invite(name, null, "1", "x")]).ToPdf());
    }

    [Fact]
    public void The_report_is_printed_with_figures_and_rate()
    {
        var text = string.Join('\n', PapersOfABranch.PagesOf(AttendancePdf.Pdf(PapersOfABranch.Attendance(80))));

        text.ShouldContain("Thường kỳ 03/11 38 30 2 4 1 1 84,2%");
        text.ShouldContain("Cộng 76 55 3 14 1 3 76,3%");
        text.ShouldContain("vắng, ốm");
    }

    [Fact]
    public void The_chart_and_the_square_are_PNG()
    {
        ReadOnlySpan<byte> png = [0x89, (byte)'P', (byte)'N', (byte)'G'];
        AttendanceChart.Png(PapersOfABranch.Attendance(3)).AsSpan().StartsWith(png).ShouldBeTrue();
        QrPicture.Png("https://t.me/TroLyMau_bot?start=482719305561").AsSpan().StartsWith(png).ShouldBeTrue();
    }

    [Fact]
    public void Every_letter_of_Vietnamese_is_in_the_font()
    {
        const string letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩí ịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđĐ«»…–";
        var branch = new SignInSheet(letters, letters.ToUpperInvariant(), "Khi", "Nơi", []);
        var bold = new InviteSheet("Chi bộ", "trợ lý", [new Invite(letters, null, "1", "x"), new Invite(letters.ToUpperInvariant(), null, "1", "x")]);

        foreach (var pdf in new[] { branch.ToPdf(), bold.ToPdf() })
        {
            var page = string.Concat(PapersOfABranch.PagesOf(pdf)[0].Where(character => !char.IsWhiteSpace(character)));
            page.ShouldContain(letters.Replace(" ", ""), Case.Sensitive);
            page.ShouldContain(letters.Replace(" ", "").ToUpperInvariant(), Case.Sensitive);
        }
    }
}
