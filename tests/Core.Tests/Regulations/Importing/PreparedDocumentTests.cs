using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Core.Tests.Regulations.Importing;

public sealed class PreparedDocumentTests
{
    [Fact]
    public void The_head_of_a_party_paper_says_what_it_is_and_is_no_passage_nor_is_its_foot()
    {
        var document = Prepared(
            "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG BỘ PHƯỜNG MẪU", "CHI BỘ KHỐI 5", "*", "Số 05-QC/CB", "Khối 5, ngày 03 tháng 3 năm 2026", "QUY CHẾ", "làm việc của Chi bộ Khối 5", "-----",
            "Căn cứ Điều lệ Đảng Cộng sản Việt Nam;", "Chi bộ Khối 5 ban hành Quy chế như sau:", "Điều 1. Họp chi bộ", "Họp vào ngày 3 hằng tháng.", "Điều 2. Thi hành",
            "Quy chế này có hiệu lực từ ngày 01/4/2026 đến hết ngày 31/12/2027, thay thế Quy chế số 02-QC/CB ngày 05/01/2020.", "Nơi nhận:", "T/M CHI BỘ", "Trần Văn Mẫu");

        document.Facts.ShouldBe(new RuleDocumentFacts("Quy chế 05-QC/CB làm việc của Chi bộ Khối 5", "05-QC/CB", "ĐẢNG BỘ PHƯỜNG MẪU, CHI BỘ KHỐI 5", new DateOnly(2026, 3, 3))
        {
            InForceFrom = new DateOnly(2026, 4, 1),
            InForceTo = new DateOnly(2027, 12, 31),
        });
        document.Passages.Select(p => p.Path).ShouldBe(["Điều 1", "Điều 2"]);
        document.Passages.ShouldAllBe(p => !p.Text.Contains("Trần Văn Mẫu", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Hướng dẫn 09-HD/CB", "", "Phường Mẫu, ngày 5 tháng 6 năm 2026|HƯỚNG DẪN|Số: 09-HD/CB")]
    [InlineData("Hướng dẫn 09-HD/CB gửi xe khi đi họp", "", "HƯỚNG DẪN|Số: 09-HD/CB|Phường Mẫu, ngày 5 tháng 6 năm 2026|gửi xe khi đi họp")]
    [InlineData("Quy ước 09-HD/CB khu dân cư", "", "QUY ƯỚC KHU DÂN CƯ|Số 09-HD/CB|Phường Mẫu, ngày 5/6/2026")]
    [InlineData("Kế hoạch 09-HD/CB tổng vệ sinh", "CHI BỘ KHỐI MẪU", "CHI BỘ KHỐI MẪU|KẾ HOẠCH TỔNG VỆ SINH|Số: 09-HD/CB|Ngày 05/6/2026")]
    [InlineData("Quy chế 09-HD/CB làm việc của chi bộ", "ĐẢNG BỘ PHƯỜNG MẪU", "ĐẢNG BỘ PHƯỜNG MẪU|Số 09-HD/CB|Phường Mẫu, ngày 5/6/2026|QUY CHẾ|LÀM VIỆC CỦA CHI BỘ|Căn cứ Quy định số 24-QĐ/TW ngày 30/7/2021;")]
    [InlineData("Thông báo 09-HD/CB", "", "THÔNG BÁO SỐ 09-HD/CB|Ngày 05/6/2026")]
    public void Its_kind_is_no_issuer_and_its_number_and_day_are_no_name(string name, string issuer, string head)
    {
        var document = Prepared([.. head.Split('|'), "Điều 1. Mức đóng", "Đóng 50.000 đồng."]);

        document.Facts.ShouldBe(new RuleDocumentFacts(name, "09-HD/CB", issuer, new DateOnly(2026, 6, 5)));
        document.Passages.ShouldHaveSingleItem().Path.ShouldBe("Điều 1");
    }

    [Fact]
    public void A_day_of_another_paper_is_not_its_own_and_a_heading_of_its_text_is_no_title()
    {
        var document = Prepared("Quỹ khuyến học đóng hằng năm", "Thực hiện Hướng dẫn số 12-HD/ĐU ngày 6/7/2022;", "QUY ĐỊNH CHUNG", "Đóng 50.000 đồng một năm.");

        (document.Facts.Name, document.Facts.IssuedOn).ShouldBe(("quy-che", null));
    }

    [Theory]
    [InlineData("Quy chế này thay thế Quy chế số 05-QC/CB ngày 15/01/2026, có hiệu lực từ ngày 15 tháng 11 năm 2026.")]
    [InlineData("Quy chế này có hiệu lực từ ngày 15/11/2026 và thay Quy chế số 05-QC/CB ngày 15/01/2026.")]
    [InlineData("Quy chế này thay Quy chế số 05-QC/CB của Chi bộ ngày 15/01/2026; kể từ ngày 15/11/2026, Quy chế này có hiệu lực thi hành từ ngày 15/11/2026.")]
    [InlineData("Quy chế này, kể từ ngày 15/11/2026, có hiệu lực.")]
    public void A_day_of_the_paper_it_replaces_is_not_that_of_its_force(string text) =>
        Prepared("Điều 1. Thi hành", text).Facts.InForceFrom.ShouldBe(new DateOnly(2026, 11, 15));

    [Fact]
    public void A_signature_by_office_alone_is_no_passage_but_a_heading_of_that_name_is()
    {
        Prepared("Điều 1. Họp", "Họp ngày 3.", "Điều 2. Quỹ", "Đóng 50.000 đồng.", "BÍ THƯ", "(Đã ký)", "Mẫu Minh Lan").Passages
            .ShouldAllBe(p => !p.Text.Contains("Lan", StringComparison.Ordinal) && !p.Text.Contains("BÍ THƯ", StringComparison.Ordinal));
        string.Join('\n', Prepared("Điều 1. Họp", "Họp ngày 3.", "BÍ THƯ", "Chủ trì cuộc họp.").Passages.Select(p => p.Text)).ShouldContain("Chủ trì cuộc họp.");
    }

    [Fact]
    public void A_text_without_a_head_is_named_by_its_file_and_loses_nothing()
    {
        var document = Prepared("Quỹ khuyến học đóng 50.000 đồng một năm.");

        (document.Facts.Name, document.Facts.Number, document.Facts.IssuedOn).ShouldBe(("quy-che", string.Empty, null));
        document.Passages.ShouldHaveSingleItem().Text.ShouldBe("Quỹ khuyến học đóng 50.000 đồng một năm.");
    }

    [Fact]
    public void From_its_signing_is_no_date_of_its_own()
    {
        var document = Prepared("Điều 1. Thi hành", "Quy định này có hiệu lực từ ngày ký, thay thế Quy định số 12-QĐ/ĐU ngày 05/01/2020.");

        document.Facts.InForceFrom.ShouldBeNull();
    }

    [Fact]
    public void Rows_become_documents_by_name_and_force_and_an_unclear_force_stays_in_sight()
    {
        var documents = PreparedDocument.Of(
            RulePaper.Of(
            [
                new ReadyPassage("Một.") { Document = "Hướng dẫn 1-HD/ĐU", Date = "2026-01-02", Status = "còn hiệu lực" },
                new ReadyPassage("Hai.") { Document = "Hướng dẫn 1-HD/ĐU", Date = "2026-01-02", Article = "Điều 2", Status = "thí điểm" },
                new ReadyPassage("Cũ.") { Document = "Quy định 9-QĐ/ĐU", Status = "đã bị thay bởi 10-QĐ/ĐU (01/01/2026)" },
                new ReadyPassage("Không rõ nguồn."),
            ]),
            "bang.xlsx");

        documents.Select(d => (d.Facts.Name, d.Facts.Number, d.Facts.IssuedOn, d.Facts.ReplacedBy, d.Passages.Count)).ShouldBe(
        [
            ("Hướng dẫn 1-HD/ĐU", "1-HD/ĐU", new DateOnly(2026, 1, 2), null, 2),
            ("Quy định 9-QĐ/ĐU", "9-QĐ/ĐU", null, "10-QĐ/ĐU (01/01/2026)", 1),
            ("bang", string.Empty, null, null, 1),
        ]);
        documents[0].Passages[1].Path.ShouldBe("Điều 2 (thí điểm)");
    }

    [Theory]
    [InlineData("số 06-QC/CB; ngày 3/4/2026", "06-QC/CB", "2026-04-03")]
    [InlineData("Ngày ban hành: 3 tháng 4 năm 2026\nso 06-qc/cb", "06-QC/CB", "2026-04-03")]
    public void Facts_are_corrected_in_simple_words(string text, string number, string issued)
    {
        var facts = DocumentWords.Facts(text).Change.On(new RuleDocumentFacts("Quy chế 05-QC/CB làm việc", "05-QC/CB", "Chi bộ", null));

        facts.ShouldBe(new RuleDocumentFacts($"Quy chế {number} làm việc", number, "Chi bộ", DateOnly.Parse(issued, null)));
    }

    [Fact]
    public void Force_name_and_successor_are_corrected_too_and_other_words_change_nothing()
    {
        DocumentWords.Facts("tên Quy chế mới\nhiệu lực từ 1/4/2026 đến 31/12/2026\nthay bởi Quy chế 7-QC/CB").Change.ShouldBe(new FactsChange
        {
            Name = "Quy chế mới",
            InForceFrom = new DateOnly(2026, 4, 1),
            InForceTo = new DateOnly(2026, 12, 31),
            ReplacedBy = "Quy chế 7-QC/CB",
        });
        DocumentWords.Facts("bao giờ họp").IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("ngày 31/2/2026", "31/2/2026")]
    [InlineData("hiệu lực đến 30/02/2027", "30/02/2027")]
    public void A_day_that_no_calendar_has_is_told_from_what_is_unclear(string text, string wrong)
    {
        var said = DocumentWords.Facts(text);

        (said.Change.IsEmpty, said.NoSuchDays.ShouldHaveSingleItem()).ShouldBe((true, wrong));
        DocumentWords.Facts("số đảng viên dự họp\nngày họp").ShouldSatisfyAllConditions(s => s.IsEmpty.ShouldBeTrue(), s => s.Unclear.Count.ShouldBe(2));
    }

    private static PreparedDocument Prepared(params string[] lines) =>
        PreparedDocument.Of(RulePaper.Of([.. lines.Select(l => new PaperParagraph(l))]), "quy-che.txt").ShouldHaveSingleItem();
}
