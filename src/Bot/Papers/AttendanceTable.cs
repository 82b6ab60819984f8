namespace ChiBo.Bot.Papers;

/// <summary>One meeting's figures under a short heading ("Thường kỳ 03/12"); the base is the number of members expected.</summary>
public sealed record AttendanceMeeting(string Heading, int Base, int Present, int Late, int Excused, int Unexcused, int NotRecorded)
{
    /// <summary>Who came, late or not, of those expected, 0 to 1; null where nobody was expected.</summary>
    public double? Rate => Base == 0 ? null : (double)(Present + Late) / Base;
}

/// <summary>One member over the meetings; a mark in words ("có mặt", "vắng, ốm") per meeting, in their order, empty where he was not expected.</summary>
public sealed record AttendanceLine(int Number, string Name, string? Group, string? Phone, IReadOnlyList<string> Marks);

/// <summary>What an attendance report shows of a branch ("Chi bộ Khối Mẫu 5") over a period ("Tháng 11 năm 2026"), as workbook, print and chart.</summary>
public sealed record AttendanceTable(
    string Branch,
    string Period,
    IReadOnlyList<AttendanceMeeting> Meetings,
    IReadOnlyList<AttendanceLine> Members)
{
    public string Title => $"Tình hình sinh hoạt, {Period}";

    /// <summary>The figures of all meetings added up.</summary>
    public AttendanceMeeting Total => new(
        "Cộng",
        Meetings.Sum(meeting => meeting.Base),
        Meetings.Sum(meeting => meeting.Present),
        Meetings.Sum(meeting => meeting.Late),
        Meetings.Sum(meeting => meeting.Excused),
        Meetings.Sum(meeting => meeting.Unexcused),
        Meetings.Sum(meeting => meeting.NotRecorded));

    /// <summary>The meetings, and their sum where there is more than one.</summary>
    public IEnumerable<AttendanceMeeting> Lines => Meetings.Count > 1 ? Meetings.Append(Total) : Meetings;
}
