using ChiBo.Core.Enrolment;

namespace ChiBo.Core.Tests.Enrolment;

public sealed class InviteCodeTests
{
    [Theory]
    [InlineData("4827 1930 5561")]
    [InlineData("482719305561")]
    [InlineData("4827-1930-5561")]
    [InlineData("4827.1930.5561")]
    [InlineData("4827\u00a01930\u00a05561")]
    [InlineData("mã: 4827 - 1930 - 5561, nhắn giúp")]
    [InlineData("Mời đồng chí, đến 31/12/2026, 19:00. Mã mời: 4827 1930 5561 (dùng một lần). ĐT 0912345678")]
    [InlineData("năm 2026 4827 1930 5561")]
    [InlineData("https://t.me/TroLyMau_bot?start=482719305561")]
    [InlineData("4827\n1930\n5561")]
    public void A_code_is_found_anywhere_in_a_text(string text) =>
        InviteCode.FindAll(text, anyGroups: false).Select(c => c.ToString()).ShouldContain("4827 1930 5561");

    [Theory]
    [InlineData("vắng 3 7 12 9 14 20 25; còn lại có mặt")]
    [InlineData("0912345678")]
    [InlineData("+84 912 345 678")]
    [InlineData("001150012345")]
    [InlineData("4827 1930 556")]
    [InlineData("4827 1930 55612")]
    [InlineData("họp 03/12/2026 19:00, 04/12/2026")]
    [InlineData("")]
    public void Other_numbers_are_no_codes(string text) => InviteCode.FindAll(text, anyGroups: false).ShouldBeEmpty();

    [Fact]
    public void Other_groups_of_twelve_digits_count_only_where_nobody_writes_lists()
    {
        InviteCode.FindAll("482 719 305 561", anyGroups: false).ShouldBeEmpty();
        InviteCode.FindAll("482 719 305 561", anyGroups: true).ShouldHaveSingleItem().ToString().ShouldBe("4827 1930 5561");
        InviteCode.FindAll("0912 345 678 12", anyGroups: true).ShouldBeEmpty();
    }

    [Fact]
    public void New_codes_have_twelve_digits_never_begin_with_zero_and_differ()
    {
        var codes = Enumerable.Range(0, 2_000).Select(_ => InviteCode.New()).ToList();
        codes.ShouldAllBe(c => c.Digits.Length == 12 && c.Digits[0] != '0');
        codes.Distinct().Count().ShouldBe(2_000);
        codes.Select(c => c.Digits[0]).Distinct().Count().ShouldBe(9);
    }

    [Fact]
    public void The_stored_form_depends_on_the_installation()
    {
        var code = InviteCode.FindAll("4827 1930 5561", anyGroups: false)[0];
        var one = new InviteCodeKey([1, 2, 3]);
        one.HashOf(code).ShouldBe(one.HashOf(code));
        one.HashOf(code).ShouldNotBe(new InviteCodeKey([1, 2, 4]).HashOf(code));
        one.HashOf(code).Length.ShouldBe(64);
    }

    [Theory]
    [InlineData("Nguyễn Thị Mẫu 1950", "nguyen thi mau", 1950)]
    [InlineData("1950 nguyen thi mau", "nguyen thi mau", 1950)]
    [InlineData("tôi là Nguyễn Thị Mẫu, sinh ngày 03/02/1950", "toi la nguyen thi mau sinh ngay", 1950)]
    [InlineData("Đặng Thị Năm, sn 1948 ạ", "dang thi nam sn a", 1948)]
    [InlineData("Họ tên: Khổng Văn Bảo. Năm sinh: 1961", "ho ten khong van bao nam sinh", 1961)]
    public void A_name_and_a_year_are_read_in_any_order(string text, string words, int year) =>
        NameAndYear.Read(text, new DateOnly(2026, 12, 1)).ShouldBe(new NameAndYear(words, year));

    [Theory]
    [InlineData("bao giờ họp")]
    [InlineData("quy định năm 1999 nói gì")]
    [InlineData("Nguyễn Thị Mẫu 2020")]
    [InlineData("Nguyễn Thị Mẫu")]
    [InlineData("1950")]
    [InlineData("từ 1950 đến 1960 Nguyễn Thị Mẫu")]
    public void Anything_else_is_not_taken_for_one(string text) => NameAndYear.Read(text, new DateOnly(2026, 12, 1)).ShouldBeNull();
}
