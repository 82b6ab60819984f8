using FsCheck;
using FsCheck.Xunit;

namespace ChiBo.Bot.Tests.Delivery;

public sealed class OutboxMachineTests
{
    /// <summary>
    /// Claims, outcomes on time and late, rescues, cancelling, holding, releasing, restarts and a jumping clock, in any
    /// order. A failure names the seed of the events and, made smaller, how many of them it takes.
    /// </summary>
    [Property(MaxTest = 40)]
    public async Task No_order_of_events_loses_or_doubles_a_message(DoNotSize<int> seed, byte length)
    {
        var random = new Random(seed.Item);
        await using var walk = await OutboxWalk.Begin();
        for (var i = 0; i < 20 + length; i++)
        {
            await walk.Step(random.Next(16), random.Next(256), random.Next(256));
        }

        await walk.Finish();
    }
}
