using ChiBo.Core.Access;

namespace ChiBo.Core.Messaging;

/// <summary>A person did something in a chat after so long that nothing could be sent to him for nothing any more: now it can.</summary>
public sealed record WindowOpened(ChatAddress Chat) : Fact;
