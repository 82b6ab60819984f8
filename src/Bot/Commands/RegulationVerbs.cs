using System.CommandLine;
using System.Text.Json;
using ChiBo.Core.Calendar;
using ChiBo.Core.Regulations;
using ChiBo.Core.Regulations.Calculators;

namespace ChiBo.Bot.Commands;

/// <summary>regulations ask · evaluate · questions, and what DocumentVerbs adds</summary>
public static class RegulationVerbs
{
    private static readonly JsonSerializerOptions s_indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Regulations(VerbContext context)
    {
        var regulations = new Command("regulations", "Hỏi đáp quy định");
        regulations.Subcommands.Add(Ask(context));
        regulations.Subcommands.Add(Evaluate(context));
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

    private static Command Evaluate(VerbContext context)
    {
        var file = new Argument<FileInfo>("QUESTIONS");
        var passages = new Option<FileInfo?>("--passages");
        var explain = new Option<string?>("--explain") { Description = "Giải thích một câu theo id" };
        var evaluate = new Command("evaluate", "Chấm một tệp câu hỏi có nhãn (jsonl)") { file, passages, explain };
        evaluate.SetAction((parsed, cancel) => context.InScope(
            async services =>
            {
                try
                {
                    var questions = QuestionSet.Questions(await File.ReadAllLinesAsync(parsed.GetRequiredValue(file).FullName, cancel));
                    var rules = await services.GetRequiredService<RegulationBase>().Now(cancel);
                    var index = rules.Index;
                    if (parsed.GetValue(passages) is { } given)
                    {
                        index = PassageIndex.Build(IndexMaterial.Bare(QuestionSet.Passages(await File.ReadAllLinesAsync(given.FullName, cancel))));
                    }

                    var evaluation = new EvaluateQuestions(index, (index == rules.Index ? null : FitAnswerLine.On(index)) ?? rules.Line, TimeProvider.System);
                    return parsed.GetValue(explain) is { } id ? Explain(context, parsed, evaluation, questions, id) : Figures(context, parsed, evaluation.Over(questions));
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
                {
                    return VerbContext.Refuse("Không có tệp đó, hoặc không có quyền đọc.");
                }
                catch (JsonException)
                {
                    return VerbContext.Refuse("Không đọc được tệp: mỗi dòng phải là một đối tượng JSON.");
                }
            },
            cancel));
        return evaluate;
    }

    private static int Explain(VerbContext context, ParseResult parsed, EvaluateQuestions evaluation, IReadOnlyList<LabelledQuestion> questions, string id)
    {
        var question = questions.FirstOrDefault(q => q.Id == id);
        if (question is null)
        {
            return VerbContext.Refuse($"Trong tệp không có câu hỏi {id}.");
        }

        var outcome = evaluation.Explain(question);
        return context.Print(parsed, outcome, JsonSerializer.Serialize(outcome, s_indented));
    }

    private static int Figures(VerbContext context, ParseResult parsed, EvaluationResult result)
    {
        var all = result.All;
        var json = new
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
            p50Ms = result.P50Ms,
            p99Ms = result.P99Ms,
            result.ByStyle,
        };
        var lines = result.ByStyle.Select(s => Line(s.Key, s.Value)).Prepend(Line("tất cả", all))
            .Prepend("kiểu câu                  hỏi  đúng-1 đúng-5   MRR  thẳng   sai  tới được")
            .Append(FormattableString.Invariant($"không trả lời được: thẳng {all.UnanswerableDirect:P1}, chọn {all.UnanswerableChoice:P1}, từ chối {all.UnanswerableDeclined:P1}; p50 {result.P50Ms:0.00} ms, p99 {result.P99Ms:0.00} ms"));
        return context.Print(parsed, json, string.Join('\n', lines));
    }

    private static string Line(string style, EvaluationFigures f) => FormattableString.Invariant(
        $"{style,-24} {f.Answerable + f.Unanswerable,4}   {f.HitAt1:0.000}  {f.HitAt5:0.000} {f.Mrr:0.000}  {f.Direct:0.000} {f.DirectWrong:0.000}  {f.Reached:0.000}");
}
