using ChiBo.Core.Access;

namespace ChiBo.Core.Messaging;

/// <summary>A chat that refused messages takes them again: its person wrote.</summary>
public sealed record AccountWorksAgain(ChatAddress Chat) : Fact;
