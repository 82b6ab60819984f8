using System.CommandLine;
using ChiBo.Bot.Papers.Rules;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.Importing;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Commands;

/// <summary>regulations import · list · describe · publish · withdraw</summary>
public static class DocumentVerbs
{
    private const string Unknown = "Không có văn bản mang mã đó.";

    private sealed record Imported(string Document, int Passages, Guid? Id, string State);

    public static void AddTo(Command regulations, VerbContext context)
    {
        regulations.Subcommands.Add(Import(context));
        regulations.Subcommands.Add(List(context));
        regulations.Subcommands.Add(Describe(context));
        regulations.Subcommands.Add(OnOne(context, "publish", "Dùng một văn bản đang chờ, hoặc dùng lại", Publish));
        regulations.Subcommands.Add(OnOne(context, "withdraw", "Rút một văn bản", Withdraw));
    }

    private static Command Import(VerbContext context)
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
                    return VerbContext.Misused("Ngày phải viết yyyy-MM-dd.");
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

                return context.Print(parsed, done is [var only] ? only : done, string.Join('\n', done.Select(d => $"{d.Document}: {d.Passages} đoạn")));
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
        if (!change.IsEmpty && ids is [var described])
        {
            await services.GetRequiredService<CorrectFacts>().Correct(Actor.CommandLine, described, change, cancel);
        }

        if (use && (await services.GetRequiredService<PublishDocument>().Publish(Actor.CommandLine, ids, cancel)).Ending != PublishEnding.Done)
        {
            return (null, DocumentTexts.TooMuch);
        }

        var name = ids is [var one] ? (await services.GetRequiredService<ChiBoDb>().RuleDocuments().FindAsync([one], cancel))!.Name : file.Name;
        var state = use ? RuleDocumentState.Live : RuleDocumentState.Draft;
        return (new Imported(name, read.Documents.Sum(d => d.Passages.Count), ids is [var id] ? id.Value : null, state.ToString()), null);
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

    private static Command List(VerbContext context)
    {
        var list = new Command("list", "Các văn bản đã nạp");
        list.SetAction((parsed, cancel) => context.InScope(
            async services =>
            {
                var listed = await services.GetRequiredService<ListDocuments>().All(Actor.CommandLine, cancel);
                var codes = await services.GetRequiredService<ChiBoDb>().Branches().ToDictionaryAsync(b => b.Id, b => b.Code, cancel);
                var json = listed.Select(l => new
                {
                    id = l.Document.Id.Value,
                    branch = l.Document.BranchId is { } id ? codes.GetValueOrDefault(id) : null,
                    document = l.Document.Name,
                    l.Document.Number,
                    l.Document.Version,
                    state = l.Document.State.ToString(),
                    l.Document.IssuedOn,
                    l.Document.InForceFrom,
                    l.Document.InForceTo,
                    l.Document.ReplacedBy,
                    l.Passages,
                }).ToList();
                var text = json.Count == 0 ? "Chưa nạp văn bản nào." : string.Join('\n', listed.Zip(json).Select(l => $"{l.Second.id}  {l.Second.branch ?? "dùng chung"}  {l.Second.state}  {DocumentTexts.Listed(l.First)}"));
                return context.Print(parsed, json, text);
            },
            cancel));
        return list;
    }

    private static Command Describe(VerbContext context)
    {
        var id = new Argument<Guid>("ID") { Description = "Mã văn bản trong lệnh list" };
        var facts = new FactOptions();
        var describe = new Command("describe", "Sửa thông tin một văn bản") { id };
        facts.AddTo(describe);
        describe.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                if (facts.Read(parsed) is not { IsEmpty: false } change)
                {
                    return VerbContext.Misused("Cần ít nhất một điều để sửa; ngày phải viết yyyy-MM-dd.");
                }

                var document = new RuleDocumentId(parsed.GetRequiredValue(id));
                return !await services.GetRequiredService<CorrectFacts>().Correct(Actor.CommandLine, document, change, cancel)
                    ? VerbContext.Refuse(Unknown)
                    : context.Print(parsed, new { id = document.Value }, "Đã sửa.");
            },
            cancel));
        return describe;
    }

    private static Command OnOne(VerbContext context, string name, string description, Func<IServiceProvider, RuleDocumentId, CancellationToken, Task<(RuleDocument? Document, string Refusal)>> act)
    {
        var id = new Argument<Guid>("ID") { Description = "Mã văn bản trong lệnh list" };
        var verb = new Command(name, description) { id };
        verb.SetAction((parsed, cancel) => context.InTransaction(
            async services =>
            {
                var (document, refusal) = await act(services, new RuleDocumentId(parsed.GetRequiredValue(id)), cancel);
                return document is null
                    ? VerbContext.Refuse(refusal)
                    : context.Print(parsed, new { id = document.Id.Value, document = document.Name, state = document.State.ToString() }, document.Name);
            },
            cancel));
        return verb;
    }

    private static async Task<(RuleDocument? Document, string Refusal)> Publish(IServiceProvider services, RuleDocumentId id, CancellationToken cancel)
    {
        var published = await services.GetRequiredService<PublishDocument>().Publish(Actor.CommandLine, [id], cancel);
        return (published.Live.SingleOrDefault(), published.Ending == PublishEnding.TooMuch ? DocumentTexts.TooMuch : Unknown);
    }

    private static async Task<(RuleDocument? Document, string Refusal)> Withdraw(IServiceProvider services, RuleDocumentId id, CancellationToken cancel) =>
        (await services.GetRequiredService<WithdrawDocument>().Withdraw(Actor.CommandLine, id, cancel), "Không có văn bản đang dùng hoặc đang chờ mang mã đó.");
}
