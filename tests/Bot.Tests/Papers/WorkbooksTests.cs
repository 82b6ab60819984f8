using ChiBo.Bot.Papers;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;

namespace ChiBo.Bot.Tests.Papers;

public sealed class WorkbooksTests
{
    [Fact]
    public void The_template_as_it_comes_has_nobody_in_it() =>
        ReadRoster.FromFile("mau.xlsx", RosterTemplate.Xlsx()).Interpret(RosterFiles.Today).Refusal!.ShouldContain("chưa có đồng chí nào");

    [Fact]
    public void Every_column_of_the_template_is_understood() =>
        ReadRoster.FromFile("mau.xlsx", RosterTemplate.Xlsx()).Match(
            sheet => ChiBo.Core.Enrolment.RosterHeader.Find(sheet)!.Dropped,
            refusal => [refusal]).ShouldBeEmpty();

    [Fact]
    public void The_report_keeps_phones_as_text_and_figures_as_numbers()
    {
        var book = AttendanceWorkbook.Xlsx(PapersOfABranch.Attendance(5));

        var figures = Rows(book, "Tổng hợp");
        figures[3].ShouldBe(["Thường kỳ 03/11", 38d, 30d, 2d, 4d, 1d, 1d, 32d / 38], Comparer);
        figures[5][0].ShouldBe("Cộng");
        Rows(book, "Từng đồng chí")[3].ShouldBe([1d, PapersOfABranch.Name(1), "Tổ đảng 1", "0912 345 001", "có mặt", "vắng, ốm"]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void What_a_spreadsheet_would_run_is_disarmed(string text)
    {
        var table = new AttendanceTable("Chi bộ", "Tháng 11", [], [new AttendanceLine(1, text, null, null, [])]);

        Rows(AttendanceWorkbook.Xlsx(table), "Từng đồng chí")[3][1].ShouldBe("'" + text);
    }

    [Fact]
    public void The_workbooks_are_valid()
    {
        foreach (var book in new[] { RosterTemplate.Xlsx(), AttendanceWorkbook.Xlsx(PapersOfABranch.Attendance(3)) })
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(book), isEditable: false);
            new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Nobody_expected_means_no_rate() => new AttendanceMeeting("Họp", 0, 0, 0, 0, 0, 0).Rate.ShouldBeNull();

    private static IEqualityComparer<object?> Comparer => EqualityComparer<object?>.Create(
        (one, other) => one is double a && other is double b ? Math.Abs(a - b) < 1e-9 : Equals(one, other));

    private static List<object?[]> Rows(byte[] book, string sheet) =>
        [.. new MemoryStream(book).Query(sheetName: sheet).Cast<IDictionary<string, object?>>().Select(row => row.Values.ToArray())];
}
