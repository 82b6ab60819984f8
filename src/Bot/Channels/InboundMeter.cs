using System.Diagnostics.Metrics;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Channels;

/// <summary>Counts what comes in: chibo_inbound_total and chibo_inbound_duration_seconds (arrival to commit).</summary>
public sealed class InboundMeter
{
    /// <summary>Name of ChiBo's meter.</summary>
    public const string Name = "ChiBo";

    private readonly Counter<long> _total;
    private readonly Histogram<double> _duration;

    public InboundMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _total = meter.CreateCounter<long>("chibo_inbound");
        _total.Add(0);
        _duration = meter.CreateHistogram<double>("chibo_inbound_duration", unit: "s");
    }

    /// <summary>Notes one update.</summary>
    public void Count(string channel, UpdateEnding ending, TimeSpan took)
    {
        _total.Add(1, new("channel", channel), new("ending", ending.ToString()));
        _duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("channel", channel));
    }
}
