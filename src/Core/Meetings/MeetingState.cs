namespace ChiBo.Core.Meetings;

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>To be held. Left by opening the roll call or by cancelling.</summary>
    Planned,

    /// <summary>The roll call is open. Left by closing the sheet.</summary>
    Open,

    /// <summary>The attendance sheet is closed; nothing of it changes any more.</summary>
    Closed,

    /// <summary>Cancelled by the secretary.</summary>
    Cancelled,
}

/// <summary>How a change of a meeting ended.</summary>
public enum MeetingChange
{
    Done,

    /// <summary>The new time or place is the old one.</summary>
    Nothing,

    /// <summary>Only a planned meeting can be moved or cancelled.</summary>
    TooLate,
}
