namespace ChiBo.Testing.Busy;

/// <summary>How the busy server behaves: what it allows, how far away it is, what it spoils on purpose.</summary>
public sealed record BusyRules
{
    /// <summary>Messages accepted in any sliding second over all chats; null for no limit.</summary>
    public int? PerSecond { get; init; }

    /// <summary>Whole latency of a call, drawn evenly between these; half of it lies before the call counts and is done.</summary>
    public (TimeSpan From, TimeSpan To) Latency { get; init; }

    /// <summary>Share of messages answered 500 and not accepted.</summary>
    public double Errors { get; init; }

    /// <summary>Share of messages whose connection is cut before they are accepted.</summary>
    public double CutBefore { get; init; }

    /// <summary>Share of messages that are accepted and whose connection is cut before the answer.</summary>
    public double CutAfter { get; init; }

    /// <summary>30 to 80 ms.</summary>
    public static readonly (TimeSpan, TimeSpan) UsualLatency = (TimeSpan.FromMilliseconds(30), TimeSpan.FromMilliseconds(80));
}
