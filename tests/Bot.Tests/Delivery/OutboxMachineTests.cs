using FsCheck.Xunit;

namespace ChiBo.Bot.Tests.Delivery;

public sealed class OutboxMachineTests
{
    /// <summary>Claims, outcomes on time and late, rescues, cancelling, holding, releasing, restarts and a jumping clock, in any order.</summary>
    [Property(MaxTest = 60, EndSize = 120)]
    public async Task No_order_of_events_loses_or_doubles_a_message((byte Kind, byte Pick, byte Ending)[] events)
    {
        await using var walk = await OutboxWalk.Begin();
        foreach (var (kind, pick, ending) in events)
        {
            await walk.Step(kind % 16, pick, ending);
        }

        await walk.Finish();
    }
}
