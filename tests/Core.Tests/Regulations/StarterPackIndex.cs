using ChiBo.Core.Regulations;

namespace ChiBo.Core.Tests.Regulations;

/// <summary>The starter pack, read and indexed once for all tests.</summary>
public static class StarterPackIndex
{
    public static IndexMaterial Material { get; } = StarterPack.Material();

    public static PassageIndex Index { get; } = PassageIndex.Build(Material);

    /// <summary>The pack alone, as a branch without documents of its own asks it.</summary>
    public static Rules Rules { get; } = new(Index, StarterPack.Line(), Version: 0, Day: default);

    public static AnswerQuestion Answers { get; } = new(Index, StarterPack.Line());

    /// <summary>The development questions.</summary>
    public static IReadOnlyList<LabelledQuestion> Questions { get; } = Read("questions-dev.jsonl");

    /// <summary>Questions written from the rules alone and measured once before anything was changed because of them.</summary>
    public static IReadOnlyList<LabelledQuestion> Written { get; } = Read("questions-written.jsonl");

    public static Passage Passage(string id) => Material.Passages.Single(passage => passage.Id == id);

    private static IReadOnlyList<LabelledQuestion> Read(string file) =>
        QuestionSet.Questions(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Regulations", file)));
}
