using System.Collections.Concurrent;

namespace ChiBo.Testing;

/// <summary>How a call is spoilt.</summary>
public enum FakeFaultKind
{
    /// <summary>Answered with an error instead of being done.</summary>
    Answered,

    /// <summary>The connection is cut and nothing was done.</summary>
    CutBefore,

    /// <summary>Done, and then the connection is cut before the answer.</summary>
    CutAfter,

    /// <summary>Nothing is spoilt: the next fault is for the call after.</summary>
    Spared,
}

/// <summary>One way of spoiling a call.</summary>
public sealed record FakeFault(FakeFaultKind Kind, FakeAnswer? Answer = null)
{
    public static readonly FakeFault CutBefore = new(FakeFaultKind.CutBefore);
    public static readonly FakeFault CutAfter = new(FakeFaultKind.CutAfter);
    public static readonly FakeFault Spared = new(FakeFaultKind.Spared);

    /// <summary>The chat has blocked the bot.</summary>
    public static readonly FakeFault Blocked = Error(403, "Forbidden: bot was blocked by the user");

    /// <summary>An error answer with Telegram's wording.</summary>
    public static FakeFault Error(int code, string description, int? retryAfter = null, long? migrateTo = null) =>
        new(FakeFaultKind.Answered, FakeAnswer.Error(code, description, retryAfter, migrateTo));

    /// <summary>429.</summary>
    public static FakeFault TooMany(int retryAfter) => Error(429, $"Too Many Requests: retry after {retryAfter}", retryAfter);
}

/// <summary>Faults by rule, latency, and limits counted strictly in a sliding second, as no real server does more harshly.</summary>
public sealed class FakeTelegramFaults
{
    private readonly ConcurrentQueue<Rule> _rules = new();
    private readonly ConcurrentDictionary<long, Window> _chats = new();
    private readonly Window _all = new();
    private int _refused;

    private sealed class Rule(Func<FakeCall, FakeFault?> fault, int times)
    {
        private int _left = times;

        public FakeFault? For(FakeCall call) => Volatile.Read(ref _left) > 0 && fault(call) is { } found && Interlocked.Decrement(ref _left) >= 0 ? found : null;
    }

    /// <summary>Latency before a call counts and is done, from and to; null for none.</summary>
    public (TimeSpan From, TimeSpan To)? LatencyBefore { get; set; }

    /// <summary>Latency of the answer.</summary>
    public (TimeSpan From, TimeSpan To)? LatencyAfter { get; set; }

    /// <summary>Messages accepted in any sliding second over all chats; null for no limit.</summary>
    public int? PerSecond { get; set; }

    /// <summary>Messages accepted in any sliding second in one chat; null for no limit.</summary>
    public int? PerSecondPerChat { get; set; }

    /// <summary>Chats nobody opened in the test are "chat not found"; else they exist when first written to.</summary>
    public bool OnlyKnownChats { get; set; }

    /// <summary>How often a limit was broken (429).</summary>
    public int TooMany => Volatile.Read(ref _refused);

    /// <summary>Spoils calls for which the rule names a fault, so many times.</summary>
    public void Add(Func<FakeCall, FakeFault?> rule, int times = int.MaxValue) => _rules.Enqueue(new Rule(rule, times));

    /// <summary>Spoils the next calls of a method.</summary>
    public void Next(string method, FakeFault fault, int times = 1) => Add(call => call.Method == method ? fault : null, times);

    internal FakeFault? For(FakeCall call)
    {
        foreach (var rule in _rules)
        {
            if (rule.For(call) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    internal FakeAnswer? OverLimit(FakeCall call)
    {
        if (!call.Sends || (PerSecond is null && PerSecondPerChat is null))
        {
            return null;
        }

        var ofChat = PerSecondPerChat is null ? null : _chats.GetOrAdd(call.Chat ?? 0, static _ => new Window());
        if ((PerSecond is { } all && !_all.TryEnter(all)) || (ofChat is not null && !ofChat.TryEnter(PerSecondPerChat!.Value)))
        {
            Interlocked.Increment(ref _refused);
            return FakeAnswer.Error(429, "Too Many Requests: retry after 1", retryAfter: 1);
        }

        return null;
    }

    internal Task Latency(bool before)
    {
        if ((before ? LatencyBefore : LatencyAfter) is not { } range)
        {
            return Task.CompletedTask;
        }

        return Task.Delay(range.From + ((range.To - range.From) * Random.Shared.NextDouble()), TimeProvider.System);
    }

    private sealed class Window
    {
        private readonly Queue<long> _entered = new();

        public bool TryEnter(int most)
        {
            lock (_entered)
            {
                while (_entered.TryPeek(out var oldest) && TimeProvider.System.GetElapsedTime(oldest) >= TimeSpan.FromSeconds(1))
                {
                    _entered.Dequeue();
                }

                if (_entered.Count >= most)
                {
                    return false;
                }

                _entered.Enqueue(TimeProvider.System.GetTimestamp());
                return true;
            }
        }
    }
}
