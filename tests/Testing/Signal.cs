namespace ChiBo.Testing;

/// <summary>Wakes everybody who waits for the next change; costs nothing while nobody waits.</summary>
internal sealed class Signal
{
    private TaskCompletionSource? _next;

    /// <summary>Completes at the next change after the call; take it before looking.</summary>
    public Task Next
    {
        get
        {
            var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return (Interlocked.CompareExchange(ref _next, fresh, null) ?? fresh).Task;
        }
    }

    /// <summary>Something changed.</summary>
    public void Raise() => Interlocked.Exchange(ref _next, null)?.TrySetResult();
}
