using System.Text;
using ChiBo.Bot.Papers;
using ChiBo.Core.Enrolment;
using MiniExcelLibs;

namespace ChiBo.Bot.Tests.Papers;

public sealed class ReadRosterTests
{
    private const string Csv = "Danh sách đảng viên\r\n\r\nSTT;Họ và tên;Ngày sinh;Số điện thoại\r\n1;Nguyễn Thị Mẫu;03/02/1950;912345678\r\n2;\"Trần; Văn \"\"Mẫu\"\"\";1955;+84 987 654 321\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16-no-bom", "utf-16BE", "utf-16BE-no-bom", "windows-1258"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_file_is_read_in_every_encoding_it_may_have(string encoding)
    {
        var reading = Read("danh sách.CSV", Encoded(Csv, encoding));

        reading.Faults.ShouldBeEmpty();
        reading.Rows.Select(row => (row.RowNumber, row.FullName, row.Phone!.Value.Value)).ShouldBe(
            [(4, "Nguyễn Thị Mẫu", "0912345678"), (5, "Trần; Văn \"Mẫu\"", "0987654321")]);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void The_separator_is_found_out(string separator)
    {
        var text = $"Chi bộ Mẫu, phường Mẫu; năm 2026\nHọ và tên|SĐT|Tổ\nLê Văn Mẫu|0912 345 678|1".Replace("|", separator);

        ReadRoster.FromText(text).Interpret(RosterFiles.Today).Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => row.FullName.ShouldBe("Lê Văn Mẫu"),
            row => row.Phone!.Value.Value.ShouldBe("0912345678"),
            row => row.GroupName.ShouldBe("Tổ 1"));
    }

    [Fact]
    public void A_stray_quote_does_not_swallow_the_rows_below() =>
        ReadRoster.FromText("Họ và tên,Tổ\n\"Trần Văn Mẫu,1\nLê Văn Mẫu,2").Interpret(RosterFiles.Today).Rows.Count.ShouldBe(2);

    [Fact]
    public void A_workbook_is_read_with_numbers_dates_and_row_numbers_as_it_shows_them()
    {
        var row = RosterFiles.Row(
            RosterFiles.Number(1), RosterFiles.Text("Nguyễn Thị Mẫu"), RosterFiles.Number(18_297, RosterFiles.DateStyle),
            RosterFiles.Number(912345678), RosterFiles.Number(2), RosterFiles.Text("Bí thư"));
        row.RowIndex = 7;

        var read = Read("a.xlsx", RosterFiles.Sheet(RosterFiles.Texts("DANH SÁCH"), RosterFiles.Texts(RosterFiles.Header), row)).Rows.ShouldHaveSingleItem();

        read.RowNumber.ShouldBe(7);
        read.BirthDate.ShouldBe(new DateOnly(1950, 2, 3));
        (read.OfficialNumber, read.GroupName, read.Phone!.Value.Value).ShouldBe((1, "Tổ 2", "0912345678"));
    }

    [Fact]
    public void A_workbook_of_another_writer_is_read_too()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new[] { new Dictionary<string, object> { ["Họ tên"] = "Lê Văn Mẫu", ["Ngày sinh"] = new DateTime(1950, 2, 3), ["SĐT"] = 912345678, ["CCCD"] = "001" } });

        var reading = Read("a.xlsx", stream.ToArray());

        var row = reading.Rows.ShouldHaveSingleItem();
        (row.RowNumber, row.FullName, row.BirthDate, row.Phone!.Value.Value).ShouldBe((2, "Lê Văn Mẫu", new DateOnly(1950, 2, 3), "0912345678"));
        reading.DroppedColumns.ShouldBe(["CCCD"]);
    }

    [Fact]
    public void Of_several_sheets_the_roster_is_read()
    {
        var notes = ("Ghi chú", new[] { RosterFiles.Texts("Họ và tên", "bắt buộc") }, Array.Empty<string>());
        var roster = ("Đảng viên", new[] { RosterFiles.Texts(RosterFiles.Header), RosterFiles.Texts("1", "Lê Văn Mẫu") }, Array.Empty<string>());

        Read("a.xlsx", RosterFiles.Workbook(notes, roster)).Rows.ShouldHaveSingleItem().FullName.ShouldBe("Lê Văn Mẫu");
    }

    [Fact]
    public void Merged_cells_say_the_same_for_every_row_and_column()
    {
        var sheet = ("Danh sách", new[]
        {
            RosterFiles.Texts("Họ và tên", "", "Tổ", "Ngày vào Đảng", ""),
            RosterFiles.Texts("", "", "", "Dự bị", "Chính thức"),
            RosterFiles.Texts("Nguyễn Thị", "Mẫu", "1", "03/02/2026", ""),
            RosterFiles.Texts("Trần Văn", "Mẫu", "", "", "03/02/1990"),
        }, new[] { "A1:B2", "C1:C2", "D1:E1", "C3:C4" });

        var reading = Read("a.xlsx", RosterFiles.Workbook(sheet));

        reading.Rows.Select(row => (row.RowNumber, row.FullName, row.GroupName, row.Standing.ToString())).ShouldBe(
            [(3, "Nguyễn Thị Mẫu", "Tổ 1", "Probationary"), (4, "Trần Văn Mẫu", "Tổ 1", "Official")]);
    }

    [Fact]
    public void A_formula_is_a_fault_whatever_it_came_to()
    {
        var reading = Read("a.xlsx", RosterFiles.Sheet(
            RosterFiles.Texts(RosterFiles.Header),
            RosterFiles.Row(RosterFiles.Text("1"), RosterFiles.Formula("HYPERLINK(\"http://mau.example\")", "Lê Văn Mẫu"))));

        reading.Rows.ShouldBeEmpty();
        var fault = reading.Faults.ShouldHaveSingleItem();
        (fault.Row, fault.Column).ShouldBe((2, "Họ và tên"));
    }

    [Fact]
    public void Five_thousand_rows_are_read_and_more_are_refused()
    {
        var rows = Enumerable.Range(0, 5_001).Select(i => RosterFiles.Texts($"{i + 1}", "Nguyễn " + Letters(i), "1950", $"09{i:00000000}", "1", "")).ToArray();

        Read("a.xlsx", RosterFiles.Sheet([RosterFiles.Texts(RosterFiles.Header), .. rows[..5_000].Select(row => (DocumentFormat.OpenXml.Spreadsheet.Row)row.CloneNode(true))]))
            .ShouldSatisfyAllConditions(reading => reading.Rows.Count.ShouldBe(5_000), reading => reading.Faults.ShouldBeEmpty());
        Read("a.xlsx", RosterFiles.Sheet([RosterFiles.Texts(RosterFiles.Header), .. rows])).Refusal!.ShouldContain("5.000");
    }

    private static RosterReading Read(string name, byte[] content) => ReadRoster.FromFile(name, content).Interpret(RosterFiles.Today);

    private static byte[] Encoded(string text, string encoding) => encoding switch
    {
        "utf-8" => new UTF8Encoding(false).GetBytes(text),
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16-no-bom" => Encoding.Unicode.GetBytes(text),
        "utf-16BE" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-16BE-no-bom" => Encoding.BigEndianUnicode.GetBytes(text),
        _ => Windows1258(text),
    };

    /// <summary>The code page has the vowels but not the toned ones: the tone follows as a mark of its own.</summary>
    private static byte[] Windows1258(string text)
    {
        var page = CodePagesEncodingProvider.Instance.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var bytes = new List<byte>();
        foreach (var letter in text)
        {
            var parts = letter.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.Where(mark => mark is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323').ToArray();
            var vowel = new string([.. parts.Except(tone)]).Normalize(NormalizationForm.FormC);
            bytes.AddRange(page.GetBytes(vowel + new string(tone)));
        }

        return [.. bytes];
    }

    private static string Letters(int number) => new([.. number.ToString("0000").Select(digit => (char)('a' + digit - '0'))]);
}
