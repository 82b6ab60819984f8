namespace ChiBo.Core.Messaging;

/// <summary>How a message reaches a person on a channel that lets him be written to freely only for some time after his last act.</summary>
public enum MessageWay
{
    /// <summary>As it is, for nothing.</summary>
    Free,

    /// <summary>As it is, for a fee: his last act lies further back.</summary>
    Paid,

    /// <summary>As one of the templates the platform has approved, for a fee: his last act lies too far back for anything else.</summary>
    Template,
}
