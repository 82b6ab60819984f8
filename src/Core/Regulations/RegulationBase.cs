namespace ChiBo.Core.Regulations;

/// <summary>The rules at hand, indexed once and shared; built on first use, so that a start is not kept waiting.</summary>
public sealed class RegulationBase
{
    private readonly Lazy<PassageIndex> _index = new(() => PassageIndex.Build(StarterPack.Material()));
    private readonly Lazy<AnswerLine> _line = new(StarterPack.Line);

    /// <summary>The index over the starter pack.</summary>
    public PassageIndex Index => _index.Value;

    /// <summary>Where answering ends and asking back begins, fitted for the pack.</summary>
    public AnswerLine Line => _line.Value;

    /// <summary>Answers one question; <paramref name="previous"/> is the question before it in the same chat.</summary>
    public Answer Ask(string question, string? previous = null) => new AnswerQuestion(Index, Line).For(question, previous);

    /// <summary>The passage of that id, or null.</summary>
    public Passage? Find(string id) => Index.Material.Passages.FirstOrDefault(p => p.Id == id);
}
