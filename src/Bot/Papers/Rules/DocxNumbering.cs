using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>The numbers that Word itself puts before paragraphs ("Điều 1.", "a)"): without them clauses would have no names.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Level[]> _abstract = [];
    private readonly Dictionary<int, int> _lists = [];
    private readonly Dictionary<int, int[]> _counts = [];

    /// <summary>Where a list begins anew, though others of its kind have counted already; each counts once.</summary>
    private readonly Dictionary<(int List, int Level), int> _restarts = [];

    private sealed record Level
    {
        public string Format { get; set; } = "decimal";

        /// <summary>"Điều %1.", "%1.%2."</summary>
        public string Text { get; set; } = string.Empty;

        public int Start { get; set; } = 1;
    }

    private DocxNumbering()
    {
    }

    public static DocxNumbering Of(ZipArchiveEntry? part)
    {
        var numbering = new DocxNumbering();
        if (part is not null)
        {
            using var xml = DocxPaper.Open(part);
            numbering.Take(xml);
        }

        return numbering;
    }

    /// <summary>What stands before the next paragraph of a list at a level from 0; empty for bullets and unknown lists.</summary>
    public string Next(int list, int level)
    {
        if (level is < 0 or >= Levels || !_lists.TryGetValue(list, out var kind) || !_abstract.TryGetValue(kind, out var levels))
        {
            return string.Empty;
        }

        // Lists of one kind go on counting where the other left off, as Word does.
        if (!_counts.TryGetValue(kind, out var counts))
        {
            _counts.Add(kind, counts = new int[Levels]);
        }

        counts[level] = _restarts.Remove((list, level), out var start) ? start : counts[level] == 0 ? levels[level].Start : counts[level] + 1;
        Array.Clear(counts, level + 1, Levels - level - 1);
        if (levels[level].Format is "bullet" or "none")
        {
            return string.Empty;
        }

        var text = levels[level].Text;
        for (var i = 0; i <= level; i++)
        {
            text = text.Replace(string.Create(CultureInfo.InvariantCulture, $"%{i + 1}"), Written(levels[i].Format, Math.Max(counts[i], 1)), StringComparison.Ordinal);
        }

        return text;
    }

    private void Take(XmlReader xml)
    {
        var (kind, level, list) = (0, 0, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "abstractNum":
                    kind = DocxReading.Number(xml, "abstractNumId") ?? 0;
                    _abstract[kind] = [.. Enumerable.Range(0, Levels).Select(_ => new Level())];
                    break;
                case "lvl" or "lvlOverride":
                    level = Math.Clamp(DocxReading.Number(xml, "ilvl") ?? 0, 0, Levels - 1);
                    break;
                case "num":
                    // What follows belongs to this list alone, not to its kind.
                    (kind, list) = (-1, DocxReading.Number(xml, "numId") ?? 0);
                    break;
                case "startOverride" when DocxReading.Number(xml) is { } start:
                    _restarts[(list, level)] = start;
                    break;
                case "abstractNumId":
                    _lists[list] = DocxReading.Number(xml) ?? 0;
                    break;
                case "numFmt" or "lvlText" or "start" when _abstract.TryGetValue(kind, out var levels):
                    Describe(levels[level], xml);
                    break;
            }
        }
    }

    private static void Describe(Level level, XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "numFmt":
                level.Format = DocxReading.Value(xml, "val") ?? level.Format;
                break;
            case "lvlText":
                level.Text = DocxReading.Value(xml, "val") ?? string.Empty;
                break;
            default:
                level.Start = DocxReading.Number(xml) ?? 1;
                break;
        }
    }

    private static string Written(string format, int number) => format switch
    {
        "lowerLetter" => Letter(number),
        "upperLetter" => Letter(number).ToUpperInvariant(),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int number) => new((char)('a' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 5));

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var written = string.Empty;
        foreach (var (value, sign) in signs)
        {
            for (; number >= value && written.Length < 20; number -= value)
            {
                written += sign;
            }
        }

        return written;
    }
}
