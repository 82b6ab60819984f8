using ChiBo.Core.Messaging;
using SenderChannels = ChiBo.Core.Messaging.Channels;

namespace ChiBo.Bot.Delivery;

/// <summary>A claimed row and how its sending ended.</summary>
public sealed record Ended(OutboxRow Row, SendOutcome Outcome);

/// <summary>Hands one claimed row to its channel, within a time limit that lies inside the lease.</summary>
public sealed class SendRow(IServiceScopeFactory scopes, SenderChannels channels)
{
    private static readonly TimeSpan s_limit = LeaseClock.Lease / 2;

    /// <summary>
    /// Never throws. Not cut by a stop of the host: a request cut on its way would have an unknown outcome and go out twice.
    /// </summary>
    public async Task<SendOutcome> Send(OutboxRow row)
    {
        if (row.Fare is not { } fare)
        {
            return new SendOutcome.Refused(RefusalKind.WindowClosed);
        }

        using var limit = new CancellationTokenSource(s_limit, TimeProvider.System);
        try
        {
            var sender = channels.For(row.To)!;
            string? replaces = null;
            if (row.Replaces is { } original)
            {
                await using var scope = scopes.CreateAsyncScope();
                replaces = await scope.ServiceProvider.GetRequiredService<OutboxStore>().PlatformIdOf(original, limit.Token);
            }

            var asker = row.Lane == Lane.Reply ? row.MemberId : null;
            return await sender.Send(new OutgoingDelivery(row.Id, row.To, Outbox.Read(row), replaces) { Way = fare.Way, Asker = asker }, limit.Token);
        }
        catch (Exception broken)
        {
            return new SendOutcome.Unknown(broken.GetType().Name);
        }
    }
}
