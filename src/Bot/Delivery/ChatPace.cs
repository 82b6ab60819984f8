using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Delivery;

/// <summary>
/// Remembers when each chat was last written to, and which must rest: those whose limits (a few messages a second in one
/// chat, twenty a minute in a group) are reached, and those the platform asked to leave alone. Monotonic time. Thread safe.
/// </summary>
public sealed class ChatPace(TimeProvider monotonic)
{
    private static readonly TimeSpan s_moment = TimeSpan.FromSeconds(3);

    private readonly Dictionary<ChatAddress, LastSent> _chats = [];
    private readonly Dictionary<ChatAddress, long> _resting = [];
    private readonly Lock _lock = new();
    private long _sweptAt = monotonic.GetTimestamp();

    private sealed record LastSent(Queue<long> Ends, IReadOnlyList<RateLimit> Limits);

    /// <summary>Chats that must not be written to yet.</summary>
    public IReadOnlyCollection<ChatAddress> Resting()
    {
        lock (_lock)
        {
            var now = monotonic.GetTimestamp();
            foreach (var over in _resting.Where(r => r.Value <= now).Select(r => r.Key).ToList())
            {
                _resting.Remove(over);
            }

            return [.. _resting.Keys];
        }
    }

    /// <summary>
    /// It was written to a moment ago: then "too many requests" may be the chat's own limit. Should it be the account's, the
    /// next chat hears the same.
    /// </summary>
    public bool IsBusy(ChatAddress chat)
    {
        lock (_lock)
        {
            return _chats.TryGetValue(chat, out var last) && monotonic.GetElapsedTime(last.Ends.Last()) < s_moment;
        }
    }

    /// <summary>A request to that chat has ended.</summary>
    public void Ended(ChatAddress chat, IReadOnlyList<RateLimit> limits)
    {
        if (limits.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            Sweep();
            if (!_chats.TryGetValue(chat, out var last))
            {
                _chats[chat] = last = new LastSent(new Queue<long>(), limits);
            }

            var now = monotonic.GetTimestamp();
            last.Ends.Enqueue(now);
            while (last.Ends.Count > limits.Max(l => l.Messages))
            {
                last.Ends.Dequeue();
            }

            foreach (var limit in limits.Where(l => last.Ends.Count >= l.Messages))
            {
                RestUntil(chat, last.Ends.ElementAt(last.Ends.Count - limit.Messages) + Ticks(limit.Within));
            }
        }
    }

    /// <summary>The platform asked to leave that chat alone for a while.</summary>
    public void Rest(ChatAddress chat, TimeSpan time)
    {
        lock (_lock)
        {
            RestUntil(chat, monotonic.GetTimestamp() + Ticks(time));
        }
    }

    private void RestUntil(ChatAddress chat, long until)
    {
        if (until > monotonic.GetTimestamp() && until > _resting.GetValueOrDefault(chat, long.MinValue))
        {
            _resting[chat] = until;
        }
    }

    private void Sweep()
    {
        if (monotonic.GetElapsedTime(_sweptAt) < TimeSpan.FromMinutes(1))
        {
            return;
        }

        _sweptAt = monotonic.GetTimestamp();
        foreach (var past in _chats.Where(c => c.Value.Ends.Last() + Ticks(c.Value.Limits.Max(l => l.Within)) < _sweptAt).Select(c => c.Key).ToList())
        {
            _chats.Remove(past);
        }
    }

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * monotonic.TimestampFrequency);
}
