using System.Diagnostics.Metrics;
using ChiBo.Bot.Channels;
using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Bot.Delivery;

/// <summary>Shows how many messages wait to be sent: chibo_outbox_waiting.</summary>
public sealed class OutboxGauge
{
    // Whoever reads the figures, and however often, the database is asked at most this often.
    private static readonly TimeSpan s_freshFor = TimeSpan.FromSeconds(2);

    private readonly IServiceScopeFactory _scopes;
    private readonly Lock _lock = new();
    private long? _countedAt;
    private long _waiting;

    public OutboxGauge(IMeterFactory meters, IServiceScopeFactory scopes)
    {
        _scopes = scopes;
        meters.Create(InboundMeter.Name).CreateObservableGauge("chibo_outbox_waiting", Waiting);
    }

    private long Waiting()
    {
        lock (_lock)
        {
            if (_countedAt is not { } at || TimeProvider.System.GetElapsedTime(at) > s_freshFor)
            {
                using var scope = _scopes.CreateScope();
                _waiting = scope.ServiceProvider.GetRequiredService<ChiBoDb>().Outbox().LongCount(r => r.State == OutboxState.Waiting);
                _countedAt = TimeProvider.System.GetTimestamp();
            }

            return _waiting;
        }
    }
}
