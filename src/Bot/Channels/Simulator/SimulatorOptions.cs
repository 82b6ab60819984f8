namespace ChiBo.Bot.Channels.Simulator;

/// <summary>Section Simulator.</summary>
public sealed class SimulatorOptions
{
    /// <summary>On or off; null (default): on exactly when no real channel is configured.</summary>
    public bool? Enabled { get; set; }

    /// <summary>What the movable clock shows at start, branch time ("2026-12-01T08:00"); null: the real time.</summary>
    public DateTime? StartAt { get; set; }
}
