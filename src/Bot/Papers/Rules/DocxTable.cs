using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>
/// A table of a Word document: a row of figures is one paragraph, its cells parted by semicolons. The table before any text
/// lays out the head of a paper, and cells with several paragraphs lay out a page: their paragraphs stand alone.
/// </summary>
internal sealed class DocxTable
{
    private const int LongestRow = 1_000;

    private readonly List<PaperParagraph> _done = [];
    private readonly List<List<PaperParagraph>> _row = [];
    private List<PaperParagraph> _cell = [];
    private int _depth;
    private bool _layout;

    /// <summary>No table is open.</summary>
    public bool IsClosed => _depth == 0;

    /// <summary>A table opens; one inside another counts as text of its cell.</summary>
    public void Begin(bool afterText)
    {
        _layout = _depth == 0 ? !afterText : _layout;
        _depth++;
    }

    /// <summary>Takes a paragraph of the open table; false when none is open.</summary>
    public bool Take(PaperParagraph paragraph)
    {
        if (_depth > 0)
        {
            _cell.Add(paragraph);
        }

        return _depth > 0;
    }

    public void EndCell()
    {
        if (_depth == 1)
        {
            _row.Add(_cell);
            _cell = [];
        }
    }

    public void EndRow()
    {
        if (_depth != 1)
        {
            return;
        }

        var filled = _row.FindAll(c => c.Count > 0);
        if (!_layout && filled.Count > 1 && filled.TrueForAll(c => c.Count == 1) && filled.Sum(c => c[0].Text.Length) <= LongestRow)
        {
            _done.Add(new PaperParagraph(string.Join("; ", filled.Select(c => c[0].Text))));
        }
        else
        {
            _done.AddRange(filled.SelectMany(c => c));
        }

        _row.Clear();
    }

    /// <summary>The paragraphs of a table that has ended; none while an outer one is open.</summary>
    public IReadOnlyList<PaperParagraph> End()
    {
        if (_depth == 0 || --_depth > 0)
        {
            return [];
        }

        List<PaperParagraph> ended = [.. _done, .. _cell];
        _done.Clear();
        _cell = [];
        return ended;
    }
}
