using ChiBo.Core.Access;

namespace ChiBo.Core.Regulations;

/// <summary>The rules at hand at one moment, unchanging: an index over the pack and all live documents, with its line.</summary>
/// <param name="Version">As <see cref="RulesState.Version"/>.</param>
/// <param name="Day">The day (branch time) for which force was judged.</param>
public sealed record Rules(PassageIndex Index, AnswerLine Line, long Version, DateOnly Day)
{
    private readonly Dictionary<string, Passage> _byId = Index.Material.Passages.ToDictionary(p => p.Id, StringComparer.Ordinal);

    /// <summary>As <see cref="RulesState.LineVersion"/>: for an older version, until the line is fitted anew.</summary>
    public long LineVersion { get; init; }

    /// <summary>Questions that people of a branch have assigned to a passage.</summary>
    public KnownQuestions Known { get; init; } = KnownQuestions.None;

    /// <summary>Answers one question; one that was assigned to a passage always with that.</summary>
    /// <param name="previous">The question before it in the same talk, if any.</param>
    /// <param name="branch">Whose own passages may answer besides everybody's.</param>
    public Answer Ask(string question, string? previous = null, BranchId? branch = null) =>
        For(question, Index.Search(question, previous, branch), branch);

    /// <summary>The same from what was found for it.</summary>
    public Answer For(string question, Ranking found, BranchId? branch = null)
    {
        if (OrderToBot.IsIn(question))
        {
            return new Answer.Declined(IsOrder: true);
        }

        return Known.PassageFor(question, branch) is { } known && Find(known, branch) is { } assigned
            ? Picked(assigned, branch)
            : new GiveCurrent(id => Find(id, branch)).Of(new AnswerQuestion(Index, Line).For(found), found.Hits);
    }

    /// <summary>A passage that a person picked, as it is given to him: what replaced it first.</summary>
    public Answer.Direct Picked(Passage passage, BranchId? branch) => new GiveCurrent(id => Find(id, branch)).Picked(passage);

    /// <summary>The passage of that id, if that branch may see it; else null.</summary>
    public Passage? Find(string id, BranchId? branch) =>
        _byId.GetValueOrDefault(id) is { } passage && (passage.Branch is null || passage.Branch == branch) ? passage : null;
}
