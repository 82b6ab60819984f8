namespace ChiBo.Core.Access;

/// <summary>Something that happened in a lower feature and that higher features must follow in the same transaction.</summary>
public abstract record Fact;

/// <summary>The facts of the work at hand; one per scope, emptied by <see cref="FactReactions"/> before the commit.</summary>
public sealed class Facts
{
    private readonly Queue<Fact> _waiting = new();

    /// <summary>Notes a fact; whoever follows it reacts before the transaction commits.</summary>
    public void Record(Fact fact) => _waiting.Enqueue(fact);

    internal bool TryTake(out Fact? fact) => _waiting.TryDequeue(out fact);
}

/// <summary>A feature's part in what follows from facts of features below it.</summary>
public interface IReaction
{
    /// <summary>Follows a fact; ignores kinds it does not know. May record facts only for features above its own.</summary>
    Task React(Fact fact, CancellationToken cancel);
}

/// <summary>Hands each recorded fact to every reaction, in the order in which the features stand on the stair.</summary>
public sealed class FactReactions(Facts facts, IEnumerable<IReaction> reactionsInStairOrder)
{
    /// <summary>Runs until no fact waits. Called once before each commit. False when there was none.</summary>
    public async Task<bool> Settle(CancellationToken cancel)
    {
        var any = false;
        while (facts.TryTake(out var fact))
        {
            any = true;
            foreach (var reaction in reactionsInStairOrder)
            {
                await reaction.React(fact!, cancel);
            }
        }

        return any;
    }
}
