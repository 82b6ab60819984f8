using ChiBo.Core.Access;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Conversations;

/// <summary>A member left a chat and is reached in another; what features keep of the old one goes along.</summary>
public sealed record ChatChanged(MemberId Member, ChatAddress From, ChatAddress To) : Fact;
