using System.CommandLine;
using ChiBo.Core.Access;
using ChiBo.Core.Branches;
using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.Importing;
using ChiBo.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChiBo.Bot.Commands;

/// <summary>regulations list · describe · publish · withdraw</summary>
public static class DocumentVerbs
{
    private const string Unknown = "Không có văn bản mang mã đó.";
    internal const string NoDay = "Ngày phải viết yyyy-MM-dd và có trong lịch.";

    public static void AddTo(Command regulations, VerbContext context)
    {
        regulations.Subcommands.Add(ImportVerb.Import(context));
        regulations.Subcommands.Add(List(context));
        regulations.Subcommands.Add(Describe(context));
        regulations.Subcommands.Add(OnOne(context, "publish", "Dùng một văn bản đang chờ, hoặc dùng lại", Publish));
        regulations.Subcommands.Add(OnOne(context, "withdraw", "Rút một văn bản", Withdraw));
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
                    l.Title,
                }).ToList();
                var text = json.Count == 0 ? "Chưa nạp văn bản nào." : string.Join('\n', listed.Zip(json).Select(l => $"{l.Second.id}  {l.Second.branch ?? "dùng chung"}  {DocumentTexts.State(l.First.Document.State)}  {DocumentTexts.Listed(l.First)}"));
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
                    return VerbContext.Misused($"Cần ít nhất một điều để sửa. {NoDay}");
                }

                var document = new RuleDocumentId(parsed.GetRequiredValue(id));
                return await services.GetRequiredService<CorrectFacts>().Correct(Actor.CommandLine, document, change, cancel) switch
                {
                    CorrectEnding.Gone => VerbContext.Refuse(Unknown),
                    CorrectEnding.EndsBeforeItBegins => VerbContext.Refuse(DocumentLookTexts.EndsBeforeItBegins),
                    CorrectEnding.Done => context.Print(parsed, new { id = document.Value }, "Đã sửa."),
                };
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
                    : context.Print(parsed, new { id = document.Id.Value, document = document.FullName(), state = document.State.ToString() }, document.FullName());
            },
            cancel));
        return verb;
    }

    private static async Task<(RuleDocument? Document, string Refusal)> Publish(IServiceProvider services, RuleDocumentId id, CancellationToken cancel)
    {
        var toLookAt = await ImportVerb.ToLookAt(services, [id], cancel);
        var published = await services.GetRequiredService<PublishDocument>().Publish(Actor.CommandLine, [id], cancel);
        if (published.Ending == PublishEnding.Done && toLookAt is not null)
        {
            VerbContext.Remark(toLookAt);
        }

        return (published.Live.SingleOrDefault(), published.Ending == PublishEnding.TooMuch ? DocumentTexts.TooMuch : Unknown);
    }

    private static async Task<(RuleDocument? Document, string Refusal)> Withdraw(IServiceProvider services, RuleDocumentId id, CancellationToken cancel) =>
        (await services.GetRequiredService<WithdrawDocument>().Withdraw(Actor.CommandLine, id, cancel), "Không có văn bản đang dùng hoặc đang chờ mang mã đó.");
}
