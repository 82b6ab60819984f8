namespace ChiBo.Core.Messaging;

/// <summary>One line to sign.</summary>
/// <param name="Remark">Stands in the signature's place ("Miễn sinh hoạt"), or null.</param>
public sealed record SignInRow(int Number, string Name, string? Group, string? Remark);

/// <summary>The printable sign-in sheet of a meeting (PDF), in the words people read.</summary>
public sealed record SignInSheetFile(
    string FileName, string Branch, string Meeting, string When, string Place, IReadOnlyList<SignInRow> Rows) : OutgoingFile(FileName);

/// <summary>One meeting's figures under a short heading; the five kinds add up to the base.</summary>
public sealed record AttendanceColumn(string Heading, int Base, int Present, int Late, int Excused, int Unexcused, int NotRecorded);

/// <summary>One member over the meetings: a mark in words for each, in their order, empty where he was not expected.</summary>
public sealed record AttendanceRow(int Number, string Name, string? Group, string? Phone, IReadOnlyList<string> Marks);

/// <summary>An attendance report; the ending of its name decides how it is drawn: .xlsx, .pdf or .png.</summary>
/// <param name="Period">"Tháng 11 năm 2026".</param>
public sealed record AttendanceReportFile(
    string FileName, string Branch, string Period, IReadOnlyList<AttendanceColumn> Meetings, IReadOnlyList<AttendanceRow> Members)
    : OutgoingFile(FileName);
