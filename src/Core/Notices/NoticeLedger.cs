using ChiBo.Core.Messaging;

namespace ChiBo.Core.Notices;

/// <summary>Where one member of a notice's audience stands: always in exactly one of these.</summary>
public enum LedgerState
{
    /// <summary>He said "Rõ".</summary>
    Read,

    /// <summary>Somebody else said it for him: who shares his phone, or a leader who read it to him.</summary>
    ReadThroughHelper,

    /// <summary>Told by telephone.</summary>
    CalledByPhone,

    /// <summary>Given it on paper.</summary>
    PaperHandedOver,

    /// <summary>The platform took the message; that it arrived or was seen is known only where the platform says so, and is nobody's "Rõ".</summary>
    Delivered,

    /// <summary>The platform took a template that says that a notice waits; he has not read it, and gets it when he writes.</summary>
    TemplateSent,

    /// <summary>His message may still go by itself.</summary>
    Waiting,

    /// <summary>No message reaches him, and nobody has recorded that he was told.</summary>
    NotReached,
}

/// <summary>How a leader told a member.</summary>
public enum Telling
{
    Called,
    Paper,

    /// <summary>Read it to him, so that he knows the text: counts as read through a helper.</summary>
    ReadAloud,
}

/// <summary>The message of a recipient, as far as the ledger looks at it.</summary>
/// <param name="LastError">As <see cref="OutboxRow.LastError"/>.</param>
/// <param name="Way">How it went, where it was sent.</param>
public sealed record MessageStanding(OutboxState State, string? LastError, MessageWay Way = MessageWay.Free);

/// <summary>Decides where a member stands. What people have said or recorded goes before what a machine knows; silence marks nobody.</summary>
public static class NoticeLedger
{
    /// <summary>The one state.</summary>
    /// <param name="message">His message; null where none is written.</param>
    /// <param name="willBeWritten">The notice is planned for later: a message is still to be written to whoever has a chat.</param>
    public static LedgerState StateOf(NoticeRecipient recipient, MessageStanding? message, bool willBeWritten) => recipient switch
    {
        { AcknowledgedAt: not null } when recipient.AcknowledgedBy == recipient.MemberId => LedgerState.Read,
        { AcknowledgedAt: not null } => LedgerState.ReadThroughHelper,
        { CalledAt: not null } => LedgerState.CalledByPhone,
        { PaperAt: not null } => LedgerState.PaperHandedOver,
        _ when message is { State: OutboxState.Sent, Way: MessageWay.Template } => LedgerState.TemplateSent,
        _ when message?.State == OutboxState.Sent => LedgerState.Delivered,
        _ when MayStillGo(recipient, message, willBeWritten) => LedgerState.Waiting,
        _ => LedgerState.NotReached,
    };

    /// <summary>Why no message reaches him; asked where the state is <see cref="LedgerState.NotReached"/>.</summary>
    public static UnreachedBecause WhyNot(NoticeRecipient recipient, MessageStanding? message) => message switch
    {
        null when recipient.RefusedBefore is { } before => Because(before),
        null when recipient.Chat is null => UnreachedBecause.NoAccount,
        null => UnreachedBecause.Withdrawn,
        _ => WhyNot(message.State, message.LastError),
    };

    /// <summary>Why a message that ended so did not reach anybody.</summary>
    /// <param name="lastError">As <see cref="OutboxRow.LastError"/>.</param>
    public static UnreachedBecause WhyNot(OutboxState state, string? lastError) => state switch
    {
        OutboxState.Cancelled => UnreachedBecause.Withdrawn,
        OutboxState.Refused when Enum.TryParse<RefusalKind>(lastError, out var why) => Because(why),
        OutboxState.Held when lastError == Outbox.Restored => UnreachedBecause.Restored,
        OutboxState.Held when lastError == Outbox.Unpaid => UnreachedBecause.Unpaid,
        OutboxState.Held => UnreachedBecause.NoMessagesLeft,
        OutboxState.Expired => UnreachedBecause.TooLate,
        _ => UnreachedBecause.GivenUp,
    };

    /// <summary>A platform's refusal in the words of the ledger.</summary>
    public static UnreachedBecause Because(RefusalKind why) => why switch
    {
        RefusalKind.Blocked => UnreachedBecause.Blocked,
        RefusalKind.UnknownChat or RefusalKind.Deactivated => UnreachedBecause.AccountGone,
        RefusalKind.BadContent => UnreachedBecause.BadContent,
        RefusalKind.WindowClosed => UnreachedBecause.WindowClosed,
    };

    private static bool MayStillGo(NoticeRecipient recipient, MessageStanding? message, bool willBeWritten) => message switch
    {
        null => willBeWritten && recipient.Chat is not null,
        { State: OutboxState.Held } => message.LastError == Outbox.Paused,
        _ => message.State is OutboxState.Waiting or OutboxState.Sending,
    };
}
