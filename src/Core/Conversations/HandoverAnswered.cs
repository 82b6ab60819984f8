using ChiBo.Core.Access;
using ChiBo.Core.Messaging;

namespace ChiBo.Core.Conversations;

/// <summary>The receiver's words went back to the asker; for the feature that passed the question on.</summary>
/// <param name="Origin">What <see cref="Handover.Pass"/> was given; null for a plain "0".</param>
/// <param name="Question">Everything the asker passed on, a line each time.</param>
/// <param name="By">Who answered.</param>
/// <param name="In">The chat in which he did.</param>
public sealed record HandoverAnswered(
    Guid ThreadId, string? Origin, BranchId? Branch, MemberId? Asker, string Question, string Answer, Actor By, ChatAddress In) : Fact;
