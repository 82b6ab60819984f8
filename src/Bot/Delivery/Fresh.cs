namespace ChiBo.Bot.Delivery;

/// <summary>A figure from the database that is asked for at most every other second, whoever reads it and however often.</summary>
public sealed class Fresh<T>(IServiceScopeFactory scopes, Func<IServiceProvider, T> ask)
{
    private static readonly TimeSpan s_for = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private long? _askedAt;
    private T? _value;

    /// <summary>The figure, at most two seconds old.</summary>
    public T Read()
    {
        lock (_lock)
        {
            if (_askedAt is not { } at || TimeProvider.System.GetElapsedTime(at) > s_for)
            {
                using var scope = scopes.CreateScope();
                _value = ask(scope.ServiceProvider);
                _askedAt = TimeProvider.System.GetTimestamp();
            }

            return _value!;
        }
    }
}
