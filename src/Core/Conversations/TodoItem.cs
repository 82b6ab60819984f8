using ChiBo.Core.Access;

namespace ChiBo.Core.Conversations;

/// <summary>One thing a secretary should do today.</summary>
/// <param name="Text">What, in at most 60 characters: it is the label of a choice.</param>
/// <param name="Urgency">Higher comes first; see the constants.</param>
/// <param name="Feature">Name of the chat feature (<see cref="FeatureChat.Name"/>) that leads on when it is chosen.</param>
/// <param name="Kind">Kind of the question with which that feature's Answer is called; the number is then always 1.</param>
/// <param name="Data">Data of that question.</param>
public sealed record TodoItem(string Text, int Urgency, string Feature, string Kind, object Data)
{
    /// <summary>Would be good to do.</summary>
    public const int Soon = 10;

    /// <summary>A meeting depends on it.</summary>
    public const int MeetingWaits = 20;

    /// <summary>A person waits for an answer.</summary>
    public const int PeopleWait = 30;

    /// <summary>Should have been done already.</summary>
    public const int Late = 40;

    /// <summary>The member who waits for it; he is not told to serve himself. Null where nobody does.</summary>
    public MemberId? AskedBy { get; init; }
}

/// <summary>A feature's part in the secretary's day.</summary>
public interface ITaskSource
{
    /// <summary>What there is to do in a branch; at most five, in any order.</summary>
    Task<IReadOnlyList<TodoItem>> Of(BranchId branch, DateTimeOffset now, CancellationToken cancel);
}
