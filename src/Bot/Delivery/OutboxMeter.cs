using System.Diagnostics.Metrics;
using ChiBo.Bot.Channels;
using ChiBo.Core.Messaging;

namespace ChiBo.Bot.Delivery;

/// <summary>Counts what goes out: chibo_outbox_sent_total and chibo_outbox_refused_total.</summary>
public sealed class OutboxMeter
{
    private readonly Counter<long> _sent;
    private readonly Counter<long> _refused;

    public OutboxMeter(IMeterFactory meters)
    {
        var meter = meters.Create(InboundMeter.Name);
        _sent = meter.CreateCounter<long>("chibo_outbox_sent");
        _refused = meter.CreateCounter<long>("chibo_outbox_refused");
        _sent.Add(0);
        _refused.Add(0);
    }

    /// <summary>Notes one ending.</summary>
    public void Count(string channel, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Accepted:
                _sent.Add(1, new KeyValuePair<string, object?>("channel", channel));
                break;
            case SendOutcome.Refused refused:
                _refused.Add(1, new("channel", channel), new("why", refused.Why.ToString()));
                break;
        }
    }
}
