using System.Globalization;
using System.Text;
using ChiBo.Bot.Papers.Rules;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Tests.Papers;

public sealed class ReadRuleFileTests
{
    private const string Rule = "Mỗi đảng viên đóng quỹ khuyến học 50.000 đồng một năm.";

    [Fact]
    public async Task Word_gives_headings_numbers_that_word_counts_rows_of_tables_and_nothing_deleted()
    {
        const string list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>";
        var table = $"<w:tbl><w:tr><w:tc>{RuleFiles.P("Học sinh giỏi tỉnh")}</w:tc><w:tc>{RuleFiles.P("500.000 đồng")}</w:tc></w:tr></w:tbl>";
        var content = RuleFiles.Docx(
            RuleFiles.P("Quỹ khuyến học", "<w:pStyle w:val=\"d1\"/>") + RuleFiles.P("Mức đóng", list) + RuleFiles.P(Rule) + RuleFiles.P("Cách nộp", list)
            + $"<w:p><w:r><w:t>Nộp cho thủ </w:t></w:r><w:r><w:delText>bị xóa</w:delText><w:t xml:space=\"preserve\">quỹ.</w:t></w:r></w:p>"
            + table,
            ("word/styles.xml", RuleFiles.Part("styles", "<w:style w:styleId=\"d1\"><w:name w:val=\"heading 1\"/></w:style>")),
            ("word/numbering.xml", RuleFiles.Part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Điều %1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>")));

        var document = await Document("quy-che.docx", content);
        document.Facts.Name.ShouldBe("Quỹ khuyến học");
        document.Passages.Select(p => (p.Path, p.Text)).ShouldBe(
        [
            ("Quỹ khuyến học, Điều 1", $"Mức đóng: {Rule}"),
            ("Quỹ khuyến học, Điều 2", "Cách nộp: Nộp cho thủ quỹ.\nHọc sinh giỏi tỉnh; 500.000 đồng"),
        ]);
    }

    [Fact]
    public async Task Word_counts_a_list_anew_where_it_says_so_and_a_list_of_its_own_does_not_change_its_kind()
    {
        static string Item(string text, int list) => RuleFiles.P(text, $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        const string level = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{0}\"/><w:lvlText w:val=\"{1}\"/></w:lvl>";
        static string List(int number, string inside) => $"<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">{inside}</w:lvlOverride></w:num>";
        var content = RuleFiles.Docx(
            RuleFiles.P("Điều 1. Hồ sơ") + Item("Đơn xin vào Đảng.", 1) + Item("Lý lịch của người xin vào Đảng.", 1)
            + RuleFiles.P("Điều 2. Thời hạn") + Item("Chi bộ xem xét trong 30 ngày.", 2) + Item("Đảng ủy chuẩn y trong 30 ngày.", 2),
            ("word/numbering.xml", RuleFiles.Part(
                "numbering",
                $"<w:abstractNum w:abstractNumId=\"7\">{string.Format(CultureInfo.InvariantCulture, level, "decimal", "%1.")}</w:abstractNum>"
                + List(1, string.Format(CultureInfo.InvariantCulture, level, "bullet", "-")) + List(2, "<w:startOverride w:val=\"1\"/>"))));

        (await Document("quy-che.docx", content)).Passages.Select(p => p.Text).ShouldBe(
        [
            "Hồ sơ: 1. Đơn xin vào Đảng.\n2. Lý lịch của người xin vào Đảng.",
            "Thời hạn: 1. Chi bộ xem xét trong 30 ngày.\n2. Đảng ủy chuẩn y trong 30 ngày.",
        ]);
    }

    [Fact]
    public async Task Words_around_those_of_a_drawing_are_not_lost()
    {
        const string drawing = "<w:r><w:drawing><a:txBody xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>Sơ đồ</a:t></a:r></a:p></a:txBody></w:drawing></w:r>";
        var content = RuleFiles.Docx($"<w:p><w:r><w:t xml:space=\"preserve\">Mỗi đảng viên đóng </w:t></w:r>{drawing}<w:r><w:t>50.000 đồng một năm.</w:t></w:r></w:p>");

        (await Document("quy-che.docx", content)).Passages.ShouldHaveSingleItem().Text.ShouldContain("Mỗi đảng viên đóng 50.000 đồng một năm.");
    }

    [Fact]
    public async Task Pdf_gives_its_lines_as_paragraphs()
    {
        var document = await Document("q.pdf", RuleFiles.Pdf(
            "Số 05-QC/CB", "Khối 5, ngày 03 tháng 3 năm 2026", "QUY CHẾ", "làm việc của chi bộ", "Điều 1. Mức đóng", "Mỗi đảng viên đóng quỹ khuyến học 50.000 đồng một năm, nộp", "trước ngày 15 tháng 8.", "2"));

        (document.Facts.Number, document.Facts.IssuedOn).ShouldBe(("05-QC/CB", new DateOnly(2026, 3, 3)));
        var passage = document.Passages.ShouldHaveSingleItem();
        (passage.Path, passage.Text).ShouldBe(("Điều 1", "Mức đóng: Mỗi đảng viên đóng quỹ khuyến học 50.000 đồng một năm, nộp trước ngày 15 tháng 8."));
    }

    [Theory]
    [InlineData("a.md", "# Quỹ khuyến học\n\n## Mức đóng\nMỗi đảng viên đóng **50.000 đồng** một năm,\n[nộp](http://x.invalid/a) cho thủ quỹ.\n", "Quỹ khuyến học, Mức đóng", "Quỹ khuyến học – Mức đóng: Mỗi đảng viên đóng 50.000 đồng một năm,\nnộp cho thủ quỹ.")]
    [InlineData("a.html", "<html><head><title>x</title><script>alert('Điều 9. x')</script></head><body><h1>Quỹ khuyến học</h1><p>Mức &lt; 50.000&nbsp;đồng<br>một năm.<img src=http://x.invalid/a.png>", "Quỹ khuyến học", "Quỹ khuyến học: Mức < 50.000 đồng\nmột năm.")]
    [InlineData("a.txt", "Điều 1. Mức đóng\r\nMỗi đảng viên đóng quỹ khuyến học năm mươi nghìn\r\nđồng một năm.", "Điều 1", "Mức đóng: Mỗi đảng viên đóng quỹ khuyến học năm mươi nghìn đồng một năm.")]
    public async Task Texts_of_every_kind_are_read(string name, string text, string path, string said)
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), Encoding.Unicode])
        {
            var passage = (await Document(name, [.. encoding.Preamble, .. encoding.GetBytes(text)])).Passages.ShouldHaveSingleItem();
            (passage.Path, passage.Text).ShouldBe((path, said));
        }
    }

    [Fact]
    public async Task Rows_of_a_workbook_and_lines_of_json_are_passages()
    {
        var workbook = RosterFiles.Sheet(RosterFiles.Texts("DANH MỤC HỎI ĐÁP"), RosterFiles.Texts("STT", "Câu hỏi", "Trả lời", "Văn bản"), RosterFiles.Texts("1", "Đóng quỹ bao nhiêu?", Rule, "Quy chế 05-QC/CB"));
        var row = (await Document("a.xlsx", workbook)).Passages.ShouldHaveSingleItem();
        (row.Text, row.Title, row.Phrasings.Single()).ShouldBe((Rule, "Đóng quỹ bao nhiêu?", "Đóng quỹ bao nhiêu?"));

        var told = await Document("a.xlsx", RosterFiles.Sheet(RosterFiles.Texts("STT", "Tiêu đề", "Mức thưởng"), RosterFiles.Texts("1", "Giỏi tỉnh", "500.000 đồng")));
        told.Passages.ShouldHaveSingleItem().Text.ShouldBe("Mức thưởng: 500.000 đồng");

        var line = await Document("a.jsonl", Encoding.UTF8.GetBytes($"{{\"id\":7,\"text\":\"{Rule}\",\"document\":\"Quy chế 05-QC/CB\",\"article\":\"Điều 3\",\"phrasings\":[\"đóng mấy tiền\"]}}\n"));
        var passage = line.Passages.ShouldHaveSingleItem();
        (line.Facts.Name, passage.Path, passage.Text, passage.Phrasings.Single()).ShouldBe(("Quy chế 05-QC/CB", "Điều 3", Rule, "đóng mấy tiền"));
    }

    [Fact]
    public async Task A_stamp_of_secrecy_ends_it_wherever_it_stands()
    {
        var body = RuleFiles.P(Rule);
        byte[][] stamped =
        [
            RuleFiles.Docx(RuleFiles.P("MẬT") + body),
            RuleFiles.Docx(body, ("word/header1.xml", RuleFiles.Part("hdr", RuleFiles.P("TỐI MẬT")))),
            RuleFiles.Docx(body + "<w:p><w:r><w:txbxContent>" + RuleFiles.P("Mật") + "</w:txbxContent></w:r></w:p>"),
            RuleFiles.Docx($"<w:tbl><w:tr><w:tc>{RuleFiles.P("Mật")}</w:tc><w:tc>{RuleFiles.P("Số 5")}</w:tc></w:tr></w:tbl>" + body),
        ];
        foreach (var content in stamped)
        {
            (await Refusal("a.docx", content)).ShouldContain("MẬT nên trợ lý không nhận và không lưu");
        }

        (await Refusal("a.pdf", RuleFiles.Pdf("TUYỆT MẬT", Rule))).ShouldContain("TUYỆT MẬT");
        (await Refusal("a.html", Encoding.UTF8.GetBytes($"<p>Mật</p><p>{Rule}</p>"))).ShouldContain("dấu MẬT");
        (await Refusal("a.jsonl", Encoding.UTF8.GetBytes($"{{\"text\":\"{Rule}\",\"title\":\"(Mật)\"}}"))).ShouldContain("dấu MẬT");
        (await Refusal("a.xlsx", RosterFiles.Sheet(RosterFiles.Texts("Mật"), RosterFiles.Texts("Nội dung"), RosterFiles.Texts(Rule)))).ShouldContain("dấu MẬT");
        (await Document("a.txt", "Bảo mật thông tin, mật khẩu không cho ai biết."u8.ToArray())).Passages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_outside_a_file_is_followed_and_no_program_inside_it_is_taken()
    {
        const string remote = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://127.0.0.1:9/x.dotm\" TargetMode=\"External\"/></Relationships>";
        (await Document("a.docx", RuleFiles.Docx(RuleFiles.P(Rule), ("word/_rels/document.xml.rels", remote)))).Passages.ShouldHaveSingleItem().Text.ShouldBe(Rule);

        var entity = $"<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><w:hdr xmlns:w=\"urn:x\">&f;</w:hdr>";
        (await Refusal("a.docx", RuleFiles.Docx(RuleFiles.P(Rule), ("word/header1.xml", entity)))).ShouldContain("bị hỏng");

        (await Refusal("a.docm", RuleFiles.Docm(RuleFiles.P(Rule)))).ShouldContain("macro");
        (await Refusal("a.docx", RuleFiles.Docm(RuleFiles.P(Rule)))).ShouldContain("macro");
        (await Refusal("a.docx", RuleFiles.Docx(RuleFiles.P(Rule), ("word/vbaProject.bin", "x")))).ShouldContain("macro");
        (await Refusal("a.xlsx", RuleFiles.Zip(("xl/workbook.xml", []), ("xl/vbaProject.bin", [1])))).ShouldContain("macro");
    }

    [Fact]
    public async Task Bombs_are_not_unpacked_and_depth_does_no_harm()
    {
        (await Refusal("a.docx", RuleFiles.Zip(("[Content_Types].xml", []), ("word/document.xml", new byte[100 << 20])))).ShouldContain("bung ra lớn bất thường");
        (await Refusal("a.pdf", RuleFiles.PdfOfBlanks(megabytes: 200))).ShouldContain("bung ra lớn bất thường");
        (await Refusal("a.pdf", RuleFiles.PdfOfBlanks(megabytes: 1))).ShouldContain("bản quét", customMessage: "the same within its bounds is read");

        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 20_000)) + RuleFiles.P(Rule) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 20_000));
        (await Document("a.docx", RuleFiles.Docx(deep))).Passages.ShouldHaveSingleItem().Text.ShouldBe(Rule);
        var nested = string.Concat(Enumerable.Repeat("<div>", 200_000)) + Rule;
        (await Document("a.html", Encoding.UTF8.GetBytes(nested))).Passages.ShouldHaveSingleItem().Text.ShouldBe(Rule);
        (await ReadRuleFile.FromFile("a.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj " + new string('[', 300_000)), default)).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_in_a_sentence()
    {
        var docx = RuleFiles.Docx(RuleFiles.P(Rule));
        var pdf = RuleFiles.Pdf(Rule, Rule);
        (await Refusal("a.pdf", RuleFiles.Pdf())).ShouldContain("bản quét");
        (await Refusal("a.docx", docx[..^40])).ShouldContain("bị hỏng");
        (await ReadRuleFile.FromFile("a.pdf", pdf[..(pdf.Length / 3)], default)).Refusal.ShouldNotBeNull();
        (await Refusal("a.docx", pdf)).ShouldContain("mang đuôi .docx nhưng bên trong không phải");
        (await Refusal("a.pdf", docx)).ShouldContain("mang đuôi .pdf");
        (await Refusal("a.txt", docx)).ShouldContain("mang đuôi .txt");
        (await Refusal("a.docx", RuleFiles.Zip(("readme.txt", [1])))).ShouldContain(".docx");
        (await Refusal("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]])).ShouldContain("kiểu cũ");
        (await Refusal("a.exe", [.. "MZ"u8])).ShouldContain(".docx");
        (await Refusal("a.txt", [])).ShouldContain("không có nội dung");
        (await Refusal("a.txt", [.. "  \n "u8])).ShouldContain("không thấy nội dung");
        (await Refusal("a.txt", new byte[11 << 20])).ShouldContain("10 MB");
        (await Refusal("a.jsonl", Encoding.UTF8.GetBytes("{\"text\":\"Một.\"}\n[1]"))).ShouldContain("Dòng 2");
        (await Refusal("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 2_001).Select(n => $"Điều {n % 900}. Mục\n{Rule}\n"))))).ShouldContain("quá dài");
    }

    private static async Task<PreparedDocument> Document(string name, byte[] content)
    {
        var read = await ReadRuleFile.FromFile(name, content, TestContext.Current.CancellationToken);
        read.Refusal.ShouldBeNull();
        return read.Documents.ShouldHaveSingleItem();
    }

    private static async Task<string> Refusal(string name, byte[] content)
    {
        var read = await ReadRuleFile.FromFile(name, content, TestContext.Current.CancellationToken);
        read.Documents.ShouldBeEmpty();
        return read.Refusal.ShouldNotBeNull();
    }
}
