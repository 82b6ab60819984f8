using ChiBo.Bot.Errands;
using ChiBo.Core.Regulations;
using ChiBo.Core.Storage;
using ChiBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChiBo.Scenarios;

/// <summary>The line between answering and asking back follows the rules, and evaluation measures it.</summary>
public sealed class RulesLineTests
{
    [Fact]
    public async Task When_the_rules_change_answers_come_at_once_and_the_line_is_fitted_anew_beside_them()
    {
        await using var host = await ChiBoHost.Start();
        var rules = host.Services.GetRequiredService<RegulationBase>();
        var before = await rules.Now(CancellationToken.None);

        await host.Do(async services =>
        {
            var db = services.GetRequiredService<ChiBoDb>();
            var document = new RuleDocument(RuleDocumentId.New(), null, "quy-che.txt", host.Clock.GetUtcNow());
            document.Describe(new RuleDocumentFacts("Quy chế thư viện mẫu", string.Empty, string.Empty, null));
            document.GoLive(1, host.Clock.GetUtcNow());
            db.Add(document);
            db.Add(new RulePassage(RulePassageId.New(), document.Id, 1, "Điều 1", "Độc giả thư viện gia hạn thẻ mượn sách trong 15 ngày làm việc."));
            await db.SaveChangesAsync();
            await RulesState.Changed(db, CancellationToken.None);
            return true;
        });

        (await rules.Now(CancellationToken.None)).Ask("độc giả thư viện gia hạn thẻ mượn sách trong mấy ngày")
            .ShouldBeOfType<Answer.Direct>().Passage.Passage.Document.ShouldBe("Quy chế thư viện mẫu");

        await host.Services.GetRequiredService<LineKeeper>().Refit(CancellationToken.None);
        var after = await rules.Now(CancellationToken.None);
        after.LineVersion.ShouldBe(after.Version);
        after.Line.Weights.ShouldNotBe(before.Line.Weights);
        (await host.Read(db => db.RulesStates().SingleAsync())).LineVersion.ShouldBe(after.Version);
        (await host.Services.GetRequiredService<LineKeeper>().Refit(CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task Evaluation_prints_the_figures_by_name_and_leaves_the_database_alone_where_passages_are_given()
    {
        var directory = Directory.CreateTempSubdirectory("chibo-").FullName;
        var files = Directory.CreateTempSubdirectory("chibo-").FullName;
        var (questions, passages) = (Path.Combine(files, "q.jsonl"), Path.Combine(files, "p.jsonl"));
        await File.WriteAllLinesAsync(questions, ["""{"id":"q1","question_vi":"the muon sach gia han may ngay","style":"thử","fact_ids":["p1"],"answerable":true}"""]);
        await File.WriteAllLinesAsync(passages, ["""{"id":"p1","text":"Gia hạn thẻ mượn sách trong 15 ngày."}""", """{"id":"p2","text":"Học phí nộp đầu kỳ."}"""]);

        var result = await Verbs.Run(directory, "regulations", "evaluate", questions, "--passages", passages, "--json");

        result.Exit.ShouldBe(0);
        result.Json.EnumerateObject().Select(p => p.Name).ShouldBe(
        [
            "answerable", "unanswerable", "hitAt1", "hitAt5", "mrr", "direct", "directWrong", "choice", "choiceRight", "reached",
            "unanswerableDirect", "unanswerableChoice", "unanswerableDeclined", "p50Ms", "p99Ms", "byStyle",
        ]);
        result.Json.GetProperty("hitAt1").GetDouble().ShouldBe(1);
        Directory.EnumerateFiles(directory, "*.db*").ShouldBeEmpty();
        (await Verbs.Run(directory, "regulations", "evaluate", questions, "--passages", passages, "--explain", "q1")).Output.ShouldContain("1. p1");
        (await Verbs.Run(directory, "regulations", "evaluate", questions, "--passages", passages, "--explain", "q2")).ShouldSatisfyAllConditions(
            r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("Trong tệp không có câu hỏi q2."));
    }
}
