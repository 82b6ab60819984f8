using System.Diagnostics.Metrics;
using ChiBo.Bot.Channels;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Bot.Delivery;

/// <summary>Shows how many messages wait to be sent: chibo_outbox_waiting.</summary>
public sealed class OutboxGauge
{
    public OutboxGauge(IMeterFactory meters, IServiceScopeFactory scopes)
    {
        var waiting = new Fresh<long>(scopes, services => services.GetRequiredService<ChiBoDb>().Outbox().LongCount(r => r.State == OutboxState.Waiting));
        meters.Create(InboundMeter.Name).CreateObservableGauge("chibo_outbox_waiting", waiting.Read);
    }
}
