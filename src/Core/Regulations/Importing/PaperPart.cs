namespace ChiBo.Core.Regulations.Importing;

/// <summary>A part of a document with its own lines and the parts below it.</summary>
internal sealed class PaperPart(PaperMark? mark)
{
    private const int LongestTitle = 150;

    private readonly List<string> _lines = [];
    private readonly List<PaperPart> _parts = [];

    /// <summary>Null for the whole document.</summary>
    public PaperMark? Mark => mark;

    /// <summary>Its heading; empty where it has none.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Its own text, without that of the parts below.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public IReadOnlyList<PaperPart> Parts => _parts;

    /// <summary>It, or a part below it, is an article or higher: it is never given as one.</summary>
    public bool HoldsArticles => _parts.Exists(p => p.Mark!.Kind <= PartKind.Article || p.HoldsArticles);

    /// <summary>The document as a tree of its parts.</summary>
    public static PaperPart Tree(IEnumerable<PaperParagraph> paragraphs)
    {
        var open = new Stack<PaperPart>([new PaperPart(null)]);
        foreach (var paragraph in paragraphs)
        {
            if (PaperMark.At(paragraph, open.Any(p => p.Mark?.Kind == PartKind.Article)) is not { } found)
            {
                open.Peek().Add(paragraph.Text);
                continue;
            }

            while (open.Peek().Mark is { } above && above.Depth >= found.Depth)
            {
                open.Pop();
            }

            var part = new PaperPart(found);
            part.Add(found.Rest);
            open.Peek()._parts.Add(part);
            open.Push(part);
        }

        return open.Last();
    }

    private void Add(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (mark is not null && Title.Length == 0 && _lines.Count == 0 && IsTitle(text))
        {
            Title = text.TrimEnd(' ', ':', '.');
        }
        else
        {
            _lines.Add(text);
        }
    }

    private bool IsTitle(string text) => text.Length <= LongestTitle && mark!.Kind switch
    {
        PartKind.Heading => true,
        PartKind.Part or PartKind.Chapter or PartKind.Section => text[^1] is not ('.' or ';') || !text.Any(char.IsLower),
        PartKind.Article or PartKind.Clause => text[^1] is not ('.' or ';' or ':' or ','),
        PartKind.Point => false,
    };
}
