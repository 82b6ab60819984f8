namespace ChiBo.Core.Messaging;

/// <summary>Handles one update inside the inbox's transaction; the router of Conversations is the only one.</summary>
public interface IUpdateHandler
{
    /// <summary>Does what the update asks for; throws when it cannot.</summary>
    Task Handle(IncomingMessage update, CancellationToken cancel);

    /// <summary>
    /// Handles those that can be taken in one go, with few queries and one save for all; throws when one of them cannot, and
    /// then all must be undone.
    /// </summary>
    /// <returns>Those that it has handled; the others are to be handled one by one.</returns>
    Task<IReadOnlySet<IncomingMessage>> HandleTogether(IReadOnlyList<IncomingMessage> updates, CancellationToken cancel);

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
