using ChiBo.Core.Enrolment;

namespace ChiBo.Core.Tests.Enrolment;

/// <summary>Sheets from lines with cells parted by "|"; row numbers as in a file.</summary>
internal static class Rosters
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    public const string Header = "STT|Họ và tên|Ngày sinh|Số điện thoại|Tổ đảng|Chính thức/dự bị|Chức vụ";

    public static RosterSheet Sheet(params string[] lines) =>
        new([.. lines.Select((line, index) => new SheetRow(index + 1, line.Split('|')))]);

    public static RosterReading Read(params string[] lines) => InterpretRoster.Read(Sheet(lines), Today);

    /// <summary>One row under the usual header.</summary>
    public static RosterReading ReadRow(string row) => Read(Header, row);
}
