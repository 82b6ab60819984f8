namespace ChiBo.Core.Messaging;

/// <summary>Handles one update inside the inbox's transaction; the router of Conversations is the only one.</summary>
public interface IUpdateHandler
{
    /// <summary>Does what the update asks for; throws when it cannot.</summary>
    Task Handle(IncomingMessage update, CancellationToken cancel);

    /// <summary>Says sorry in the chat, after handling has failed for good.</summary>
    Task Apologise(IncomingMessage update, CancellationToken cancel);
}

/// <summary>How an update of a batch ended.</summary>
public enum UpdateEnding
{
    Handled,
    SeenBefore,
    Failed,
}
