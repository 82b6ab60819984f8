namespace ChiBo.Core.Regulations;

/// <summary>What comes of a question about the rules: exactly one of three.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Sure: the passage, and a second when it stands so near that both should be read.</summary>
    public sealed record Direct(Hit Passage, Hit? Second) : Answer;

    /// <summary>Nearly sure: at most three passages to choose among, best first.</summary>
    public sealed record Choice(IReadOnlyList<Hit> Passages) : Answer;

    /// <summary>Not known, or not its business: the way leads to the secretary.</summary>
    /// <param name="IsOrder">It is no question at all but an order to the bot.</param>
    public sealed record Declined(bool IsOrder = false) : Answer;

    /// <summary>Treats every case.</summary>
    public T Match<T>(Func<Direct, T> direct, Func<Choice, T> choice, Func<Declined, T> declined) => this switch
    {
        Direct answer => direct(answer),
        Choice answer => choice(answer),
        Declined answer => declined(answer),
        _ => throw new InvalidOperationException("An answer is one of three."),
    };
}
