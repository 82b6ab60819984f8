using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations;

/// <summary>Topics to choose among by their titles; those of one title are told apart by their document, article or day, else by how they begin.</summary>
internal static class TopicLabels
{
    private const int LongestMark = 60;

    private static readonly Func<Passage, string>[] s_marks =
    [
        passage => Citation.ShortDocument(passage.Document),
        passage => passage.Article,
        passage => Citation.Issued(passage.Date),
        passage => $"{Citation.ShortDocument(passage.Document)}, {passage.Article}",
        passage => passage.Text.ReplaceLineEndings(" "),
    ];

    public static IReadOnlyList<string> Of(IReadOnlyList<Passage> passages)
    {
        var alike = passages.ToLookup(TitleOf);
        return [.. passages.Select(p => Label(p, [.. alike[TitleOf(p)].Where(other => other != p)]))];
    }

    private static string TitleOf(Passage passage) => RegulationTexts.Title(passage);

    private static string Label(Passage passage, List<Passage> others)
    {
        var telling = others.Count == 0 ? null : s_marks.Select(mark => (Own: mark(passage), Others: others.Select(mark)))
            .FirstOrDefault(m => m.Own.Length > 0 && !m.Others.Contains(m.Own, StringComparer.OrdinalIgnoreCase)).Own;
        return telling is null ? TitleOf(passage) : $"{TitleOf(passage)} ({VietnameseText.Cut(telling, LongestMark)})";
    }
}
