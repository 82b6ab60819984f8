using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>Which styles of a Word document are headings.</summary>
internal static class DocxStyles
{
    /// <summary>Levels from 1 by the style's id; built-in names are English in every edition ("heading 2").</summary>
    public static IReadOnlyDictionary<string, int> Levels(ZipArchiveEntry? part)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        if (part is null)
        {
            return levels;
        }

        using var xml = DocxPaper.Open(part);
        var id = string.Empty;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "style")
            {
                id = DocxReading.Value(xml, "styleId") ?? string.Empty;
            }
            else if (xml.LocalName == "name" && DocxReading.Value(xml, "val") is { } name
                && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var named))
            {
                levels[id] = named;
            }
            else if (xml.LocalName == "outlineLvl" && DocxReading.Number(xml) is { } outline and < 9)
            {
                levels.TryAdd(id, outline + 1);
            }
        }

        return levels;
    }
}
