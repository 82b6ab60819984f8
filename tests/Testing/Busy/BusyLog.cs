using System.Collections.Concurrent;

namespace ChiBo.Testing.Busy;

/// <summary>One message that was accepted.</summary>
/// <param name="Id">1, 2, 3, … in the order of acceptance.</param>
/// <param name="At">Monotonic time of acceptance, as of TimeProvider.System.</param>
/// <param name="Payload">What its first button sends, or null.</param>
public sealed record BusyMessage(int Id, long Chat, string Text, long At, string? Payload);

/// <summary>What the busy server has seen. Strict: no sliding second ever holds more accepted messages than allowed.</summary>
public sealed class BusyLog
{
    private readonly List<BusyMessage> _accepted = [];
    private readonly Queue<long> _lastSecond = new();
    private readonly ConcurrentDictionary<string, long> _callbacks = new(StringComparer.Ordinal);
    private int _tooMany;
    private int _cutAfter;

    /// <summary>How many messages were refused with 429.</summary>
    public int TooMany => Volatile.Read(ref _tooMany);

    /// <summary>How many messages were accepted and then cut off, so that their sender cannot know.</summary>
    public int CutAfter => Volatile.Read(ref _cutAfter);

    /// <summary>How many messages were accepted.</summary>
    public int Count
    {
        get
        {
            lock (_accepted)
            {
                return _accepted.Count;
            }
        }
    }

    /// <summary>When each pressed button was first answered (monotonic), by callback id.</summary>
    public IReadOnlyDictionary<string, long> AnsweredCallbacks => _callbacks;

    /// <summary>Messages accepted, oldest first, from a place on.</summary>
    public IReadOnlyList<BusyMessage> From(int place = 0)
    {
        lock (_accepted)
        {
            return _accepted[place..];
        }
    }

    /// <summary>The new message's id; null when it is one too many.</summary>
    internal int? TryAccept(BusyCall call, int? perSecond)
    {
        lock (_accepted)
        {
            var now = TimeProvider.System.GetTimestamp();
            while (_lastSecond.TryPeek(out var oldest) && TimeProvider.System.GetElapsedTime(oldest, now) >= TimeSpan.FromSeconds(1))
            {
                _lastSecond.Dequeue();
            }

            if (_lastSecond.Count >= perSecond)
            {
                _tooMany++;
                return null;
            }

            _lastSecond.Enqueue(now);
            _accepted.Add(new BusyMessage(_accepted.Count + 1, call.Chat, call.Text ?? string.Empty, now, call.Payload));
            return _accepted.Count;
        }
    }

    internal void Answered(string? callback) => _callbacks.TryAdd(callback ?? string.Empty, TimeProvider.System.GetTimestamp());

    internal void Cut() => Interlocked.Increment(ref _cutAfter);
}
