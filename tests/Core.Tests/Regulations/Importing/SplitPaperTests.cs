using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Core.Tests.Regulations.Importing;

public sealed class SplitPaperTests
{
    private static readonly string s_long = string.Join(' ', Enumerable.Repeat("Đảng viên nộp quỹ đúng hạn cho đồng chí thủ quỹ.", 8));

    [Fact]
    public void A_short_article_stands_whole_under_its_chapter_with_its_title_before_it()
    {
        var passages = Split("Chương II", "NHỮNG QUY ĐỊNH CỤ THỂ", "Điều 5. Quyền của đảng viên", "1. Được thông tin.", "2. Được ứng cử.", "Điều 6. Trách nhiệm", "Giữ gìn đoàn kết.");

        passages.Select(p => (p.Path, p.Title, p.Text)).ShouldBe(
        [
            ("Chương II, Điều 5", "Quyền của đảng viên", "Quyền của đảng viên: 1. Được thông tin.\n2. Được ứng cử."),
            ("Chương II, Điều 6", "Trách nhiệm", "Trách nhiệm: Giữ gìn đoàn kết."),
        ]);
    }

    [Fact]
    public void A_long_article_is_given_by_its_clauses_and_a_long_clause_by_its_points()
    {
        var passages = Split($"Điều 3. Quỹ", $"1. {s_long}", "2. Các mức như sau:", $"a) {s_long}", $"đ) {s_long}", "3. Thu một lần.", "4. Công khai.");

        passages.Select(p => p.Path).ShouldBe(["Điều 3, khoản 1", "Điều 3, khoản 2", "Điều 3, khoản 2, điểm a", "Điều 3, khoản 2, điểm đ", "Điều 3, khoản 3–4"]);
        passages[0].Text.ShouldBe($"Quỹ: {s_long}");
        passages[^1].Text.ShouldBe("Quỹ: 3. Thu một lần.\n4. Công khai.");
    }

    [Fact]
    public void A_guideline_is_split_by_roman_numbers_and_points_below_them()
    {
        var passages = Split("II. TỔ CHỨC SINH HOẠT", $"1. Thời gian", s_long, "2.2. Nội dung", s_long);

        passages.Select(p => p.Path).ShouldBe(["Mục II, điểm 1", "Mục II, điểm 1, điểm 2.2"]);
        passages[0].Text.ShouldStartWith("Tổ chức sinh hoạt – Thời gian: ");
    }

    [Fact]
    public void Headings_of_an_ordinary_document_are_its_path_and_plain_paragraphs_join()
    {
        SplitPaper.Into([new PaperParagraph("Quỹ khuyến học", 1), new PaperParagraph("Mức đóng", 2), new PaperParagraph(s_long), new PaperParagraph("Cách nộp", 2), new PaperParagraph("Nộp cho thủ quỹ.")])
            .Select(p => p.Path).ShouldBe(["Quỹ khuyến học, Mức đóng", "Quỹ khuyến học, Cách nộp"]);

        var joined = Split("Một câu ngắn.", "Một câu ngắn nữa.").ShouldHaveSingleItem();
        (joined.Path, joined.Text).ShouldBe((string.Empty, "Một câu ngắn.\nMột câu ngắn nữa."));
    }

    [Theory]
    [InlineData("Điều 5 của Quy định này không áp dụng với đảng viên dự bị.")]
    [InlineData("1.500 đồng là mức thấp nhất.")]
    [InlineData("3.12.2025 là hạn cuối.")]
    public void A_sentence_that_only_looks_like_a_mark_opens_no_part(string sentence) =>
        Split("Mở đầu.", sentence).ShouldHaveSingleItem().Path.ShouldBeEmpty();

    [Fact]
    public void No_passage_is_longer_than_may_be_kept_and_cuts_are_at_sentence_ends()
    {
        var text = string.Join(' ', Enumerable.Repeat(s_long, 12));
        var passages = Split($"Điều 1. Quỹ", text, new string('x', 4_000));

        passages.ShouldAllBe(p => p.Text.Length <= RulePassage.LongestText && p.Path == "Điều 1");
        passages[0].Text.ShouldEndWith("thủ quỹ.");
        string.Concat(passages.Select(p => p.Text.Replace("Quỹ: ", string.Empty, StringComparison.Ordinal))).Count(c => c == 'x').ShouldBe(4_000);
    }

    private static IReadOnlyList<PreparedPassage> Split(params string[] lines) => SplitPaper.Into([.. lines.Select(l => new PaperParagraph(l))]);
}
