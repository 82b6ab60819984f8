namespace ChiBo.Core.Messaging;

/// <summary>Who is served first when messages wait; lower goes first.</summary>
public enum Lane
{
    /// <summary>An answer to a person who is waiting.</summary>
    Reply = 0,

    /// <summary>Roll call at a meeting.</summary>
    CheckIn = 1,

    /// <summary>A reminder or a change of a meeting.</summary>
    Reminder = 2,

    /// <summary>A notice to many.</summary>
    Notice = 3,
}

/// <summary>Where a message stands; see the table in the design for who moves it.</summary>
public enum OutboxState
{
    /// <summary>To be sent from NotBefore on. Left by the dispatcher's claim.</summary>
    Waiting,

    /// <summary>Claimed with a lease. Left by its outcome, or by the rescuer when the lease is past.</summary>
    Sending,

    /// <summary>The platform took it. Pruned after the retention time.</summary>
    Sent,

    /// <summary>The platform will not deliver it. A person may retry.</summary>
    Refused,

    /// <summary>Attempts used up. A person may retry.</summary>
    GivenUp,

    /// <summary>
    /// Kept back: by its author's pause (LastError <see cref="Outbox.Paused"/>), after a restore (<see cref="Outbox.Restored"/>,
    /// left when a person retries), because the month's budget does not reach (<see cref="Outbox.Budget"/>, left when it does again),
    /// or because fees cannot be paid (<see cref="Outbox.Unpaid"/>, tried again each hour).
    /// </summary>
    Held,

    /// <summary>NotAfter had passed when it was claimed.</summary>
    Expired,

    /// <summary>Withdrawn with its subject; or an edit or a code whose outcome is unknown.</summary>
    Cancelled,
}
