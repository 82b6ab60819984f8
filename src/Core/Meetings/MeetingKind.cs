namespace ChiBo.Core.Meetings;

/// <summary>What a meeting of a branch is.</summary>
public enum MeetingKind
{
    /// <summary>sinh hoạt thường kỳ: the monthly meeting.</summary>
    Regular,

    /// <summary>sinh hoạt chuyên đề.</summary>
    Thematic,

    /// <summary>sinh hoạt đột xuất.</summary>
    Extraordinary,

    /// <summary>đại hội.</summary>
    Congress,

    /// <summary>họp chi ủy: the branch committee alone.</summary>
    BranchCommittee,
}
