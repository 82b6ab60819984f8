using System.Text;
using ChiBo.Bot.Papers.Rules;
using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Tests.Papers;

/// <summary>What of a sheet's columns and of a page's tags belongs to the text.</summary>
public sealed class RowsAndPagesTests
{
    [Theory]
    [InlineData("Mức", "Phạt vắng: Mức: 50.000 đồng một buổi", "")]
    [InlineData("Muc", "Phạt vắng: Muc: 50.000 đồng một buổi", "")]
    [InlineData("Hội", "Phạt vắng: Hội: 50.000 đồng một buổi", "")]
    [InlineData("Ngày", "Phạt vắng: Ngày: 50.000 đồng một buổi", "")]
    [InlineData("Quy định", "Phạt vắng: Quy định: 50.000 đồng một buổi", "")]
    [InlineData("Mục", "Phạt vắng", "50.000 đồng một buổi")]
    [InlineData("Điều khoản", "Phạt vắng", "50.000 đồng một buổi")]
    public async Task A_column_that_is_not_surely_of_a_known_kind_stays_in_the_text(string heading, string text, string path)
    {
        var document = await Document("a.xlsx", RosterFiles.Sheet(
            RosterFiles.Texts("STT", "Nội dung", heading), RosterFiles.Texts("1", "Phạt vắng", "50.000 đồng một buổi")));

        document.Passages.Select(p => (p.Text, p.Path)).ShouldBe([(text, path)]);
        document.Facts.IssuedOn.ShouldBeNull();
    }

    [Fact]
    public async Task A_sheet_of_amounts_alone_is_told_by_its_headings()
    {
        var document = await Document("a.xlsx", RosterFiles.Sheet(RosterFiles.Texts("STT", "Khoản thu", "Mức"), RosterFiles.Texts("1", "Quỹ khuyến học", "50.000 đồng")));

        document.Passages.ShouldHaveSingleItem().Text.ShouldBe("Khoản thu: Quỹ khuyến học; Mức: 50.000 đồng");
    }

    [Theory]
    [InlineData("<!doctype html><title>Trang</title><meta charset=utf-8><style>p{}</style><p>Đóng quỹ.")]
    [InlineData("<html><head><title>Trang</title><body><p>Đóng quỹ.</p></body></html>")]
    [InlineData("<html><head><title>Trang</title></head><body><header><p>Đóng quỹ.</p></header></body></html>")]
    [InlineData("<html><head><meta charset=utf-8><body><header>Đóng quỹ.</header></html>")]
    [InlineData("<body><select><option>Đóng quỹ.")]
    public async Task A_page_loses_nothing_where_tags_are_left_out(string html) =>
        (await Document("a.html", Encoding.UTF8.GetBytes(html))).Passages.ShouldHaveSingleItem().Text.ShouldBe("Đóng quỹ.");

    [Fact]
    public async Task Cells_are_told_apart_whether_they_are_closed_or_not() =>
        (await Document("a.html", Encoding.UTF8.GetBytes("<table><tr><td>Quỹ khuyến học<td>50.000 đồng<tr><td>Quỹ chi bộ</td><td>20.000 đồng</td></tr></table>")))
            .Passages.ShouldHaveSingleItem().Text.ShouldBe("Quỹ khuyến học; 50.000 đồng\nQuỹ chi bộ; 20.000 đồng");

    [Fact]
    public async Task The_head_of_a_page_and_of_a_print_is_read_as_that_of_any_paper()
    {
        var page = await Document("huong-dan.html", Encoding.UTF8.GetBytes(
            "<p>Phường Mẫu, ngày 5 tháng 6 năm 2026</p><h1>HƯỚNG DẪN</h1><p>Số: 09-HD/CB</p><h2>Điều 1. Gửi xe</h2><p>Gửi xe ở sân nhà văn hóa.</p>"));
        var print = await Document("a1.pdf", RuleFiles.Pdf("QUY ƯỚC KHU DÂN CƯ", "Số: 02-QU/KDC", "Phường Mẫu, ngày 5 tháng 6 năm 2026", "Điều 1. Gửi xe", "Gửi xe ở sân nhà văn hóa."));

        page.Facts.ShouldBe(new RuleDocumentFacts("Hướng dẫn 09-HD/CB", "09-HD/CB", string.Empty, new DateOnly(2026, 6, 5)));
        print.Facts.ShouldBe(new RuleDocumentFacts("Quy ước 02-QU/KDC khu dân cư", "02-QU/KDC", string.Empty, new DateOnly(2026, 6, 5)));
    }

    private static async Task<PreparedDocument> Document(string name, byte[] content)
    {
        var read = await ReadRuleFile.FromFile(name, content, TestContext.Current.CancellationToken);
        read.Refusal.ShouldBeNull();
        return read.Documents.ShouldHaveSingleItem();
    }
}
