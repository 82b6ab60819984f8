namespace ChiBo.Core.Meetings;

/// <summary>The kinds of meeting in Vietnamese, lower case, for use within a sentence.</summary>
public static class MeetingKindTexts
{
    /// <summary>"sinh hoạt chi bộ thường kỳ", "họp chi ủy".</summary>
    public static string Name(MeetingKind kind) => kind switch
    {
        MeetingKind.Regular => "sinh hoạt chi bộ thường kỳ",
        MeetingKind.Thematic => "sinh hoạt chi bộ chuyên đề",
        MeetingKind.Extraordinary => "sinh hoạt chi bộ đột xuất",
        MeetingKind.Congress => "đại hội chi bộ",
        MeetingKind.BranchCommittee => "họp chi ủy",
    };

    /// <summary>"thường kỳ", "họp chi ủy": for lists and choices.</summary>
    public static string ShortName(MeetingKind kind) => kind switch
    {
        MeetingKind.Regular => "thường kỳ",
        MeetingKind.Thematic => "chuyên đề",
        MeetingKind.Extraordinary => "đột xuất",
        MeetingKind.Congress => "đại hội",
        MeetingKind.BranchCommittee => "họp chi ủy",
    };
}
