namespace ChiBo.Core.Regulations;

/// <summary>The rules at hand, indexed once and shared. The host warms it after the start, so that neither the start nor the first question waits.</summary>
public sealed class RegulationBase
{
    // The pack is part of the program, so one index serves every host of the process.
    private static readonly Lazy<PassageIndex> s_index = new(() => PassageIndex.Build(StarterPack.Material()));
    private static readonly Lazy<AnswerLine> s_line = new(StarterPack.Line);

    /// <summary>The index over the starter pack.</summary>
    public PassageIndex Index => s_index.Value;

    /// <summary>Where answering ends and asking back begins, fitted for the pack.</summary>
    public AnswerLine Line => s_line.Value;

    /// <summary>Answers one question; <paramref name="previous"/> is the question before it in the same chat.</summary>
    public Answer Ask(string question, string? previous = null) => new AnswerQuestion(Index, Line).For(question, previous);

    /// <summary>The passage of that id, or null.</summary>
    public Passage? Find(string id) => Index.Material.Passages.FirstOrDefault(p => p.Id == id);
}
