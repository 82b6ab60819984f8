using ChiBo.Core.Members;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Reports;

/// <summary>A month's attendance as a file.</summary>
public static class AttendancePaper
{
    /// <summary>The values of the file; the ending of the name decides how it is drawn.</summary>
    public static AttendanceReportFile Of(AttendanceMonth month, string fileName) => new(
        fileName, month.Branch.Name, ReportTexts.Period(month),
        [.. month.Meetings.Select(m => new AttendanceColumn(
            ReportTexts.Heading(m), m.Figures.Base, m.Figures.Present, m.Figures.Late, m.Figures.Excused, m.Figures.Unexcused, m.Figures.NotRecorded))],
        Members(month));

    private static IReadOnlyList<AttendanceRow> Members(AttendanceMonth month) =>
    [
        .. month.Meetings.SelectMany(m => m.Lines).GroupBy(l => l.Member)
            .Select(lines => (Who: lines.Last().Invitee.Member, Records: lines.Select(l => l.Record).ToDictionary(r => r.MeetingId)))
            .OrderBy(m => m.Who.Number)
            .Select(m => new AttendanceRow(
                m.Who.Number, m.Who.FullName, m.Who.GroupName, m.Who.Phone is { } phone ? PhoneNumber.TryParse(phone, out var read) ? read.ToString() : phone : null,
                [.. month.Meetings.Select(held => m.Records.TryGetValue(held.Meeting.Id, out var record) ? ReportTexts.Mark(record) : "")])),
    ];
}
