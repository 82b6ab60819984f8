namespace ChiBo.Core.Messaging;

/// <summary>How a send ended; a closed family. Each channel maps its platform's endings to it in one file.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The platform took it; no more is known.</summary>
    /// <param name="PlatformMessageId">The platform's id of the (last) message, for edits; null where there is none.</param>
    /// <param name="Calls">How many messages the platform counts for it: a long text or several pictures take several.</param>
    public sealed record Accepted(string? PlatformMessageId, int Calls = 1) : SendOutcome;

    /// <summary>The platform will not deliver it however often it is tried.</summary>
    public sealed record Refused(RefusalKind Why) : SendOutcome;

    /// <summary>Not now: rate limit or token refresh. Uses no attempt.</summary>
    /// <param name="WholeAccount">Concerns the bot account, not only this chat.</param>
    /// <param name="TooFast">The account's rate was too high: it is lowered for a while.</param>
    public sealed record Later(TimeSpan After, bool WholeAccount, bool TooFast = false) : SendOutcome;

    /// <summary>The bot account's month is used up, says the platform, whatever was counted here: the message is kept back like those beyond the plan.</summary>
    public sealed record UsedUp : SendOutcome;

    /// <summary>The account from which the platform takes its fees is empty: what costs is kept back, what is free goes on. Uses no attempt.</summary>
    public sealed record Unpaid : SendOutcome;

    /// <summary>The platform or the way to it failed before it could have been accepted. Uses an attempt.</summary>
    /// <param name="Error">A word for the log: an error type or status, never a body.</param>
    public sealed record Failed(string Error) : SendOutcome;

    /// <summary>Cut after the request had left: accepted or not, nobody knows.</summary>
    public sealed record Unknown(string Error) : SendOutcome;
}

/// <summary>Why a platform refuses for good.</summary>
public enum RefusalKind
{
    /// <summary>The person blocked the bot.</summary>
    Blocked,

    /// <summary>The chat does not exist or never began.</summary>
    UnknownChat,

    /// <summary>The account is gone.</summary>
    Deactivated,

    /// <summary>The message itself is not acceptable (too long, bad file); the chat works.</summary>
    BadContent,

    /// <summary>The person wrote too long ago: the platform lets nobody be written to after that (or only for money), until he writes again.</summary>
    WindowClosed,
}
