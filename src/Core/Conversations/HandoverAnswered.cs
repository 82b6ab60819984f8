using ChiBo.Core.Access;

namespace ChiBo.Core.Conversations;

/// <summary>The receiver's words went back to the asker; for the feature that passed the question on.</summary>
/// <param name="Origin">What <see cref="Handover.Pass"/> was given; null for a plain "0".</param>
public sealed record HandoverAnswered(Guid ThreadId, string? Origin, BranchId? Branch, MemberId? Asker, string Question, string Answer) : Fact;
