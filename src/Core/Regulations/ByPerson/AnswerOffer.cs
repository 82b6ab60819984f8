using ChiBo.Core.Access;

namespace ChiBo.Core.Regulations.ByPerson;

/// <summary>A secretary's answer that may become a passage of his branch.</summary>
/// <param name="Question">What it answers, in somebody's words; several ways of asking stand on lines of their own.</param>
/// <param name="Text">The answer; empty while it is not written yet.</param>
/// <param name="Asked">The <see cref="AskedQuestion"/>s that it settles.</param>
/// <param name="Passage">The passage that it rewords; null for a new one.</param>
public sealed record AnswerOffer(BranchId Branch, string Question, string Text, IReadOnlyList<Guid> Asked, RulePassageId? Passage = null)
{
    /// <summary>The ways of asking.</summary>
    public IReadOnlyList<string> Questions => Question.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether somebody may save it: who leads that very branch, for the answer bears his office.</summary>
    public bool MayBeSavedBy(Actor actor) => actor.Branch == Branch && actor.Leads(Branch);
}
