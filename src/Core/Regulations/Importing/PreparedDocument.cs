using System.Globalization;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>A document read, described and split, but not stored yet.</summary>
public sealed record PreparedDocument(RuleDocumentFacts Facts, IReadOnlyList<PreparedPassage> Passages)
{
    /// <summary>Most passages of one file. Ours: a law of 250,000 characters has about 600.</summary>
    public const int MostPassages = 2_000;

    /// <summary>The documents of a paper: one, or as many as a table of passages names. None where it holds no text.</summary>
    public static IReadOnlyList<PreparedDocument> Of(RulePaper paper, string fileName) =>
        paper.Ready.Count > 0 ? OfReady(paper.Ready, fileName) : OfParagraphs(paper.Paragraphs, fileName);

    private static IReadOnlyList<PreparedDocument> OfParagraphs(IReadOnlyList<PaperParagraph> paragraphs, string fileName)
    {
        var head = PaperHead.Read(paragraphs, fileName);
        var body = PaperFoot.Without(paragraphs.Skip(head.Length).ToList());
        var passages = SplitPaper.Into(body.Count > 0 ? body : paragraphs);
        return passages.Count == 0 ? [] : [new PreparedDocument(InForce.Read(head.Facts, paragraphs.Select(p => p.Text)), passages)];
    }

    private static List<PreparedDocument> OfReady(IReadOnlyList<ReadyPassage> ready, string fileName) =>
        [.. ready.GroupBy(p => (p.Document, p.Date, Force: InForce.Meaningful(p.Status)))
            .Select(g => new PreparedDocument(FactsOf(g.Key.Document, g.Key.Date, g.Key.Force, fileName), [.. g.SelectMany(Split)]))];

    private static RuleDocumentFacts FactsOf(string document, string date, string status, string fileName)
    {
        var name = document.Length > 0 ? document : Path.GetFileNameWithoutExtension(fileName);
        return InForce.Of(new RuleDocumentFacts(name, DocumentNumber.In(name).FirstOrDefault() ?? string.Empty, string.Empty, SpokenDates.First(date)), status);
    }

    private static IEnumerable<PreparedPassage> Split(ReadyPassage ready)
    {
        var unclear = InForce.Meaningful(ready.Status).Length == 0 && ForceOfStatus.Read(ready.Status) == Force.Unclear && ready.Status.Length > 0;
        var path = unclear ? string.Create(CultureInfo.InvariantCulture, $"{ready.Article} ({ready.Status})").Trim() : ready.Article;
        return SentenceCut.Pieces(ready.Text, RulePassage.LongestText)
            .Select(text => new PreparedPassage(path, SplitPaper.TitleOf(ready.Title), text) { Phrasings = ready.Phrasings });
    }
}
