using ChiBo.Core.Regulations.Importing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>The text layer of a PDF as paragraphs: words to lines by where they stand, lines to paragraphs by how they end.</summary>
internal static class PdfPaper
{
    private const int MostPages = 500;
    private const long MostUnpacked = 96L * 1024 * 1024;

    /// <summary>Fewer letters than this are a stamp or a page number over a picture.</summary>
    private const int LeastLetters = 30;

    public static RulePaper Read(byte[] content, CancellationToken cancel)
    {
        var filters = new BoundedFilters(MostUnpacked);
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { SkipMissingFonts = true, FilterProvider = filters });
            if (document.NumberOfPages > MostPages)
            {
                throw new RuleFileFault(RuleFileTexts.TooManyPages);
            }

            var lines = new List<string>();
            for (var page = 1; page <= document.NumberOfPages; page++)
            {
                cancel.ThrowIfCancellationRequested();
                lines.AddRange(Lines(document.GetPage(page)));
                if (filters.IsSpent)
                {
                    throw new RuleFileFault(RuleFileTexts.Bomb);
                }
            }

            var paper = RulePaper.Of([.. WrappedLines.Join(lines).Select(p => new PaperParagraph(p))], lines);
            return lines.Sum(l => l.Count(char.IsLetter)) >= LeastLetters || PaperStamp.On(paper, string.Empty) is not null
                ? paper
                : throw new RuleFileFault(RuleFileTexts.Scanned);
        }
        catch (Exception) when (filters.IsSpent)
        {
            // On the way out the filter's refusal may have become that of a damaged stream.
            throw new RuleFileFault(RuleFileTexts.Bomb);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new RuleFileFault(RuleFileTexts.Password);
        }
    }

    private static IEnumerable<string> Lines(Page page)
    {
        foreach (var row in Rows(page.GetWords()))
        {
            foreach (var line in Segments(row).Where(l => !IsPageNumber(l)))
            {
                yield return line;
            }
        }
    }

    /// <summary>Words whose middles stand at one height, from the top of the page down.</summary>
    private static IEnumerable<List<Word>> Rows(IEnumerable<Word> words)
    {
        var row = new List<Word>();
        foreach (var word in words.OrderByDescending(w => Middle(w)))
        {
            if (row.Count > 0 && Middle(row[0]) - Middle(word) > Math.Max(2, row[0].BoundingBox.Height / 2))
            {
                yield return row;
                row = [];
            }

            row.Add(word);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    /// <summary>What stands far apart in a row (the two columns of a head) are lines of their own.</summary>
    private static IEnumerable<string> Segments(List<Word> row)
    {
        var line = new List<string>();
        Word? last = null;
        foreach (var word in row.OrderBy(w => w.BoundingBox.Left))
        {
            if (last is not null && word.BoundingBox.Left - last.BoundingBox.Right > 3 * Size(word))
            {
                yield return TidyLine.Of(string.Join(' ', line));
                line.Clear();
            }

            line.Add(word.Text);
            last = word;
        }

        yield return TidyLine.Of(string.Join(' ', line));
    }

    // Of the letters' baselines: accents and descenders move the middle of a box.
    private static double Middle(Word word) => word.Letters.Count > 0 ? word.Letters[0].StartBaseLine.Y : word.BoundingBox.Bottom;

    private static double Size(Word word) => word.Letters.Count > 0 && word.Letters[0].PointSize > 1 ? word.Letters[0].PointSize : Math.Max(6, word.BoundingBox.Height);

    private static bool IsPageNumber(string line) => line.Length <= 12 && line.Any(char.IsDigit)
        && line.Replace("Trang", string.Empty, StringComparison.OrdinalIgnoreCase).All(c => char.IsDigit(c) || c is ' ' or '-' or '–' or '/');
}
