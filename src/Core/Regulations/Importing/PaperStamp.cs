using ChiBo.Core.Language;

namespace ChiBo.Core.Regulations.Importing;

/// <summary>Looks for the stamp of a state secret anywhere in a paper.</summary>
public static class PaperStamp
{
    /// <summary>The level found ("MẬT", "TỐI MẬT", "TUYỆT MẬT"), or null.</summary>
    public static string? On(RulePaper paper, string fileName) =>
        paper.Paragraphs.Select(p => p.Text).Concat(paper.Beside).Concat(paper.Ready.SelectMany(Texts))
            .Select(SecrecyMark.Find).FirstOrDefault(level => level is not null) ?? InName(fileName);

    /// <summary>The level that the name of a file says, or null.</summary>
    public static string? InName(string fileName) => SecrecyMark.Find(Path.GetFileNameWithoutExtension(fileName));

    private static IEnumerable<string> Texts(ReadyPassage passage) =>
        [passage.Text, passage.Title, passage.Document, passage.Article, passage.Status, .. passage.Phrasings];
}
