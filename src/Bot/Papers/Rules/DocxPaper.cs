using System.IO.Compression;
using System.Xml;
using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>
/// The text of a Word document, read as a stream of XML: no document tree (no depth of nesting can harm), no DTD, no relation
/// to anything outside is looked at.
/// </summary>
internal static class DocxPaper
{
    private const string MainPart = "wordprocessingml.document.main+xml";
    private const string WithMacros = "macroEnabled";

    public static RulePaper Read(byte[] content, CancellationToken cancel)
    {
        if (!ZipBound.Holds(content))
        {
            throw new RuleFileFault(RuleFileTexts.Bomb);
        }

        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        var main = MainOf(archive);
        if (main is null || archive.GetEntry(main) is not { } entry)
        {
            throw new RuleFileFault(RuleFileTexts.NotWhatItsNameSays(".docx"));
        }

        var folder = main[..(main.LastIndexOf('/') + 1)];
        var reading = new DocxReading(DocxStyles.Levels(archive.GetEntry(folder + "styles.xml")), DocxNumbering.Of(archive.GetEntry(folder + "numbering.xml")));
        using (var xml = Open(entry))
        {
            reading.Read(xml, cancel);
        }

        var others = archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && e.FullName != main);
        return RulePaper.Of(reading.Paragraphs, [.. reading.Beside, .. others.SelectMany(Words)]);
    }

    /// <summary>A reader of a part that follows nothing outside and unpacks no more than was declared.</summary>
    public static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new XmlReaderSettings
    {
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ZipBound.LargestUnpacked,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>Where the text is; null when this is no Word document.</summary>
    /// <exception cref="RuleFileFault">It carries macros.</exception>
    private static string? MainOf(ZipArchive archive)
    {
        if (OfficeMacros.In(archive) || archive.GetEntry("[Content_Types].xml") is not { } types)
        {
            throw new RuleFileFault(OfficeMacros.In(archive) ? RuleFileTexts.Macros : RuleFileTexts.NotWhatItsNameSays(".docx"));
        }

        using var xml = Open(types);
        string? main = null;
        while (xml.Read())
        {
            var type = xml.NodeType == XmlNodeType.Element ? xml.GetAttribute("ContentType") : null;
            if (type?.Contains(WithMacros, StringComparison.OrdinalIgnoreCase) == true)
            {
                throw new RuleFileFault(RuleFileTexts.Macros);
            }

            main ??= type?.EndsWith(MainPart, StringComparison.Ordinal) == true ? xml.GetAttribute("PartName")?.TrimStart('/') : null;
        }

        return main;
    }

    /// <summary>Paragraphs of heads and feet of pages, notes, comments, properties: for the look at stamps only.</summary>
    private static IEnumerable<string> Words(ZipArchiveEntry entry)
    {
        var line = string.Empty;
        using var xml = Open(entry);
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                line += line.Length < 1_000 ? xml.Value : string.Empty;
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is not ("t" or "r") && line.Length > 0)
            {
                yield return TidyLine.Of(line);
                line = string.Empty;
            }
        }
    }
}
