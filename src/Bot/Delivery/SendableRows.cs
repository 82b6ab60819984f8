using ChiBo.Core.Messaging;
using ChiBo.Core.Storage;

namespace ChiBo.Bot.Delivery;

/// <summary>Which rows of the outbox could be sent now, pace aside.</summary>
public static class SendableRows
{
    /// <summary>Longest wait of a retry, with room: a retry further ahead is a clock that was put back.</summary>
    private static readonly TimeSpan s_retryWithin = Retry.Longest * 2;

    /// <summary>
    /// Waiting rows whose time has come. In a chat nothing goes beside a message that is being sent, and in each lane nothing
    /// before what was written earlier, a message that is being retried included. An edit waits for its original.
    /// </summary>
    public static IQueryable<OutboxRow> SendableAt(this ChiBoDb db, DateTimeOffset now)
    {
        var clockPutBack = now + s_retryWithin;
        return db.Outbox()
            .Where(r => r.State == OutboxState.Waiting && (r.NotBefore <= now || (r.Attempt > 0 && r.NotBefore > clockPutBack)))
            .Where(r => !db.Outbox().Any(o => o.To == r.To && o.State == OutboxState.Sending))
            .Where(r => !db.Outbox().Any(o => o.To == r.To && o.State == OutboxState.Waiting && o.Lane == r.Lane && o.Id < r.Id
                && (o.NotBefore <= now || o.Attempt > 0)))
            .Where(r => r.Replaces == null || !db.Outbox().Any(o => o.Id == r.Replaces && (o.State == OutboxState.Waiting || o.State == OutboxState.Sending)));
    }
}
