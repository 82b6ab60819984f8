using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Delivery;

/// <summary>
/// Keeps one bot account under its platform's rate: a slot is free again one second after its request has ended, so no
/// sliding second at the server can hold more requests than there are slots, whatever the latency. Some slots are kept
/// for people who wait for an answer. Monotonic time only. Thread safe.
/// </summary>
public sealed class Pace(double perSecond, double perChatPerSecond)
{
    private readonly long[] _freeFrom = new long[Math.Max(1, (int)perSecond)];
    private readonly Dictionary<ChatAddress, long> _chatFreeFrom = [];
    private readonly long _second = TimeProvider.System.TimestampFrequency;
    private readonly Lock _lock = new();
    private long _pausedUntil;

    /// <summary>Slots that notices and reminders never take: one in ten, at least one.</summary>
    private int Kept => _freeFrom.Length == 1 ? 0 : Math.Max(1, _freeFrom.Length / 10);

    /// <summary>How many messages may start now in that lane.</summary>
    public int Free(Lane lane)
    {
        lock (_lock)
        {
            var now = TimeProvider.System.GetTimestamp();
            var free = now < _pausedUntil ? 0 : _freeFrom.Count(from => from <= now);
            return Math.Max(0, lane == Lane.Reply ? free : free - Kept);
        }
    }

    /// <summary>Takes a slot; give it back with <see cref="End"/>. Returns -1 when none is free.</summary>
    public int Begin()
    {
        lock (_lock)
        {
            var now = TimeProvider.System.GetTimestamp();
            var slot = Array.FindIndex(_freeFrom, from => from <= now);
            if (slot >= 0)
            {
                _freeFrom[slot] = long.MaxValue;
            }

            return slot;
        }
    }

    /// <summary>The request in the slot has ended.</summary>
    public void End(int slot, ChatAddress chat)
    {
        lock (_lock)
        {
            var now = TimeProvider.System.GetTimestamp();
            _freeFrom[slot] = now + _second;
            _chatFreeFrom[chat] = now + (long)(_second / perChatPerSecond);
            if (_chatFreeFrom.Count > 10_000)
            {
                foreach (var past in _chatFreeFrom.Where(c => c.Value <= now).Select(c => c.Key).ToList())
                {
                    _chatFreeFrom.Remove(past);
                }
            }
        }
    }

    /// <summary>Chats that must not be written to yet.</summary>
    public IReadOnlyList<ChatAddress> Resting()
    {
        lock (_lock)
        {
            var now = TimeProvider.System.GetTimestamp();
            return [.. _chatFreeFrom.Where(c => c.Value > now).Select(c => c.Key)];
        }
    }

    /// <summary>The whole account rests, as the server asked.</summary>
    public void PauseFor(TimeSpan time)
    {
        lock (_lock)
        {
            _pausedUntil = Math.Max(_pausedUntil, TimeProvider.System.GetTimestamp() + (long)(time.TotalSeconds * _second));
        }
    }

    /// <summary>Time until a slot or chat may be free again; at most a second.</summary>
    public TimeSpan NextChange()
    {
        lock (_lock)
        {
            var now = TimeProvider.System.GetTimestamp();
            var next = _freeFrom.Concat(_chatFreeFrom.Values).Append(_pausedUntil).Where(t => t > now && t != long.MaxValue).DefaultIfEmpty(now + _second).Min();
            return TimeSpan.FromSeconds(Math.Clamp((double)(next - now) / _second, 0.001, 1));
        }
    }
}
