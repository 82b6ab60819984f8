namespace ChiBo.Core.Messaging;

/// <summary>How a message goes and what the platform takes for it.</summary>
/// <param name="Price">In đồng with tax; 0 for the free way.</param>
/// <param name="Messages">How many messages of the platform the price is for.</param>
public sealed record Fare(MessageWay Way, int Price, int Messages = 1)
{
    public static readonly Fare Free = new(MessageWay.Free, 0);
}
