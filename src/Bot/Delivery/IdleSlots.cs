namespace ChiBo.Bot.Delivery;

/// <summary>
/// The slots that no request is using, and from when on each may be used again. Monotonic time. Not thread safe.
/// </summary>
/// <param name="slots">So many, all free at once to begin with.</param>
/// <param name="afterEnd">How long after its request's end a slot is free; asked anew each time, since it is known ever better.</param>
internal sealed class IdleSlots(int slots, Func<long> afterEnd)
{
    private readonly Queue<long> _ends = new();
    private readonly Queue<long> _freeFrom = new(Enumerable.Repeat(long.MinValue, slots));

    /// <summary>The moments from which on slots are free, those of each kind in order.</summary>
    private IEnumerable<long> Moments => afterEnd() is var after ? _freeFrom.Concat(_ends.Select(end => end + after)) : [];

    /// <summary>The slot of a request that has just ended.</summary>
    public void Ended(long at) => _ends.Enqueue(at);

    /// <summary>Slots that get free together at a moment not before that of others so returned.</summary>
    public void FreeFrom(long moment, int count)
    {
        for (var slot = 0; slot < count; slot++)
        {
            _freeFrom.Enqueue(moment);
        }
    }

    /// <summary>How many are free by then.</summary>
    public int FreeBy(long moment) => Moments.Count(free => free <= moment);

    /// <summary>The next moment after that one at which there are more.</summary>
    public long? NextAfter(long moment) => Moments.Where(free => free > moment).Select(free => (long?)free).Min();

    /// <summary>Takes the one that is free first and says from when on.</summary>
    public long Take()
    {
        var end = _ends.TryPeek(out var ended) ? ended + afterEnd() : long.MaxValue;
        return !_freeFrom.TryPeek(out var free) || end < free ? _ends.Dequeue() + afterEnd() : _freeFrom.Dequeue();
    }
}
