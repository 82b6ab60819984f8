using System.CommandLine;
using ChiBo.Core.Regulations;

namespace ChiBo.Bot.Commands;

/// <summary>regulations evaluate QUESTIONS [--passages PASSAGES] [--explain ID]</summary>
public static class EvaluateVerb
{
    public static Command Evaluate(VerbContext context)
    {
        var file = new Argument<FileInfo>("QUESTIONS");
        var passages = new Option<FileInfo?>("--passages") { Description = "Chấm trên các đoạn của tệp này, không đụng tới cơ sở dữ liệu" };
        var explain = new Option<string?>("--explain") { Description = "Giải thích một câu theo mã" };
        var evaluate = new Command("evaluate", "Chấm một tệp câu hỏi có nhãn (jsonl)") { file, passages, explain };
        evaluate.SetAction(async (parsed, cancel) =>
        {
            try
            {
                var questions = QuestionSet.Questions(await File.ReadAllLinesAsync(parsed.GetRequiredValue(file).FullName, cancel));
                if (parsed.GetValue(passages) is { } given)
                {
                    var index = PassageIndex.Build(StarterPack.Material() with { Decoys = [], Passages = QuestionSet.Passages(await File.ReadAllLinesAsync(given.FullName, cancel)) });
                    var rules = new Rules(index, FitAnswerLine.On(index, cancel) ?? StarterPack.Line(), Version: 0, Day: default);
                    return Judge(context, parsed, new EvaluateQuestions(rules, TimeProvider.System), questions, parsed.GetValue(explain));
                }

                return await context.InScope(
                    async services => Judge(
                        context, parsed, new EvaluateQuestions(await services.GetRequiredService<RegulationBase>().Now(cancel), TimeProvider.System), questions, parsed.GetValue(explain)),
                    cancel);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return VerbContext.Refuse(EvaluationTexts.NoFile);
            }
            catch (QuestionSetException fault)
            {
                return VerbContext.Refuse(fault.Message);
            }
        });
        return evaluate;
    }

    private static int Judge(VerbContext context, ParseResult parsed, EvaluateQuestions evaluation, IReadOnlyList<LabelledQuestion> questions, string? explain)
    {
        if (explain is null)
        {
            var result = evaluation.Over(questions);
            return context.Print(parsed, Shown(result), EvaluationTexts.Figures(result));
        }

        if (questions.FirstOrDefault(q => q.Id == explain) is not { } question)
        {
            return VerbContext.Refuse(EvaluationTexts.NoSuchQuestion(explain));
        }

        var outcome = evaluation.Explain(question);
        return context.Print(parsed, Shown(evaluation, outcome), EvaluationTexts.Why(outcome, evaluation.Rules));
    }

    private static object Shown(EvaluationResult result)
    {
        var all = result.All;
        return new
        {
            all.Answerable,
            all.Unanswerable,
            all.HitAt1,
            all.HitAt5,
            all.Mrr,
            all.Direct,
            all.DirectWrong,
            all.Choice,
            all.ChoiceRight,
            all.Reached,
            all.UnanswerableDirect,
            all.UnanswerableChoice,
            all.UnanswerableDeclined,
            result.P50Ms,
            result.P99Ms,
            result.ByStyle,
        };
    }

    private static object Shown(EvaluateQuestions evaluation, QuestionOutcome outcome) => new
    {
        outcome.Question,
        outcome.Ranking.Understood,
        Outcome = outcome.Answer.Match(_ => "answered", _ => "choice", _ => "declined"),
        outcome.Rank,
        outcome.Chance,
        evaluation.Rules.Line.DirectFrom,
        evaluation.Rules.Line.ChoiceFrom,
        Evidence = Evidence.Of(outcome.Ranking),
        outcome.Ranking.NearestDecoy,
        Hits = outcome.Ranking.Hits.Select(hit => new
        {
            FactId = hit.Passage.Id,
            hit.Score,
            hit.Passage.Title,
            hit.Passage.Text,
            Words = evaluation.Rules.Index.Matches(outcome.Question.Asked, hit.Passage),
        }),
    };
}
