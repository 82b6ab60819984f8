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

/// <summary>A person to ring.</summary>
/// <param name="Phone">Grouped for reading, or null where he has none.</param>
/// <param name="Why">"chặn tin".</param>
public sealed record CallRow(string Name, string? Group, string? Phone, string Why);

/// <summary>A printable list of people to ring (PDF), with what they are to be told.</summary>
public sealed record CallListFile(string FileName, string Branch, string About, IReadOnlyList<CallRow> Rows) : OutgoingFile(FileName);

/// <summary>A figure of a notice's report: "Đã nhắn Rõ", 21.</summary>
public sealed record NoticeFigure(string Heading, int Count);

/// <summary>What became of a notice for one member, in words.</summary>
/// <param name="Number">Roster number; null for who has left the branch.</param>
/// <param name="When">When he read, was rung, was sent to; empty where nothing happened.</param>
public sealed record NoticeReportRow(int? Number, string Name, string? Group, string? Phone, string State, string Remark, string When);

/// <summary>What became of a notice for each of its audience; the ending of its name decides how it is drawn: .xlsx or .pdf.</summary>
/// <param name="About">The beginning of its text.</param>
/// <param name="Sent">When it was sent, in words.</param>
/// <param name="Figures">They add up to the rows.</param>
public sealed record NoticeReportFile(
    string FileName, string Branch, string About, string Sent, IReadOnlyList<NoticeFigure> Figures, IReadOnlyList<NoticeReportRow> Rows)
    : OutgoingFile(FileName);
