using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ChiBo.Testing;

/// <summary>Keeps what is logged under a category and those below it, from Information up.</summary>
public sealed class LogOf(string category) : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>What was logged so far.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Line(categoryName.StartsWith(category, StringComparison.Ordinal) ? _lines : null);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Line(ConcurrentQueue<string>? lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => lines is not null && logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines?.Enqueue(formatter(state, exception));
    }
}
