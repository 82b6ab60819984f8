using ChiBo.Core.Access;

namespace ChiBo.Core.Messaging;

/// <summary>A message that had not got through goes to another chat of the same people.</summary>
/// <param name="Row">The outbox row, which stays the same.</param>
public sealed record MessageReaddressed(long Row, ChatAddress To) : Fact;
