using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>A passage of a document that is not stored yet.</summary>
/// <param name="Path">As <see cref="RulePassage.Path"/>.</param>
/// <param name="Title">As <see cref="RulePassage.Title"/>.</param>
public sealed record PreparedPassage(string Path, string Title, string Text)
{
    /// <summary>Ways in which people ask for it.</summary>
    public IReadOnlyList<string> Phrasings { get; init; } = [];
}

/// <summary>
/// Splits a document into passages: as high a part as can be read at once stands whole (an article, else its clauses, else
/// their points), short neighbours go together, long texts are cut at sentence ends. A passage opens with the title it stands
/// under, for people read it without its page.
/// </summary>
public static class SplitPaper
{
    /// <summary>Longest topic of a choice.</summary>
    public const int LongestTitle = 45;

    /// <summary>A part up to that many characters stands whole. Ours: a screen of a small phone.</summary>
    private const int Comfortable = 450;

    /// <summary>A part below that goes together with its neighbour.</summary>
    private const int Short = 160;

    /// <summary>Longer openings hide the rule.</summary>
    private const int LongestOpening = 120;

    /// <summary>The passages in the order of the document.</summary>
    public static IReadOnlyList<PreparedPassage> Into(IReadOnlyList<PaperParagraph> paragraphs)
    {
        var passages = new List<PreparedPassage>();
        Add(passages, PaperPart.Tree(paragraphs), string.Empty, string.Empty);
        return passages;
    }

    /// <summary>A title cut to what fits a choice, between words.</summary>
    public static string TitleOf(string title) => VietnameseText.Shorten(title, LongestTitle);

    private static void Add(List<PreparedPassage> passages, PaperPart part, string path, string above)
    {
        var opening = Opening(part, above);
        if (part.Mark is not null && !part.HoldsArticles && Whole(part) is { Length: <= Comfortable } whole)
        {
            Put(passages, path, opening.Length > 0 ? opening : above, whole.Length > 0 ? whole : part.Title);
            return;
        }

        foreach (var text in Joined(part.Lines))
        {
            Put(passages, path, opening, text);
        }

        foreach (var group in Groups(part.Parts))
        {
            if (group is [var only])
            {
                Add(passages, only, PathOf(path, only.Mark!.Label), opening);
            }
            else
            {
                Put(passages, PathOf(path, LabelOf(group)), opening, string.Join('\n', group.Select(Marked)));
            }
        }
    }

    private static void Put(List<PreparedPassage> passages, string path, string opening, string text)
    {
        var opened = opening.Length > 0 && !text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) ? $"{opening}: " : string.Empty;
        foreach (var piece in SentenceCut.Pieces(text, text.Length + opened.Length <= RulePassage.LongestText ? RulePassage.LongestText : Comfortable))
        {
            passages.Add(new PreparedPassage(path, TitleOf(opening), opened + piece));
        }
    }

    /// <summary>The title it stands under, with the nearest one above it where both fit; chapters say too little.</summary>
    private static string Opening(PaperPart part, string above)
    {
        if (part.Mark is not { } mark || mark.Kind < PartKind.Section || part.Title.Length == 0)
        {
            return part.Mark is { Kind: < PartKind.Section } ? string.Empty : above;
        }

        var title = part.Title.Any(char.IsLower) ? part.Title : part.Title[..1] + part.Title[1..].ToLowerInvariant();
        return above.Length > 0 && mark.Kind is not (PartKind.Section or PartKind.Article) && above.Length + title.Length + 3 <= LongestOpening ? $"{above} – {title}"
            : title.Length <= LongestOpening ? title
            : string.Empty;
    }

    private static string Whole(PaperPart part) => string.Join('\n', part.Lines.Concat(part.Parts.Select(Marked)));

    private static string Marked(PaperPart part)
    {
        var title = part.Title.Length > 0 && (part.Lines.Count > 0 || part.Parts.Count > 0) ? part.Title + ": " : part.Title;
        return $"{part.Mark!.Written} {title}{Whole(part)}".Trim();
    }

    /// <summary>Paragraphs in a row, joined while they stay comfortable.</summary>
    private static IEnumerable<string> Joined(IReadOnlyList<string> lines)
    {
        var text = string.Empty;
        foreach (var line in lines)
        {
            if (text.Length > 0 && text.Length + line.Length >= Comfortable)
            {
                yield return text;
                text = string.Empty;
            }

            text = text.Length == 0 ? line : $"{text}\n{line}";
        }

        if (text.Length > 0)
        {
            yield return text;
        }
    }

    /// <summary>Neighbours of one kind, of which at least the next is short, as long as they stay comfortable together.</summary>
    private static IEnumerable<List<PaperPart>> Groups(IReadOnlyList<PaperPart> parts)
    {
        var group = new List<PaperPart>();
        var length = 0;
        foreach (var part in parts)
        {
            var own = part.Mark!.Kind < PartKind.Clause || part.HoldsArticles ? Comfortable : Marked(part).Length;
            var joins = group.Count > 0 && group[^1].Mark!.Kind == part.Mark.Kind && length + own < Comfortable && (own < Short || length < Short);
            if (!joins && group.Count > 0)
            {
                yield return group;
                (group, length) = ([], 0);
            }

            group.Add(part);
            length += own;
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    /// <summary>"khoản 2–4".</summary>
    private static string LabelOf(List<PaperPart> group)
    {
        var last = group[^1].Mark!.Label;
        return last == group[0].Mark!.Label ? last : $"{group[0].Mark!.Label}–{last[(last.LastIndexOf(' ') + 1)..]}";
    }

    private static string PathOf(string above, string label) => above.Length == 0 ? label : $"{above}, {label}";
}
