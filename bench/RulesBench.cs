using System.Diagnostics;
using ChiBo.Core.Regulations;

namespace ChiBo.Bench;

/// <summary>Ranking of 10,000 passages in this process: how long the index takes to build and a question to answer, and what it weighs.</summary>
public static class RulesBench
{
    private const int Passages = 10_000;
    private const int Questions = 2_000;
    private const int Warm = 200;

    private sealed record Figures(string Name, double BuildSeconds, Percentiles Ask, double Megabytes);

    public static int Run()
    {
        var table = new Table($"Rules: {Passages} passages of 97 syllables, {Questions} questions one after another");
        var material = RulesCorpus.Material(Passages);
        var questions = RulesCorpus.Questions(Questions);

        // The first build is what a start pays, code not yet compiled; the next is what a changed passage costs.
        var first = Seconds(() => PassageIndex.Build(material));
        var ours = Ours(material, questions);
        table.Row("index built, first time, s", $"{first:0.00}", "< 2 s", first < 2);
        table.Row("built anew after a change, s", $"{ours.BuildSeconds:0.00}", "< 2 s", ours.BuildSeconds < 2);
        table.Row("question, ms, p50 / p99", $"{ours.Ask.P50 * 1000:0.00} / {ours.Ask.P99 * 1000:0.00}", "p99 < 5 ms", ours.Ask.P99 < 0.005);
        table.Row("index, MB", $"{ours.Megabytes:0}");
        foreach (var baseline in (IRulesBaseline[])[new FtsBaseline(), new LuceneBaseline()])
        {
            using (baseline)
            {
                Compare(table, ours, Other(baseline, material.Passages, questions));
            }
        }

        return table.Exit;
    }

    private static Figures Ours(IndexMaterial material, IReadOnlyList<string> questions)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        PassageIndex? index = null;
        var seconds = Seconds(() => index = PassageIndex.Build(material));
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        var answers = new AnswerQuestion(index!, StarterPack.Line());
        return new Figures("ChiBo", seconds, Ask(questions, question => answers.For(question)), megabytes);
    }

    private static Figures Other(IRulesBaseline engine, IReadOnlyList<Passage> passages, IReadOnlyList<string> questions)
    {
        var seconds = Seconds(() => engine.Build(passages));
        return new Figures(engine.Name, seconds, Ask(questions, question => engine.Ask(question)), engine.Bytes / 1e6);
    }

    private static void Compare(Table table, Figures ours, Figures other)
    {
        table.Row($"{other.Name}: built, s; MB", $"{other.BuildSeconds:0.00}; {other.Megabytes:0}");
        table.Row($"{other.Name}: question, ms", $"{other.Ask.P50 * 1000:0.00} / {other.Ask.P99 * 1000:0.00}");
        table.Row($"{other.Name} / ours, p50, p99", $"{other.Ask.P50 / ours.Ask.P50:0.0} x, {other.Ask.P99 / ours.Ask.P99:0.0} x", "> 1", other.Ask.P99 > ours.Ask.P99);
    }

    private static Percentiles Ask(IReadOnlyList<string> questions, Action<string> ask)
    {
        foreach (var question in questions.Take(Warm))
        {
            ask(question);
        }

        return Percentiles.Of(questions.Select(question => TimeSpan.FromSeconds(Seconds(() => ask(question)))).ToList());
    }

    private static double Seconds(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
