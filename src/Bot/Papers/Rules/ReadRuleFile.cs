using ChiBo.Core.Regulations.Importing;

namespace ChiBo.Bot.Papers.Rules;

/// <summary>The documents of a file, or one sentence why it was not read.</summary>
public sealed record RuleFileContent(IReadOnlyList<PreparedDocument> Documents, string? Refusal);

/// <summary>
/// Reads a file of rules and splits it into passages. Nothing in the file runs and nothing it points to is fetched: formats are
/// taken apart as data. What bears a stamp of secrecy ends here, before anything of it is kept.
/// </summary>
public static class ReadRuleFile
{
    /// <summary>Ours: a PDF of 500 pages takes a fifth of it on two busy cores.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(40);

    /// <summary>
    /// Reads .docx, .pdf, .txt, .md, .html, .xlsx and .jsonl. The content must agree with the name's ending. Never throws for
    /// what is in a file.
    /// </summary>
    /// <param name="fileName">Only its ending counts, and what it may say about secrecy.</param>
    /// <param name="content">The whole file; more than <see cref="AskToReadDocument.LargestFile"/> bytes are refused.</param>
    public static async Task<RuleFileContent> FromFile(string fileName, byte[] content, CancellationToken cancel)
    {
        if (content.Length > AskToReadDocument.LargestFile)
        {
            return Refused(DocumentTexts.TooLarge);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(s_longest);
        try
        {
            // A reader looks at the limit page by page; the waiting ends with the limit all the same.
            return await Task.Run(() => Prepared(fileName, content, limit.Token), limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Refused(RuleFileTexts.TooSlow);
        }
        catch (RuleFileFault fault)
        {
            return Refused(fault.Sentence);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            // A damaged or crafted file may fail in any layer (zip, XML, fonts); all mean the same here.
            return Refused(RuleFileTexts.Damaged);
        }
    }

    private static RuleFileContent Prepared(string fileName, byte[] content, CancellationToken cancel)
    {
        var paper = Read(fileName, content, cancel);
        if (PaperStamp.On(paper, fileName) is { } level)
        {
            return Refused(DocumentTexts.Secret(level));
        }

        if (paper.Paragraphs.Sum(p => (long)p.Text.Length) + paper.Ready.Sum(p => (long)p.Text.Length) > RulePaper.LongestText)
        {
            return Refused(DocumentTexts.TooLong);
        }

        var documents = PreparedDocument.Of(paper, fileName);
        return documents.Count == 0 ? Refused(DocumentTexts.NoText)
            : documents.Sum(d => d.Passages.Count) > PreparedDocument.MostPassages ? Refused(DocumentTexts.TooLong)
            : new RuleFileContent(documents, null);
    }

    private static RulePaper Read(string fileName, byte[] content, CancellationToken cancel)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return (extension, RuleFileKind.Of(content)) switch
        {
            (_, FileKind.Nothing) => throw new RuleFileFault(RuleFileTexts.Empty),
            (".docm" or ".xlsm" or ".dotm" or ".xltm", _) => throw new RuleFileFault(RuleFileTexts.Macros),
            (_, FileKind.Locked) => throw new RuleFileFault(RuleFileTexts.Password),
            (_, FileKind.OldOffice) or (".doc" or ".xls", _) => throw new RuleFileFault(RuleFileTexts.OldOffice),
            (".docx", FileKind.Zip) => DocxPaper.Read(content, cancel),
            (".xlsx", FileKind.Zip) => RowsPaper.Read(content),
            (".pdf", FileKind.Pdf) => PdfPaper.Read(content, cancel),
            (".jsonl", FileKind.Text) => LinesPaper.Read(TextOfBytes.Decode(content)),
            (".md", FileKind.Text) => MarkdownPaper.Read(TextOfBytes.Decode(content)),
            (".html" or ".htm", FileKind.Text) => HtmlPaper.Read(TextOfBytes.Decode(content)),
            (".txt", FileKind.Text) => WrappedLines.Paper(TextOfBytes.Decode(content)),
            (".docx" or ".xlsx" or ".pdf" or ".jsonl" or ".md" or ".html" or ".htm" or ".txt", _) => throw new RuleFileFault(RuleFileTexts.NotWhatItsNameSays(extension)),
            _ => throw new RuleFileFault(RuleFileTexts.WrongKind),
        };
    }

    private static RuleFileContent Refused(string sentence) => new([], sentence);
}
