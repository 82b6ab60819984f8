using System.CommandLine;
using ChiBo.Core.Calendar;
using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.Calculators;

namespace ChiBo.Bot.Commands;

/// <summary>regulations ask · evaluate · questions, and what DocumentVerbs adds</summary>
public static class RegulationVerbs
{
    public static Command Regulations(VerbContext context)
    {
        var regulations = new Command("regulations", "Hỏi đáp quy định");
        regulations.Subcommands.Add(Ask(context));
        regulations.Subcommands.Add(EvaluateVerb.Evaluate(context));
        regulations.Subcommands.Add(QuestionVerbs.Questions(context));
        DocumentVerbs.AddTo(regulations, context);
        return regulations;
    }

    private static Command Ask(VerbContext context)
    {
        var question = new Argument<string>("QUESTION");
        var branch = new Option<string?>("--branch") { Description = "Hỏi như đảng viên của chi bộ mang mã đó" };
        var ask = new Command("ask", "Hỏi một câu") { question, branch };
        ask.SetAction((parsed, cancel) => context.InScope(
            async services =>
            {
                if (string.IsNullOrWhiteSpace(parsed.GetRequiredValue(question)))
                {
                    return VerbContext.Misused("Câu hỏi còn trống.");
                }

                var rules = await services.GetRequiredService<RegulationBase>().Now(cancel);
                var asking = parsed.GetValue(branch) is { } code ? await BranchOption.Find(services, code, cancel) : null;
                if (asking is null && parsed.GetValue(branch) is { } unknown)
                {
                    return BranchOption.Unknown(unknown);
                }

                var answer = rules.Ask(parsed.GetRequiredValue(question), branch: asking?.Id);
                IReadOnlyList<Hit> hits = answer.Match(
                    direct => direct.Second is { } second ? [direct.Passage, second] : [direct.Passage], choice => choice.Passages, _ => []);
                var outcome = answer.Match(_ => "answered", _ => "choice", _ => "declined");
                var text = answer.Match(RegulationTexts.Direct, RegulationTexts.Choice, _ => RegulationTexts.Declined);
                var worked = Calculate.For(parsed.GetRequiredValue(question), services.GetRequiredService<BranchClock>().Today, id => rules.Find(id, null)) as Calculation.Worked;
                return context.Print(
                    parsed, new { outcome, answers = hits.Select(Shown), worked = worked?.Result }, worked is null ? text : CalculationTexts.Worked(worked));
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
