namespace ChiBo.Core.Notices;

/// <summary>Where a notice as a whole stands.</summary>
public enum NoticeState
{
    /// <summary>Confirmed for a later moment; nothing is written to anybody yet.</summary>
    Scheduled,

    /// <summary>Its messages are in the outbox and not all of them have ended.</summary>
    Sending,

    /// <summary>Kept back, by a leader or by itself after too many refusals; goes on when a leader says so.</summary>
    Paused,

    /// <summary>Every message has ended, well or not; the author has his summary.</summary>
    Finished,

    /// <summary>Taken back by a leader; what had gone out stays out.</summary>
    Withdrawn,

    /// <summary>Not sent at its moment, because its author may no longer send it.</summary>
    Dropped,
}
