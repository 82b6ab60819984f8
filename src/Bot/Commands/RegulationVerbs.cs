using System.CommandLine;
using ChiBo.Core.Regulations;

namespace ChiBo.Bot.Commands;

/// <summary>regulations ask · evaluate · import</summary>
public static class RegulationVerbs
{
    public static Command Regulations(VerbContext context)
    {
        var regulations = new Command("regulations", "Hỏi đáp quy định");
        regulations.Subcommands.Add(Ask(context));
        regulations.Subcommands.Add(EvaluateVerb.Evaluate(context));
        regulations.Subcommands.Add(NotYet.Verb("import", "Nạp văn bản", new Argument<FileInfo[]>("FILE")));
        return regulations;
    }

    private static Command Ask(VerbContext context)
    {
        var question = new Argument<string>("QUESTION");
        var ask = new Command("ask", "Hỏi một câu") { question };
        ask.SetAction((parsed, cancel) => context.InScope(
            async services =>
            {
                if (string.IsNullOrWhiteSpace(parsed.GetRequiredValue(question)))
                {
                    return VerbContext.Misused("Câu hỏi còn trống.");
                }

                var rules = await services.GetRequiredService<RegulationBase>().Now(cancel);
                var answer = rules.Ask(parsed.GetRequiredValue(question));
                IReadOnlyList<Hit> hits = answer.Match(
                    direct => direct.Second is { } second ? [direct.Passage, second] : [direct.Passage], choice => choice.Passages, _ => []);
                var outcome = answer.Match(_ => "answered", _ => "choice", _ => "declined");
                var text = answer.Match(RegulationTexts.Direct, RegulationTexts.Choice, _ => RegulationTexts.Declined);
                return context.Print(parsed, new { outcome, answers = hits.Select(Shown) }, text);
            },
            cancel));
        return ask;
    }

    private static object Shown(Hit hit) => new
    {
        factId = hit.Passage.Id,
        score = Math.Round(hit.Score, 3),
        hit.Passage.Text,
        hit.Passage.Document,
        hit.Passage.Article,
        hit.Passage.Date,
        hit.Passage.Status,
    };
}
