using System.CommandLine;
using ChiBo.Bot.Papers.Rules;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.Importing;
using ChiBo.Core.Storage;

namespace ChiBo.Bot.Commands;

/// <summary>regulations import</summary>
internal static class ImportVerb
{
    private sealed record Imported(string Document, int Passages, Guid? Id, string State, string? ToLookAt);

    public static Command Import(VerbContext context)
    {
        var files = new Argument<FileInfo[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Tệp .docx, .pdf, .txt, .md, .html, .xlsx, .jsonl" };
        var branch = new Option<string?>("--branch") { Description = "Mã chi bộ; không ghi thì dùng chung" };
        var draft = new Option<bool>("--draft") { Description = "Chưa dùng, chờ lệnh publish" };
        var publish = new Option<bool>("--publish") { Description = "Dùng ngay (mặc định)" };
        var facts = new FactOptions();
        var import = new Command("import", "Nạp văn bản để hỏi đáp; có tệp không nhận được thì không nạp tệp nào") { files, branch, draft, publish };
        facts.AddTo(import);
        import.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                var scope = parsed.GetValue(branch) is { } code ? await BranchOption.Find(services, code, cancel) : null;
                if (scope is null && parsed.GetValue(branch) is { } unknown)
                {
                    return BranchOption.Unknown(unknown);
                }

                if (facts.Read(parsed) is not { } change)
                {
                    return VerbContext.Misused(DocumentVerbs.NoDay);
                }

                if (parsed.GetValue(draft) && parsed.GetValue(publish))
                {
                    return VerbContext.Misused("Chỉ chọn một: --draft (chưa dùng) hoặc --publish (dùng ngay).");
                }

                if ((change.Name ?? change.Number) is not null && parsed.GetRequiredValue(files).Length > 1)
                {
                    return VerbContext.Misused("--name, --number chỉ dùng khi nạp một tệp.");
                }

                var done = new List<Imported>();
                foreach (var file in parsed.GetRequiredValue(files))
                {
                    var (imported, refusal) = await ImportOne(services, file, scope, change, !parsed.GetValue(draft), cancel);
                    if (imported is null)
                    {
                        return VerbContext.Refuse($"{file.Name}: {refusal}");
                    }

                    done.Add(imported);
                }

                return context.Print(parsed, done is [var only] ? only : done, string.Join('\n', done.Select(d => $"{d.Document}: {d.Passages} đoạn\n{d.ToLookAt}".TrimEnd())));
            },
            cancel));
        return import;
    }

    private static async Task<(Imported? Imported, string? Refusal)> ImportOne(
        IServiceProvider services, FileInfo file, Branch? scope, FactsChange change, bool use, CancellationToken cancel)
    {
        if (await Bytes(file, cancel) is not { } content)
        {
            return (null, "Không có tệp đó, hoặc không có quyền đọc.");
        }

        var read = await ReadRuleFile.FromFile(file.Name, content, cancel);
        if (read.Refusal is { } refusal)
        {
            return (null, refusal);
        }

        var ids = (await services.GetRequiredService<ImportDocument>().Import(Actor.CommandLine, scope?.Id, file.Name, read.Documents, cancel))!;
        if (!change.IsEmpty && ids.Count > 1)
        {
            return (null, $"Tệp có {ids.Count} văn bản nên --name, --number, --from… không biết của văn bản nào. Nạp tệp rồi sửa từng văn bản bằng lệnh describe.");
        }

        if (!change.IsEmpty && await services.GetRequiredService<CorrectFacts>().Correct(Actor.CommandLine, ids[0], change, cancel) != CorrectEnding.Done)
        {
            return (null, DocumentLookTexts.EndsBeforeItBegins);
        }

        var toLookAt = await ToLookAt(services, ids, cancel);
        if (use && (await services.GetRequiredService<PublishDocument>().Publish(Actor.CommandLine, ids, cancel)).Ending != PublishEnding.Done)
        {
            return (null, DocumentTexts.TooMuch);
        }

        var name = ids is [var one] ? (await services.GetRequiredService<ChiBoDb>().RuleDocuments().FindAsync([one], cancel))!.FullName() : file.Name;
        var state = use ? RuleDocumentState.Live : RuleDocumentState.Draft;
        return (new Imported(name, read.Documents.Sum(d => d.Passages.Count), ids is [var id] ? id.Value : null, state.ToString(), toLookAt), null);
    }

    /// <summary>What looks wrong with drafts; looked for before they take anything's place. Null for nothing.</summary>
    internal static async Task<string?> ToLookAt(IServiceProvider services, IReadOnlyList<RuleDocumentId> ids, CancellationToken cancel)
    {
        var previews = new List<DocumentPreview>();
        foreach (var id in ids)
        {
            if (await services.GetRequiredService<PreviewDocument>().Of(Actor.CommandLine, id, cancel) is { } preview)
            {
                previews.Add(preview);
            }
        }

        return DocumentLookTexts.ToLookAt(previews) is { Length: > 0 } said ? said : null;
    }

    private static async Task<byte[]?> Bytes(FileInfo file, CancellationToken cancel)
    {
        try
        {
            // One byte too many is refused as any larger file is, without being read whole.
            return file.Length > AskToReadDocument.LargestFile ? new byte[AskToReadDocument.LargestFile + 1] : await File.ReadAllBytesAsync(file.FullName, cancel);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
