using ChiBo.Core.Access;
using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations;

/// <summary>
/// Questions that a branch's secretary has assigned to a passage. Asked again in the same words, with or without marks and
/// courtesies, they are answered with it, whatever a ranking says; only in that branch.
/// </summary>
public sealed class KnownQuestions(IEnumerable<RulePhrasing> inOrder)
{
    /// <summary>No question was assigned yet.</summary>
    public static readonly KnownQuestions None = new([]);

    private static readonly HashSet<string> s_before = ["da", "thua", "xin", "cho", "toi", "em", "minh", "chau", "hoi", "dong", "chi", "a", "oi"];
    private static readonly HashSet<string> s_behind = ["a", "ah", "nhe", "nha", "oi", "dong", "chi", "em", "bac", "anh", "vay"];

    private readonly Dictionary<(BranchId, string), string> _passages = inOrder
        .GroupBy(p => (p.BranchId!.Value, KeyOf(p.Text))).ToDictionary(g => g.Key, g => g.Last().Passage);

    /// <summary>Id of the passage to which that branch has assigned the question; null where it has not.</summary>
    public string? PassageFor(string question, BranchId? branch) =>
        branch is { } own && _passages.Count > 0 ? _passages.GetValueOrDefault((own, KeyOf(question))) : null;

    /// <summary>The same for two texts that ask the same in the same words.</summary>
    public static string KeyOf(string question)
    {
        var words = VietnameseText.Words(question);
        var bare = words.SkipWhile(s_before.Contains).Reverse().SkipWhile(s_behind.Contains).Reverse().ToList();
        return string.Join(' ', bare.Count > 0 ? bare : words);
    }
}
