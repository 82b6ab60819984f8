using ChiBo.Core.Access;

namespace ChiBo.Core.Regulations.ByModel;

/// <summary>What the errand is asked to do.</summary>
/// <param name="Question">As typed.</param>
/// <param name="Previous">The question before it in the same talk, or null.</param>
/// <param name="Branch">Whose passages may answer besides everybody's.</param>
public sealed record ModelRequest(string Question, string? Previous, BranchId? Branch);

/// <summary>What came of it; both null where the model was of no help, so that the answer is what it would have been without it.</summary>
/// <param name="Search">The question in words that find more; null where it was not asked for or not usable.</param>
/// <param name="Text">The answer with its citations [1], [2] …, not yet checked here.</param>
/// <param name="Passages">Ids of the passages that the numbers mean.</param>
public sealed record ModelResult(string? Search, string? Text, IReadOnlyList<string> Passages)
{
    /// <summary>The constant of the errand.</summary>
    public const string ErrandKind = RegulationsChat.FeatureName + ".phrase";

    /// <summary>The model was not asked, too slow, or of no use.</summary>
    public static readonly ModelResult None = new(null, null, []);
}
