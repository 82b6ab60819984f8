namespace ChiBo.Bot;

/// <summary>
/// Keeps the framework's log of a failed start, a stack trace, from standing above the one line that tells the operator
/// what is wrong. Once started, what it logs (a background service that broke) is let through.
/// </summary>
public sealed class StartNoise
{
    /// <summary>The framework's log in question.</summary>
    public const string Category = "Microsoft.Extensions.Hosting.Internal.Host";

    private volatile bool _isStarted;

    /// <summary>The host has started.</summary>
    public void Started() => _isStarted = true;

    /// <summary>True for what may be logged now.</summary>
    public bool Lets(LogLevel level) => _isStarted && level >= LogLevel.Warning;
}
