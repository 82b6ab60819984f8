using ChiBo.Core.Regulations;

namespace ChiBo.Core.Tests.Regulations;

/// <summary>The starter pack, read and indexed once for all tests.</summary>
public static class StarterPackIndex
{
    public static IndexMaterial Material { get; } = StarterPack.Material();

    public static PassageIndex Index { get; } = PassageIndex.Build(Material);

    public static AnswerQuestion Answers { get; } = new(Index, StarterPack.Line());

    public static IReadOnlyList<LabelledQuestion> Questions { get; } = QuestionSet.Questions(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Regulations", "questions-dev.jsonl")));

    public static Passage Passage(string id) => Material.Passages.Single(passage => passage.Id == id);
}
