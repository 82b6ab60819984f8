namespace ChiBo.Core.Messaging;

/// <summary>What a branch may still pay for messages, in đồng; empty where it pays for none. Runs down from message to message.</summary>
public sealed class Purse(int left)
{
    public int Left { get; private set; } = left;

    /// <summary>The fare, paid; null where there is none, or where it costs more than is left.</summary>
    public Fare? Pay(Fare? fare)
    {
        if (fare is null || (fare.Price > 0 && fare.Price > Left))
        {
            return null;
        }

        Left -= fare.Price;
        return fare;
    }
}
