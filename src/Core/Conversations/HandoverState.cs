namespace ChiBo.Core.Conversations;

/// <summary>How a thread stands.</summary>
public enum HandoverState
{
    /// <summary>Somebody waits for a person.</summary>
    Open,

    /// <summary>The person's words went back.</summary>
    Answered,

    /// <summary>Settled outside the chat: by phone, or it needs no answer.</summary>
    Settled,
}
