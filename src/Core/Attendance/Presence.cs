namespace ChiBo.Core.Attendance;

/// <summary>What a member has said about a meeting.</summary>
public enum Reply
{
    None,

    /// <summary>Báo dự.</summary>
    WillAttend,

    /// <summary>Xin vắng, with a reason where given.</summary>
    WillBeAbsent,

    /// <summary>Báo đến muộn.</summary>
    WillBeLate,
}

/// <summary>Whether a member was there. Silence is <see cref="NotRecorded"/>, never absence.</summary>
public enum Presence
{
    NotRecorded,
    Present,
    Late,

    /// <summary>Vắng có lý do.</summary>
    ExcusedAbsence,

    /// <summary>Vắng không lý do; asked twice before it is written.</summary>
    UnexcusedAbsence,
}

/// <summary>Whose word something is.</summary>
public enum SaidBy
{
    /// <summary>The member himself.</summary>
    Member,

    /// <summary>Another member, for him.</summary>
    OtherMember,

    /// <summary>The secretary or group leader, after a phone call.</summary>
    Phone,

    /// <summary>The secretary or group leader, at the meeting.</summary>
    RollCall,
}
