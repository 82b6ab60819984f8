using ChiBo.Core.Messaging;
using SenderChannels = ChiBo.Core.Messaging.Channels;

namespace ChiBo.Bot.Delivery;

/// <summary>A claimed row and how its sending ended.</summary>
public sealed record Ended(OutboxRow Row, SendOutcome Outcome);

/// <summary>Hands one claimed row to its channel, within a time limit that lies inside the lease.</summary>
public sealed class SendRow(IServiceScopeFactory scopes, SenderChannels channels, TimeProvider time)
{
    private static readonly TimeSpan s_limit = LeaseClock.Lease / 2;

    /// <summary>
    /// Never throws. Not cut by a stop of the host: a request cut on its way would have an unknown outcome and go out twice.
    /// </summary>
    public async Task<SendOutcome> Send(OutboxRow row)
    {
        using var limit = new CancellationTokenSource(s_limit, TimeProvider.System);
        try
        {
            var sender = channels.For(row.To)!;
            if (sender.TraitsOf(row.To).WritesWithin is { } window && await IsShut(row.To, window, limit.Token))
            {
                return new SendOutcome.Refused(RefusalKind.WindowClosed);
            }

            string? replaces = null;
            if (row.Replaces is { } original)
            {
                await using var scope = scopes.CreateAsyncScope();
                replaces = await scope.ServiceProvider.GetRequiredService<OutboxStore>().PlatformIdOf(original, limit.Token);
            }

            return await sender.Send(
                new OutgoingDelivery(row.Id, row.To, Outbox.Read(row), replaces) { Asker = row.Lane == Lane.Reply ? row.MemberId : null }, limit.Token);
        }
        catch (Exception broken)
        {
            return new SendOutcome.Unknown(broken.GetType().Name);
        }
    }

    /// <summary>The person has done nothing in the chat for longer than the channel allows.</summary>
    private async Task<bool> IsShut(ChatAddress chat, TimeSpan window, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var last = await scope.ServiceProvider.GetRequiredService<OutboxStore>().LastActIn(chat, cancel);
        return last is null || time.GetUtcNow() - last > window;
    }
}
