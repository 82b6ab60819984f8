using System.Globalization;
using System.Text;
using System.Xml;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>Walks once through the main part of a Word document and gathers its paragraphs.</summary>
internal sealed class DocxReading(IReadOnlyDictionary<string, int> headings, DocxNumbering numbering)
{
    /// <summary>A whole paragraph in bold up to that length, without a stop at its end, is a heading made by hand.</summary>
    private const int LongestBoldHeading = 120;

    private const int LevelOfBold = 7;

    private readonly List<PaperParagraph> _paragraphs = [];
    private readonly List<string> _beside = [];
    private readonly Stack<Open> _open = new();
    private readonly DocxTable _table = new();
    private int _boxes;
    private bool _run;
    private bool _text;
    private bool _runIsBold;

    /// <summary>The text in order.</summary>
    public IReadOnlyList<PaperParagraph> Paragraphs => _paragraphs;

    /// <summary>Texts of boxes, of deleted words, and of cells by themselves.</summary>
    public IReadOnlyList<string> Beside => _beside;

    private sealed class Open
    {
        public StringBuilder Text { get; } = new();

        public int Level { get; set; }

        public int? List { get; set; }

        public int ListLevel { get; set; }

        public bool IsBold { get; set; } = true;
    }

    public void Read(XmlReader xml, CancellationToken cancel)
    {
        var more = xml.Read();
        while (more)
        {
            cancel.ThrowIfCancellationRequested();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Fallback" or "instrText" })
            {
                // The same once more for older programs, and what fields are made of.
                xml.Skip();
                more = !xml.EOF;
                continue;
            }

            if (xml is { NodeType: XmlNodeType.Element, LocalName: "delText" })
            {
                _beside.Add(TidyLine.Of(xml.ReadElementContentAsString()));
                more = !xml.EOF;
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                Begin(xml);
                if (xml.IsEmptyElement)
                {
                    End(xml.LocalName);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                End(xml.LocalName);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && _text)
            {
                Add(xml.Value);
            }

            more = xml.Read();
        }
    }

    /// <summary>An attribute of the element, whatever its prefix.</summary>
    public static string? Value(XmlReader xml, string name)
    {
        string? found = null;
        while (xml.MoveToNextAttribute())
        {
            found ??= xml.LocalName == name ? xml.Value : null;
        }

        xml.MoveToElement();
        return found;
    }

    /// <summary>The same as a number, or null.</summary>
    public static int? Number(XmlReader xml, string name = "val") =>
        int.TryParse(Value(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Begin(XmlReader xml)
    {
        var paragraph = _open.Count > 0 ? _open.Peek() : null;
        switch (xml.LocalName)
        {
            case "p":
                _open.Push(new Open());
                break;
            case "txbxContent":
                _boxes++;
                break;
            case "tbl":
                _table.Begin(afterText: _paragraphs.Count > 0);
                break;
            case "pStyle" when paragraph is not null:
                paragraph.Level = headings.GetValueOrDefault(Value(xml, "val") ?? string.Empty);
                break;
            case "outlineLvl" when paragraph is { Level: 0 } && Number(xml) is { } outline and < 9:
                paragraph.Level = outline + 1;
                break;
            case "numId" when paragraph is not null:
                paragraph.List = Number(xml);
                break;
            case "ilvl" when paragraph is not null:
                paragraph.ListLevel = Number(xml) ?? 0;
                break;
            case "r":
                (_run, _runIsBold) = (true, false);
                break;
            case "t":
                _text = true;
                break;
            case "b" when _run:
                _runIsBold = Value(xml, "val") is not ("0" or "false" or "off");
                break;
            case "tab" when _run:
                Add(" ");
                break;
            case "br" or "cr" when _run:
                Add("\n");
                break;
            case "noBreakHyphen" when _run:
                Add("-");
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _open.Count > 0:
                Close(_open.Pop());
                break;
            case "r":
                _run = false;
                break;
            case "t":
                _text = false;
                break;
            case "txbxContent":
                _boxes--;
                break;
            case "tc":
                _table.EndCell();
                break;
            case "tr":
                _table.EndRow();
                break;
            case "tbl":
                _paragraphs.AddRange(_table.End());
                break;
        }
    }

    private void Add(string text)
    {
        if (_open.Count > 0)
        {
            _open.Peek().Text.Append(text);
            _open.Peek().IsBold &= _runIsBold || string.IsNullOrWhiteSpace(text);
        }
    }

    private void Close(Open paragraph)
    {
        var number = paragraph.List is { } list and > 0 && paragraph.Text.Length > 0 ? numbering.Next(list, paragraph.ListLevel) + " " : string.Empty;
        foreach (var text in (number + paragraph.Text).Split('\n').Select(TidyLine.Of).Where(t => t.Length > 0))
        {
            var made = paragraph.IsBold && _table.IsClosed && text.Length <= LongestBoldHeading && text[^1] is not ('.' or ';' or ',') ? LevelOfBold : 0;
            var read = new PaperParagraph(text, paragraph.Level > 0 ? paragraph.Level : made);
            _beside.Add(text);
            if (_boxes == 0 && !_table.Take(read))
            {
                _paragraphs.Add(read);
            }
        }
    }
}
